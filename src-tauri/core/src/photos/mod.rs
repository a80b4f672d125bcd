//! Pictures: checked, turned upright, made small and stripped of what a phone writes into them, kept once by content.
//! Originals are not kept. What a picture belongs to is the meeting's row.

mod shrink;
mod store;
#[cfg(test)]
mod tests;

pub use shrink::*;
pub use store::*;
#[cfg(test)]
pub(crate) use tests::test_picture;
