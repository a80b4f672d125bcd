//! Reads and writes the dated facts around a person (`fact.rs`).

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::fact::{Fact, FactKind, FactRow, OfFact, SaveFact, tidy_fact};
use crate::action::Action;
use crate::days::{Day, day_column, day_text, optional_day_column};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{FactId, PersonId, UnitId};
use crate::members::person::store::person_name;
use crate::office::Office;
use crate::organization::{purpose_of, unit_open_on};

const ALL_KINDS: [FactKind; 7] = [
    FactKind::Suspension,
    FactKind::Flag,
    FactKind::Post,
    FactKind::Group,
    FactKind::Award,
    FactKind::Note,
    FactKind::Consent,
];

fn table(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Suspension => "suspension",
        FactKind::Flag => "person_flag",
        FactKind::Post => "outside_post",
        FactKind::Group => "group_member",
        FactKind::Award => "award",
        FactKind::Note => "person_note",
        FactKind::Consent => "consent",
    }
}

fn saved_by(kind: FactKind) -> Action {
    match kind {
        FactKind::Suspension => Action::SaveSuspension,
        FactKind::Flag => Action::SaveFlag,
        FactKind::Post => Action::SavePost,
        FactKind::Group => Action::SaveGroupMember,
        FactKind::Award => Action::SaveAward,
        FactKind::Note => Action::SaveNote,
        FactKind::Consent => Action::SaveConsent,
    }
}

fn removed_by(kind: FactKind) -> Action {
    match kind {
        FactKind::Suspension => Action::RemoveSuspension,
        FactKind::Flag => Action::RemoveFlag,
        FactKind::Post => Action::RemovePost,
        FactKind::Group => Action::RemoveGroupMember,
        FactKind::Award => Action::RemoveAward,
        FactKind::Note => Action::RemoveNote,
        FactKind::Consent => Action::RemoveConsent,
    }
}

/// Everything dated about a person, kind by kind, the newest first.
pub fn facts_of(office: &Office, id: PersonId) -> Result<Vec<FactRow>> {
    let today = office.today();
    let mut facts = Vec::new();
    for kind in ALL_KINDS {
        let sql = match kind {
            FactKind::Suspension => include_str!("suspensions_of.sql"),
            FactKind::Flag => include_str!("flags_of.sql"),
            FactKind::Post => include_str!("posts_of.sql"),
            FactKind::Group => include_str!("groups_of.sql"),
            FactKind::Award => include_str!("awards_of.sql"),
            FactKind::Note => include_str!("notes_of.sql"),
            FactKind::Consent => include_str!("consents_of.sql"),
        };
        let mut statement = office.conn().prepare_cached(sql)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            let fact = fact(kind, row)?;
            facts.push(FactRow {
                id: row.get("id")?,
                is_present: fact.holds_on(today),
                fact,
            });
        }
    }
    Ok(facts)
}

fn fact(kind: FactKind, row: &Row<'_>) -> Result<Fact> {
    let from = || optional_day_column(row, "valid_from");
    let last_day = || -> rusqlite::Result<Option<Day>> {
        Ok(optional_day_column(row, "valid_to")?.and_then(|to| to.pred_opt()))
    };
    Ok(match kind {
        FactKind::Suspension => Fact::Suspension {
            from: day_column(row, "valid_from")?,
            last_day: last_day()?,
            reason: row.get("reason")?,
        },
        FactKind::Flag => Fact::Flag {
            flag: row.get("flag")?,
            from: from()?,
            last_day: last_day()?,
            note: row.get("note")?,
        },
        FactKind::Post => Fact::Post {
            organisation: row.get("organisation")?,
            title: row.get("title")?,
            from: from()?,
            last_day: last_day()?,
        },
        FactKind::Group => Fact::Group {
            unit_id: row.get("unit_id")?,
            unit_name: row.get("unit_name")?,
            from: from()?,
            last_day: last_day()?,
        },
        FactKind::Award => Fact::Award {
            kind: row.get("kind")?,
            title: row.get("title")?,
            day: row.get("day")?,
            paper_number: row.get("paper_number")?,
            issued_by: row.get("issued_by")?,
            note: row.get("note")?,
        },
        FactKind::Note => Fact::Note {
            day: day_column(row, "day")?,
            text: row.get("text")?,
        },
        FactKind::Consent => Fact::Consent {
            purpose: row.get("purpose")?,
            form: row.get("form")?,
            given_on: day_column(row, "given_on")?,
            withdrawn_on: optional_day_column(row, "withdrawn_on")?,
            note: row.get("note")?,
        },
    })
}

