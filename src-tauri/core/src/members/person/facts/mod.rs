//! What stands around a person, each with its days: the types and what may stand in them, and how they are read and
//! written. All are written and taken away the same way, each as one action.

mod fact;
mod store;

pub use fact::*;
pub use store::*;
