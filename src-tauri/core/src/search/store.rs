//! Reads hits by key.
use super::*;
use crate::error::Result;
use crate::office::Office;

/// At most 20 hits of each kind, exact spelling first.
pub fn search(office: &Office, text: &str) -> Result<Vec<SearchHit>> { todo!() }