fn owner_of(conn: &Connection, kind: FactKind, id: FactId) -> Result<PersonId> {
    let sql = format!("SELECT person_id FROM {} WHERE id = ?1", table(kind));
    conn.query_row(&sql, [id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("fact"))
}

/// Writes a new fact about a person, or mends one.
pub fn save_fact(office: &mut Office, save: &SaveFact) -> Result<FactId> {
    let name = person_name(office.conn(), save.person_id)?;
    let fact = tidy_fact(&save.fact, office.today())?;
    let kind = fact.kind();
    if let Some(id) = save.id
        && owner_of(office.conn(), kind, id)? != save.person_id
    {
        return Err(Error::NotFound("fact"));
    }
    if let Fact::Suspension { from, last_day, .. } = &fact {
        check_suspension(office.conn(), save.person_id, save.id, *from, *last_day)?;
    }
    if let Fact::Group {
        unit_id,
        from,
        last_day,
        ..
    } = &fact
    {
        let there = from.or(*last_day).unwrap_or(office.today());
        if !unit_open_on(office.conn(), *unit_id, there)? {
            return refused("unit_id", Rule::UnitClosed);
        }
        check_group(office.conn(), save, *unit_id, *from, *last_day)?;
    }
    office.change(saved_by(kind).about(name), |tx| {
        write_fact(tx, save.id, save.person_id, &fact)
    })
}

/// Writes one fact; for whoever writes many within one action.
pub(crate) fn write_fact(
    tx: &Transaction<'_>,
    id: Option<FactId>,
    person_id: PersonId,
    fact: &Fact,
) -> Result<FactId> {
    let to = |last_day: &Option<Day>| last_day.and_then(|day| day.succ_opt()).map(day_text);
    let from = |day: &Option<Day>| day.map(day_text);
    match fact {
        Fact::Suspension {
            from,
            last_day,
            reason,
        } => tx
            .prepare_cached(include_str!("save_suspension.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":valid_from": day_text(*from),
                ":valid_to": to(last_day), ":reason": reason,
            })?,
        Fact::Flag {
            flag,
            from: since,
            last_day,
            note,
        } => tx
            .prepare_cached(include_str!("save_flag.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":flag": flag, ":valid_from": from(since),
                ":valid_to": to(last_day), ":note": note,
            })?,
        Fact::Post {
            organisation,
            title,
            from: since,
            last_day,
        } => tx
            .prepare_cached(include_str!("save_post.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":organisation": organisation, ":title": title,
                ":valid_from": from(since), ":valid_to": to(last_day),
            })?,
        Fact::Group {
            unit_id,
            from: since,
            last_day,
            ..
        } => tx
            .prepare_cached(include_str!("save_group.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":unit_id": unit_id, ":valid_from": from(since),
                ":valid_to": to(last_day),
            })?,
        Fact::Award {
            kind,
            title,
            day,
            paper_number,
            issued_by,
            note,
        } => tx
            .prepare_cached(include_str!("save_award.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":kind": kind, ":title": title, ":day": day,
                ":paper_number": paper_number, ":issued_by": issued_by, ":note": note,
            })?,
        Fact::Note { day, text } => tx
            .prepare_cached(include_str!("save_note.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":day": day_text(*day), ":text": text,
            })?,
        Fact::Consent {
            purpose,
            form,
            given_on,
            withdrawn_on,
            note,
        } => tx
            .prepare_cached(include_str!("save_consent.sql"))?
            .execute(named_params! {
                ":id": id, ":person_id": person_id, ":purpose": purpose, ":form": form,
                ":given_on": day_text(*given_on), ":withdrawn_on": from(withdrawn_on), ":note": note,
            })?,
    };
    Ok(id.unwrap_or(FactId(tx.last_insert_rowid())))
}

/// Only a member rests, and not twice at once.
fn check_suspension(
    conn: &Connection,
    person_id: PersonId,
    but: Option<FactId>,
    from: Day,
    last_day: Option<Day>,
) -> Result<()> {
    let is_member: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1 AND valid_from <= ?2
           AND (valid_to IS NULL OR valid_to > ?2))",
        (person_id, day_text(from)),
        |row| row.get(0),
    )?;
    if !is_member {
        return refused("from", Rule::NotAMember);
    }
    let overlaps: bool = conn
        .prepare_cached(include_str!("suspension_overlaps.sql"))?
        .query_row(
            named_params! {
                ":person_id": person_id,
                ":but": but,
                ":valid_from": day_text(from),
                ":last_day": last_day.map(day_text),
            },
            |row| row.get(0),
        )?;
    if overlaps {
        return refused("from", Rule::Overlaps);
    }
    Ok(())
}

/// She joins a group for a purpose, and not twice at once.
fn check_group(
    conn: &Connection,
    save: &SaveFact,
    unit_id: UnitId,
    from: Option<Day>,
    last_day: Option<Day>,
) -> Result<()> {
    if purpose_of(conn, unit_id)?.is_none() {
        return refused("unit_id", Rule::NotOffered);
    }
    let overlaps: bool = conn
        .prepare_cached(include_str!("group_overlaps.sql"))?
        .query_row(
            named_params! {
                ":person_id": save.person_id,
                ":unit_id": unit_id,
                ":but": save.id,
                ":valid_from": from.map(day_text),
                ":last_day": last_day.map(day_text),
            },
            |row| row.get(0),
        )?;
    if overlaps {
        return refused("from", Rule::Overlaps);
    }
    Ok(())
}

/// Takes a fact away that should not be there.
pub fn remove_fact(office: &mut Office, of: OfFact) -> Result<()> {
    let person_id = owner_of(office.conn(), of.kind, of.id)?;
    let name = person_name(office.conn(), person_id)?;
    office.change(removed_by(of.kind).about(name), |tx| {
        tx.execute(
            &format!("DELETE FROM {} WHERE id = ?1", table(of.kind)),
            [of.id],
        )?;
        Ok(())
    })
}
