//! Folded names in memory, in name order.
#[derive(Default)]
pub(crate) struct NameIndex {}
