//! People who stand in the register twice: who may be there already, which pairs may be one person, and how two records
//! are made into one.

mod duplicates;
mod merge;
mod merge_periods;
mod similar;
#[cfg(test)]
mod tests;

pub use duplicates::*;
pub use merge::*;
pub use merge_periods::Side;
pub use similar::*;
