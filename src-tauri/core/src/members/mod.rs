//! People and their membership of the Union. A person is recorded once; being a member is a matter of
//! periods (joined, moved, left, re-joined), so every list and count is taken as of a day.
//! Each wing stands on those above it in this order: the person, lists, counts, people who stand here twice, what is
//! held about her, the check, books, lists from elsewhere. Offices held in the Union are the organization subject's,
//! households have one of their own.

mod books;
mod check;
mod counts;
mod data;
pub(crate) mod declared;
pub mod import;
mod list;
mod person;
mod same;
#[cfg(test)]
mod test_people;

pub use books::*;
pub use check::*;
pub use counts::*;
pub use data::*;
pub use list::*;
pub use person::*;
pub use same::*;
