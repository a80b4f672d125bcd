//! The chain of hashes over the history.
use crate::error::Result;
use crate::office::Office;

/// Sequence number of the first entry that does not fit, if any.
pub fn first_broken_link(office: &Office) -> Result<Option<i64>> { todo!() }
