//! A person and what is recorded of her: her fields, her periods of membership, the dated facts around her, the ward's
//! own fields and her picture. `record.rs` is all of it as one screen shows it.

pub(crate) mod declared;
mod facts;
pub(super) mod fields;
#[cfg(test)]
mod history_tests;
mod kinds;
mod memberships;
mod namesakes;
mod on_behalf;
mod own;
mod periods;
mod portrait;
mod record;
#[cfg(test)]
mod record_tests;
pub(super) mod references;
mod store;
#[cfg(test)]
mod tests;
mod tidy;
mod transfer;

pub use declared::{
    FieldKind, FieldTrait, PERSON_FIELDS, PersonColumn, PersonField, PersonFields, Section,
};
pub use facts::*;
pub use fields::*;
pub use kinds::*;
pub use memberships::*;
pub(crate) use namesakes::*;
pub(crate) use on_behalf::*;
pub use own::*;
pub use periods::*;
pub use portrait::*;
pub use record::*;
pub use references::ERASED_NAME;
pub(crate) use store::*;
pub(crate) use tidy::tidy_text;
pub(crate) use transfer::*;
