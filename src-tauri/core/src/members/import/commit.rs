//! Executes a plan: everything in one action, so that one undo takes all of it back.

use std::collections::HashMap;

use rusqlite::{Transaction, named_params};

use super::known::{KnownUnit, Standing, find_unit};
use super::listed::Listed;
use super::plan::{ImportDecision, Plan, PlanRow, Twin, merged, merged_own};
use super::units::{branch_name, group_name, unit_key};
use crate::action::Action;
use crate::days::{Day, PartialDay, day_text};
use crate::error::{Result, Rule, refused};
use crate::households::classify_home;
use crate::ids::{MembershipId, PersonId, UnitId};
use crate::members::{
    Fact, JoinReason, Joining, LeaveReason, MemberKind, insert_membership, insert_person,
    own_values_of, update_person, write_end, write_fact, write_own,
};
use crate::office::Office;
use crate::organization::{BranchKind, UnitKind, insert_unit, ward_id};

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct ImportResult {
    pub added: u32,
    /// Known people whose blanks were filled or values taken from the list.
    pub changed: u32,
    /// Known people about whom the list says nothing new.
    pub unchanged: u32,
    /// Rows that still need a decision, or whose branch was not to be made.
    pub left_out: u32,
    /// Rows she chose to skip.
    pub skipped: u32,
    pub new_branches: Vec<String>,
}

/// Of each list: where its people belong if it does not say, and since when.
pub(crate) struct ListDefaults {
    pub branch: String,
    pub joined: PartialDay,
}

/// What a row came to, to say it file by file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Added,
    Changed,
    Unchanged,
    Skipped,
    LeftOut,
}

pub(crate) fn commit(
    office: &mut Office,
    plan: &Plan,
    lists: &[ListDefaults],
    about: &str,
    make_units: bool,
    mut progress: impl FnMut(u64, u64),
) -> Result<(ImportResult, Vec<Outcome>)> {
    if office.data_version() != plan.data_version {
        return refused("plan", Rule::PlanIsOld);
    }
    let executes = |row: &PlanRow| {
        matches!(
            row.decision,
            ImportDecision::Add | ImportDecision::FillBlanks | ImportDecision::Update
        )
    };
    if !plan.rows.iter().any(executes) {
        return refused("rows", Rule::NothingToImport);
    }
    let today = office.today();
    let total = plan.rows.len() as u64;
    office.change(Action::ImportMembers.about(about), |tx| {
        let mut work = Work {
            tx,
            plan,
            lists,
            today,
            make_units,
            ward: ward_id(tx)?,
            made_units: HashMap::new(),
            people: vec![None; plan.rows.len()],
            result: ImportResult::default(),
        };
        let mut outcomes = Vec::with_capacity(plan.rows.len());
        for (at, row) in plan.rows.iter().enumerate() {
            outcomes.push(work.take(at, row)?);
            if at % 200 == 0 {
                progress(at as u64, total);
            }
        }
        let mut result = work.result;
        for outcome in &outcomes {
            match outcome {
                Outcome::Added => result.added += 1,
                Outcome::Changed => result.changed += 1,
                Outcome::Unchanged => result.unchanged += 1,
                Outcome::Skipped => result.skipped += 1,
                Outcome::LeftOut => result.left_out += 1,
            }
        }
        Ok((result, outcomes))
    })
}

struct Work<'a> {
    tx: &'a Transaction<'a>,
    plan: &'a Plan,
    lists: &'a [ListDefaults],
    today: Day,
    make_units: bool,
    ward: UnitId,
    /// By parent and key.
    made_units: HashMap<(UnitId, String), UnitId>,
    /// Who each row became.
    people: Vec<Option<PersonId>>,
    result: ImportResult,
}

