//! What other subjects have written here: an erasure, a ward that comes in.

use rusqlite::{Transaction, named_params};

use super::{BranchKind, GroupPurpose, Post, UnitKind};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};

/// Somebody who is erased holds no office from today on.
pub(crate) fn end_terms_of_erased(tx: &Transaction<'_>, id: PersonId, today: &str) -> Result<()> {
    tx.execute(
        include_str!("end_erased_terms.sql"),
        named_params! { ":id": id, ":today": today },
    )?;
    Ok(())
}

/// A unit of another ward as it was; its days are texts as stored.
pub(crate) struct UnitAsItWas {
    pub kind: UnitKind,
    pub parent: Option<i64>,
    pub branch_kind: Option<BranchKind>,
    pub purpose: Option<GroupPurpose>,
    pub opened: Option<String>,
    pub closed: Option<String>,
}

pub(crate) fn copy_unit(tx: &Transaction<'_>, unit: &UnitAsItWas) -> Result<UnitId> {
    tx.prepare_cached(
        "INSERT INTO unit (kind, parent_id, branch_kind, purpose, opened, closed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        unit.kind,
        unit.parent,
        unit.branch_kind,
        unit.purpose,
        &unit.opened,
        &unit.closed,
    ))?;
    Ok(UnitId(tx.last_insert_rowid()))
}

pub(crate) fn copy_unit_name(
    tx: &Transaction<'_>,
    unit: Option<i64>,
    name: &str,
    valid_from: Option<String>,
    valid_to: Option<String>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO unit_name (unit_id, name, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((unit, name, valid_from, valid_to))?;
    Ok(())
}

/// An office held in another ward; its days are texts as stored.
pub(crate) struct TermAsItWas {
    pub person: Option<i64>,
    pub unit: Option<i64>,
    pub post: Post,
    pub other_title: Option<String>,
    pub valid_from: String,
    pub valid_to: Option<String>,
}

pub(crate) fn copy_term(tx: &Transaction<'_>, term: &TermAsItWas) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO office_term (person_id, unit_id, post, other_title, valid_from, valid_to)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        term.person,
        term.unit,
        term.post,
        &term.other_title,
        &term.valid_from,
        &term.valid_to,
    ))?;
    Ok(())
}
