//! The one box: a few hits of each kind, the best fitting first.

use super::{Query, SearchHit, kinds};
use crate::error::Result;
use crate::office::Office;

/// A few hits of each kind, the best fitting first; of those that fit alike people in name order, then units, households,
/// the newest meetings, open tasks, kept lists, months, receipts, notes and the ward's own fields.
pub fn search(office: &Office, text: &str) -> Result<Vec<SearchHit>> {
    let Some(query) = Query::new(text) else {
        return Ok(Vec::new());
    };
    let mut hits = kinds::people(office, &query)?;
    for find in [
        kinds::units,
        kinds::households,
        kinds::meetings,
        kinds::tasks,
        kinds::saved_lists,
        kinds::reports,
        kinds::receipts,
        kinds::notes,
        kinds::own_values,
    ] {
        hits.extend(find(office, &query)?);
    }
    hits.sort_by_key(|(fit, _)| *fit);
    Ok(hits.into_iter().map(|(_, hit)| hit).collect())
}
