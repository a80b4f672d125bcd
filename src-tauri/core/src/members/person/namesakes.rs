//! Who in the register bears the name being typed.

use crate::days::PartialDay;
use crate::error::Result;
use crate::ids::PersonId;
use crate::office::Office;

pub(crate) fn similar_ids(
    office: &Office,
    name: &str,
    birth: Option<PartialDay>,
    but: Option<PersonId>,
) -> Result<Vec<PersonId>> {
    const AT_MOST: usize = 5;
    // One name in a ward is shared by dozens at most.
    const LOOKED_AT: usize = 200;
    let name = sohoi_vietnamese::tidy_name(name);
    if name.split_whitespace().count() < 2 {
        return Ok(Vec::new());
    }
    let mut statement = office
        .conn()
        .prepare_cached("SELECT name, birth FROM person WHERE id = ?1")?;
    let mut similar = Vec::new();
    for id in office
        .names()?
        .first_hits(&name, LOOKED_AT)
        .into_iter()
        .filter(|id| Some(*id) != but)
    {
        let (known, born): (String, Option<PartialDay>) =
            statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let same_year = match (birth, born) {
            (Some(one), Some(other)) => one.year == other.year,
            _ => but.is_none(),
        };
        let same_name = sohoi_vietnamese::same_name(&known, &name, sohoi_vietnamese::YAndI::Alike);
        if same_year && (same_name || same_without_accents(&known, &name)) {
            similar.push(id);
            if similar.len() == AT_MOST {
                break;
            }
        }
    }
    Ok(similar)
}

/// A name written without any accent may be anybody's whose letters are those; one with accents says who it is.
fn same_without_accents(one: &str, other: &str) -> bool {
    let (plain_one, plain_other) = (sohoi_vietnamese::fold(one), sohoi_vietnamese::fold(other));
    plain_one == plain_other
        && (plain_one == one.to_lowercase() || plain_other == other.to_lowercase())
}
