//! Commands of this subject: take input, call core or documents, answer.

use crate::{Desk, Problem, SearchFor};
use sohoi_core::search;
use sohoi_core::search::SearchHit;

pub(crate) fn search(desk: &mut Desk, input: SearchFor) -> Result<Vec<SearchHit>, Problem> {
    Ok(search::search(desk.office()?, &input.text)?)
}
