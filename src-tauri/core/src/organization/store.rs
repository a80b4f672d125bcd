//! Reads and writes units, their names, terms and upper levels.
use super::*;
use crate::error::Result;
use crate::office::Office;

pub fn office_profile(office: &Office, on: Day) -> Result<OfficeProfile> { todo!() }
pub fn list_units(office: &Office, on: Day) -> Result<Vec<UnitRow>> { todo!() }
pub fn add_unit(office: &mut Office, new: &NewUnit) -> Result<UnitId> { todo!() }
/// One branch per line of a pasted list; lines already there are skipped. Answers how many were added.
pub fn add_branches(office: &mut Office, text: &str, opened: Option<Day>) -> Result<i64> { todo!() }
pub fn rename_unit(office: &mut Office, rename: &RenameUnit) -> Result<()> { todo!() }
pub fn edit_unit(office: &mut Office, edit: &EditUnit) -> Result<()> { todo!() }
pub fn close_unit(office: &mut Office, close: &CloseUnit) -> Result<()> { todo!() }
pub fn remove_unit(office: &mut Office, id: UnitId) -> Result<()> { todo!() }
/// Terms of a unit (or of all), those in force on a day or all there ever were.
pub fn list_terms(office: &Office, unit_id: Option<UnitId>, on: Option<Day>) -> Result<Vec<Term>> { todo!() }
pub fn add_term(office: &mut Office, new: &NewTerm) -> Result<TermId> { todo!() }
pub fn end_term(office: &mut Office, end: &EndTerm) -> Result<()> { todo!() }
pub fn remove_term(office: &mut Office, id: TermId) -> Result<()> { todo!() }
pub fn add_upper_level(office: &mut Office, new: &NewUpperLevel) -> Result<UpperLevelId> { todo!() }
pub fn remove_upper_level(office: &mut Office, id: UpperLevelId) -> Result<()> { todo!() }
