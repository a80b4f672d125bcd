//! What was done, newest first, and what changed on one record.
use super::*;
use crate::error::Result;
use crate::members::Page;
use crate::office::Office;

pub fn list_actions(office: &Office, offset: u32, limit: u32) -> Result<Page<ActionRow>> { todo!() }
pub fn record_history(office: &Office, record: RecordRef) -> Result<Vec<FieldChange>> { todo!() }
