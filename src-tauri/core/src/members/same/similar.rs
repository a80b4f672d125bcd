//! Who may be there already, shown while a new person is typed.

use crate::days::PartialDay;
use crate::error::Result;
use crate::members::list::{MemberRow, row_of};
use crate::members::person::similar_ids;
use crate::office::Office;

/// People who might be the one being typed: the same name (accents and y/i aside) and a birth year that does not
/// speak against it.
pub fn similar_members(
    office: &Office,
    name: &str,
    birth: Option<PartialDay>,
) -> Result<Vec<MemberRow>> {
    let today = office.today();
    similar_ids(office, name, birth, None)?
        .into_iter()
        .map(|id| row_of(office, id, today))
        .collect()
}