impl Work<'_> {
    fn take(&mut self, at: usize, row: &PlanRow) -> Result<Outcome> {
        match row.decision {
            ImportDecision::Needs => Ok(Outcome::LeftOut),
            ImportDecision::Skip if row.unchanged => Ok(Outcome::Unchanged),
            ImportDecision::Skip => Ok(Outcome::Skipped),
            ImportDecision::Add => self.add(at, row),
            ImportDecision::FillBlanks | ImportDecision::Update => self.merge(at, row),
        }
    }

    fn add(&mut self, at: usize, row: &PlanRow) -> Result<Outcome> {
        let Some((unit_id, group_id)) = self.place(row)? else {
            return Ok(Outcome::LeftOut);
        };
        let mut fields = row.listed.fields.clone();
        let more = row.listed.more_notes.iter().map(String::as_str);
        let notes: Vec<&str> = fields.notes.as_deref().into_iter().chain(more).collect();
        fields.notes = Some(notes.join("\n")).filter(|notes| !notes.is_empty());
        let id = insert_person(self.tx, &fields)?;
        self.people[at] = Some(id);
        self.join(id, row, unit_id, group_id, JoinReason::Admitted)?;
        self.write_circumstances(id, &row.listed)?;
        write_own(self.tx, id, &row.listed.own)?;
        self.write_groups(id, &row.listed)?;
        for (twin, _) in &row.twins {
            let other = match twin {
                Twin::Known(known) => Some(self.plan.register.people[*known].id),
                Twin::Row(other) => self.people[*other],
            };
            // She has looked at both: the review of duplicates need not ask again.
            if let Some(other) = other.filter(|other| *other != id) {
                self.tx
                    .prepare_cached("INSERT OR IGNORE INTO different_people (one_id, other_id) VALUES (min(?1, ?2), max(?1, ?2))")?
                    .execute((id, other))?;
            }
        }
        Ok(Outcome::Added)
    }

    fn merge(&mut self, at: usize, row: &PlanRow) -> Result<Outcome> {
        let Some((twin, _)) = row.twins.get(row.twin) else {
            return self.add(at, row);
        };
        let (id, standing) = match twin {
            Twin::Known(known) => {
                let person = &self.plan.register.people[*known];
                (person.id, person.standing)
            }
            // The row above was not taken in, so this one is the person.
            Twin::Row(other) => match self.people[*other] {
                None => return self.add(at, row),
                Some(id) => (id, Standing::Member),
            },
        };
        self.people[at] = Some(id);
        // Read again: a row further up may have changed her already.
        let known = crate::members::person_fields(self.tx, id)?;
        let fields = merged(&known, &row.listed.fields, row.decision);
        let mut outcome = Outcome::Unchanged;
        if fields != known {
            update_person(self.tx, id, &fields)?;
            outcome = Outcome::Changed;
        }
        let own = merged_own(&own_values_of(self.tx, id)?, &row.listed.own, row.decision);
        if !own.is_empty() {
            write_own(self.tx, id, &own)?;
            outcome = Outcome::Changed;
        }
        if self.write_groups(id, &row.listed)? {
            outcome = Outcome::Changed;
        }
        if standing == Standing::Never && row.branch_said && !self.is_member(id)? {
            let Some((unit_id, group_id)) = self.place(row)? else {
                return Ok(outcome);
            };
            self.join(id, row, unit_id, group_id, JoinReason::Admitted)?;
            outcome = Outcome::Changed;
        }
        Ok(outcome)
    }

    fn is_member(&self, id: PersonId) -> Result<bool> {
        Ok(self
            .tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1)")?
            .query_row([id], |row| row.get(0))?)
    }

    fn join(
        &mut self,
        id: PersonId,
        row: &PlanRow,
        unit_id: UnitId,
        group_id: Option<UnitId>,
        reason: JoinReason,
    ) -> Result<()> {
        let joining = Joining {
            unit_id,
            group_id,
            kind: row.listed.kind.unwrap_or(MemberKind::Ordinary),
            joined: row.listed.joined.unwrap_or(self.lists[row.list].joined),
            reason,
        };
        let period = insert_membership(self.tx, id, &joining)?;
        if let Some(departure) = row.listed.departure {
            self.end(
                period,
                joining.joined.first_day(),
                departure.day,
                departure.reason,
            )?;
        }
        Ok(())
    }

    /// The first day she no longer belonged; it cannot come before she joined.
    fn end(
        &self,
        period: MembershipId,
        joined: Day,
        last_day: Option<Day>,
        reason: LeaveReason,
    ) -> Result<()> {
        let from = last_day
            .and_then(|day| day.succ_opt())
            .unwrap_or(self.today);
        let from = if from > joined {
            from
        } else {
            joined.succ_opt().unwrap_or(joined)
        };
        write_end(self.tx, period, Some((from, reason)))
    }

    /// Puts her in the groups the list has her in, since an unknown day; who was in one before is in it again from today.
    fn write_groups(&self, id: PersonId, listed: &Listed) -> Result<bool> {
        let mut written = false;
        for group in &listed.groups {
            let asked =
                named_params! { ":person": id, ":group": group, ":on": day_text(self.today) };
            let (is_in, ever): (bool, bool) = self
                .tx
                .prepare_cached(include_str!("in_group.sql"))?
                .query_row(asked, |row| Ok((row.get("is_in")?, row.get("ever")?)))?;
            if is_in {
                continue;
            }
            let fact = Fact::Group {
                unit_id: *group,
                unit_name: String::new(),
                from: ever.then_some(self.today),
                last_day: None,
            };
            write_fact(self.tx, None, id, &fact)?;
            written = true;
        }
        Ok(written)
    }

    fn write_circumstances(&self, id: PersonId, listed: &Listed) -> Result<()> {
        for flag in &listed.flags {
            self.tx
                .prepare_cached("INSERT INTO person_flag (person_id, flag) VALUES (?1, ?2)")?
                .execute((id, flag))?;
        }
        if let Some(class) = listed.household {
            let address = listed.fields.address.as_deref().unwrap_or_default();
            classify_home(self.tx, id, address, class, self.today)?;
        }
        Ok(())
    }

    /// Her branch and group, made where the list names new ones. None if they are not to be made.
    fn place(&mut self, row: &PlanRow) -> Result<Option<(UnitId, Option<UnitId>)>> {
        let branch = row
            .listed
            .branch
            .clone()
            .unwrap_or_else(|| self.lists[row.list].branch.clone());
        let Some(unit_id) = self.unit(UnitKind::Branch, self.ward, &branch)? else {
            return Ok(None);
        };
        let group_id = match &row.listed.group {
            Some(group) => self.unit(UnitKind::Group, unit_id, group)?,
            None => None,
        };
        Ok(Some((unit_id, group_id)))
    }

    fn unit(&mut self, kind: UnitKind, parent: UnitId, name: &str) -> Result<Option<UnitId>> {
        let units: &[KnownUnit] = &self.plan.register.units;
        if let Some(id) = find_unit(units, kind, Some(parent), name) {
            return Ok(Some(id));
        }
        let key = (parent, unit_key(name));
        if let Some(id) = self.made_units.get(&key) {
            return Ok(Some(*id));
        }
        if !self.make_units {
            return Ok(None);
        }
        let (name, branch_kind) = match kind {
            UnitKind::Group => (group_name(name), None),
            _ => (branch_name(name), Some(BranchKind::Area)),
        };
        let id = insert_unit(self.tx, &name, kind, Some(parent), branch_kind, None)?;
        self.made_units.insert(key, id);
        if kind == UnitKind::Branch {
            self.result.new_branches.push(name);
        }
        Ok(Some(id))
    }
}

/// Remembers what the columns of a list were, by its headings. Bookkeeping: no undo takes it back.
pub(crate) fn remember_mapping(office: &mut Office, headings: &str, body: &str) -> Result<()> {
    let now = office.now_ms();
    office.note(|tx| {
        tx.prepare_cached(include_str!("remember_mapping.sql"))?
            .execute(named_params! { ":headings": headings, ":body": body, ":now": now })?;
        Ok(())
    })
}

pub(crate) fn remembered_mapping(office: &Office, headings: &str) -> Result<Option<String>> {
    use rusqlite::OptionalExtension;
    Ok(office
        .conn()
        .prepare_cached("SELECT body FROM import_mapping WHERE headings = ?1")?
        .query_row([headings], |row| row.get(0))
        .optional()?)
}
