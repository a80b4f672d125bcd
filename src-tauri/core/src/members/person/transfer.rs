//! Moving memberships from one branch or group to another on a day, as part of a larger action: the period that holds
//! is cut there and goes on elsewhere, one that begins later simply begins elsewhere. Nothing is said here of why.

use rusqlite::{Row, Transaction, named_params};

use crate::days::{Day, day_column, day_text};
use crate::error::Result;
use crate::ids::{MembershipId, PersonId, UnitId};

/// A membership that still holds, or begins, on or after a day.
pub(crate) struct MembershipFrom {
    pub id: MembershipId,
    pub person_id: PersonId,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub valid_from: Day,
}

impl MembershipFrom {
    fn of_row(row: &Row<'_>) -> rusqlite::Result<MembershipFrom> {
        Ok(MembershipFrom {
            id: row.get("id")?,
            person_id: row.get("person_id")?,
            unit_id: row.get("unit_id")?,
            group_id: row.get("group_id")?,
            valid_from: day_column(row, "valid_from")?,
        })
    }
}

/// Memberships of a branch or group that do not end by a day, also those yet to begin.
pub(crate) fn standing_in(
    tx: &Transaction<'_>,
    unit_id: UnitId,
    day: Day,
) -> Result<Vec<MembershipFrom>> {
    let mut statement = tx.prepare_cached(include_str!("standing_in.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":unit_id": unit_id, ":day": day_text(day) },
            MembershipFrom::of_row,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The membership a person has on a day.
pub(crate) fn standing_of(
    tx: &Transaction<'_>,
    person_id: PersonId,
    day: Day,
) -> Result<Option<MembershipFrom>> {
    use rusqlite::OptionalExtension;
    Ok(tx
        .prepare_cached(
            "SELECT id, person_id, unit_id, group_id, valid_from FROM membership
             WHERE person_id = :person_id AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)",
        )?
        .query_row(
            named_params! { ":person_id": person_id, ":day": day_text(day) },
            MembershipFrom::of_row,
        )
        .optional()?)
}

/// From `day` on the membership is in another branch or group.
pub(crate) fn move_standing(
    tx: &Transaction<'_>,
    standing: &MembershipFrom,
    unit_id: UnitId,
    group_id: Option<UnitId>,
    day: Day,
) -> Result<()> {
    if standing.valid_from >= day {
        tx.prepare_cached("UPDATE membership SET unit_id = ?2, group_id = ?3 WHERE id = ?1")?
            .execute((standing.id, unit_id, group_id))?;
        return Ok(());
    }
    let day = day_text(day);
    // The later half first: it takes the end the period had.
    tx.prepare_cached(include_str!("continue_membership.sql"))?
        .execute(named_params! {
            ":id": standing.id,
            ":unit_id": unit_id,
            ":group_id": group_id,
            ":day": &day,
        })?;
    tx.prepare_cached(
        "UPDATE membership SET valid_to = ?2, leave_reason = 'transferred' WHERE id = ?1",
    )?
    .execute((standing.id, &day))?;
    Ok(())
}
