//! Reads and writes settings, one row per key.
use super::*;
use crate::error::Result;
use crate::office::Office;

pub fn settings(office: &Office) -> Result<Settings> { todo!() }
pub fn save_settings(office: &mut Office, settings: &Settings) -> Result<()> { todo!() }
