//! Commands of this subject: take input, call core or documents, answer.

use super::*;
use sohoi_core::search;

pub(crate) fn search(desk: &mut Desk, input: SearchFor) -> Result<Vec<SearchHit>, Problem> {
    Ok(search::search(desk.office()?, &input.text)?)
}
