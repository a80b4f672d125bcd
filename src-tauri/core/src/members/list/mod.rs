//! Lists of members: whom a list shows and in which order, what narrows it, what stands in its columns, what is done with
//! everybody on it at once, and lists that are kept under a name.

mod bulk;
#[cfg(test)]
mod bulk_tests;
mod cells;
mod columns;
mod filter;
mod narrowing;
mod order;
mod row;
mod saved_lists;
#[cfg(test)]
mod tests;

pub use bulk::*;
pub(crate) use cells::*;
pub use columns::*;
pub use filter::*;
pub use narrowing::*;
pub use order::*;
pub use row::*;
pub use saved_lists::*;
