//! Commands of this subject: take input, call core or documents, answer.

use super::*;

pub(crate) fn today_board(_desk: &mut Desk, _input: OfMonth) -> Result<TodayBoard, Problem> {
    todo!()
}

