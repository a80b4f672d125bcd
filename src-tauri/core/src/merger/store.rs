//! The preview of a merger, the merger itself, and the wards that have come in.

use std::collections::HashMap;

use rusqlite::{Connection, Transaction};

use super::compare::{conflicts, matches, people};
use super::copy::{OursBefore, copy_all};
use super::sums::{Counts, Figures, Sums, Twice, TwoWards, count_rows};
use super::{
    BranchRow, BranchTrouble, ConflictRow, MatchRow, MergedWard, MergerPlan, MergerSums,
    MergerView, SumRow, WardSummary,
};
use crate::action::Action;
use crate::days::{Day, Month, check_day, day_column, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::UnitId;
use crate::office::Office;
use crate::organization::{
    self, LineageKind, UnitKind, UnitRow, add_lineage, close_on, give_name, move_all, unit_name_on,
    units_on,
};
use crate::reports::month_from_code;

/// The other ward as of our today.
pub fn ward_summary(office: &Office, other: &Office) -> Result<WardSummary> {
    let today = office.today();
    let units = units_on(other.conn(), today)?;
    let count = |kind| {
        i64::try_from(units.iter().filter(|unit| unit.kind == kind).count()).unwrap_or(i64::MAX)
    };
    let name = organization::office_profile(other, today)?.ward_name;
    Ok(WardSummary {
        mark: place_in(&name),
        members: units
            .iter()
            .find(|unit| unit.kind == UnitKind::Ward)
            .map_or(0, |unit| unit.members),
        people: count_rows(other.conn(), "SELECT count(*) FROM person")?,
        branches: count(UnitKind::Branch),
        groups: count(UnitKind::Group),
        reported_months: count_rows(
            other.conn(),
            "SELECT count(DISTINCT month) FROM report_value",
        )?,
        name,
        left_out: None,
    })
}

/// "Hội LHPN phường Giang Biên" → "Giang Biên".
pub(super) fn place_in(name: &str) -> String {
    [" phường ", " xã ", " thị trấn ", " đặc khu "]
        .iter()
        .find_map(|kind| name.find(kind).map(|at| &name[at + kind.len()..]))
        .unwrap_or(name)
        .to_owned()
}

/// What there is to decide. A branch that stands so that the merger would be refused says why.
pub fn preview_merger(office: &Office, other: &Office, plan: &MergerPlan) -> Result<MergerView> {
    let ready = Ready::check(office, other, plan)?;
    Ok(MergerView {
        branches: ready.branches,
        matches: ready.matches,
        conflicts: ready.conflicts,
    })
}

/// The sums as they would be; refused where the merger itself would be.
pub fn check_merger(office: &mut Office, other: &Office, plan: &MergerPlan) -> Result<MergerSums> {
    let ready = Ready::check(office, other, plan)?;
    office.rehearse(|tx| {
        let after = carry_out(tx, other, plan, &ready)?;
        Ok(MergerSums {
            fits: after.fits(),
            sums: after.sums,
            months: after.months,
        })
    })
}

/// Two wards become one, as one action.
pub fn merge_wards(office: &mut Office, other: &Office, plan: &MergerPlan) -> Result<i64> {
    merge(office, other, plan, None)
}

/// The same for a ward that came as a list, of which so many rows were not taken in.
pub fn merge_list(
    office: &mut Office,
    other: &Office,
    plan: &MergerPlan,
    left_out: u32,
) -> Result<i64> {
    merge(office, other, plan, Some(left_out))
}

/// What tells one office from another; one in memory came from a list and is no office anybody has.
fn known_by(other: &Office) -> Option<&str> {
    other.folder().map(|_| other.db_uuid())
}

fn merge(
    office: &mut Office,
    other: &Office,
    plan: &MergerPlan,
    left_out: Option<u32>,
) -> Result<i64> {
    let ready = Ready::check(office, other, plan)?;
    office.change(Action::MergeWard.about(&ready.their_name), |tx| {
        let mut after = carry_out(tx, other, plan, &ready)?;
        after.left_out = left_out;
        let day = day_text(plan.day);
        tx.execute(
            "INSERT INTO merged_ward (name, day, db_uuid, sums) VALUES (?1, ?2, ?3, ?4)",
            (&ready.their_name, &day, known_by(other), after.to_text()),
        )?;
        Ok(tx.last_insert_rowid())
    })
}

/// Wards that have come in, with the sums that were checked then.
pub fn list_merged_wards(office: &Office) -> Result<Vec<MergedWard>> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT id, name, day, sums FROM merged_ward ORDER BY day, id")?;
    let rows = statement
        .query_map([], |row| {
            let sums = Sums::from_text(&row.get::<_, String>("sums")?);
            Ok(MergedWard {
                id: row.get("id")?,
                name: row.get("name")?,
                day: day_column(row, "day")?,
                sums: sums.sums,
                months: sums.months,
                left_out: sums.left_out,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// What is found out before anything is written.
struct Ready {
    their_name: String,
    branches: Vec<BranchRow>,
    matches: Vec<MatchRow>,
    conflicts: Vec<ConflictRow>,
    ours: OursBefore,
}

impl Ready {
    fn check(office: &Office, other: &Office, plan: &MergerPlan) -> Result<Ready> {
        check_day("day", plan.day, office.today())?;
        let known: bool = office.conn().query_row(
            "SELECT EXISTS (SELECT 1 FROM merged_ward WHERE db_uuid = ?1)",
            [known_by(other)],
            |row| row.get(0),
        )?;
        if known || known_by(other) == Some(office.db_uuid()) {
            return refused("file", Rule::AlreadyThere);
        }
        let (ours, theirs) = (office.conn(), other.conn());
        let matches = matches(&people(theirs, plan.day)?, &people(ours, plan.day)?, plan);
        let locked: Vec<Month> = ours
            .prepare("SELECT month FROM month_lock WHERE locked = 1")?
            .query_map([], |row| row.get::<_, i64>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()?
            .into_iter()
            .filter_map(month_from_code)
            .collect();
        let ward = organization::ward_id(ours)?;
        Ok(Ready {
            their_name: unit_name_on(theirs, organization::ward_id(theirs)?, other.today())?,
            branches: branches(ours, theirs, plan)?,
            conflicts: conflicts(ours, theirs, &matches, plan)?,
            matches,
            ours: OursBefore { ward, locked },
        })
    }
}

/// Their branches that are still there on the day, with what becomes of each.
fn branches(ours: &Connection, theirs: &Connection, plan: &MergerPlan) -> Result<Vec<BranchRow>> {
    let our_branches: Vec<UnitRow> = units_on(ours, plan.day)?
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .collect();
    let taken: Vec<String> = our_branches
        .iter()
        .map(|unit| unit.name.to_lowercase())
        .collect();
    let is_there = |id: UnitId| our_branches.iter().any(|unit| unit.id == id);
    let units = units_on(theirs, plan.day)?;
    let groups = |branch: UnitId| {
        i64::try_from(
            units
                .iter()
                .filter(|unit| unit.parent_id == Some(branch) && unit.kind == UnitKind::Group)
                .count(),
        )
        .unwrap_or(i64::MAX)
    };
    let mut rows: Vec<BranchRow> = units
        .iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| {
            let choice = plan
                .branches
                .iter()
                .find(|choice| choice.unit_id == unit.id);
            let clashes = taken.contains(&unit.name.to_lowercase());
            let named = choice
                .and_then(|choice| choice.name.as_deref())
                .map(sohoi_vietnamese::tidy_name)
                .filter(|name| !name.is_empty());
            BranchRow {
                unit_id: unit.id,
                name: unit.name.clone(),
                members: unit.members,
                groups: groups(unit.id),
                clashes,
                into: choice.and_then(|choice| choice.into),
                trouble: match choice.and_then(|choice| choice.into) {
                    Some(into) if !is_there(into) => Some(BranchTrouble::IntoClosed),
                    Some(_) if unit.opened.is_some_and(|opened| opened >= plan.day) => {
                        Some(BranchTrouble::BeginsThen)
                    }
                    _ => None,
                },
                name_after: named.unwrap_or_else(|| {
                    let mark = plan.mark.trim();
                    if clashes && !mark.is_empty() {
                        format!("{} ({mark})", unit.name)
                    } else {
                        unit.name.clone()
                    }
                }),
            }
        })
        .collect();
    let mut names: HashMap<String, usize> = HashMap::new();
    let staying = rows.iter().filter(|row| row.into.is_none());
    for name in taken
        .into_iter()
        .chain(staying.map(|row| row.name_after.to_lowercase()))
    {
        *names.entry(name).or_default() += 1;
    }
    for row in rows.iter_mut().filter(|row| row.into.is_none()) {
        if names
            .get(&row.name_after.to_lowercase())
            .is_some_and(|count| *count > 1)
        {
            row.trouble = Some(BranchTrouble::SameName);
        } else if row.name_after != row.name && is_named_later(theirs, row.unit_id, plan.day)? {
            row.trouble = Some(BranchTrouble::NamedLater);
        }
    }
    Ok(rows)
}

fn is_named_later(conn: &Connection, unit: UnitId, day: Day) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM unit_name WHERE unit_id = ?1 AND valid_from > ?2)",
        )?
        .query_row((unit, day_text(day)), |row| row.get(0))?)
}

/// Copies, then does what holds from the day on: branches go up in others or take their new names.
fn carry_out(
    tx: &Transaction<'_>,
    other: &Office,
    plan: &MergerPlan,
    ready: &Ready,
) -> Result<Sums> {
    let counts = [
        Counts::at(tx, plan.day)?,
        Counts::at(other.conn(), plan.day)?,
    ];
    let figures = TwoWards {
        ours: Figures::of(tx)?,
        theirs: Figures::of_other(other, &ready.ours.locked)?,
    };
    // What is counted twice, before their memberships are told from ours no more.
    let twice = Twice::count(tx, other.conn(), plan.day, &ready.matches, &ready.branches)?;
    let numbers = copy_all(tx, &ready.ours, other, plan, &ready.matches)?;
    let unit = |theirs: UnitId| {
        numbers
            .units
            .get(&theirs.0)
            .map(|ours| UnitId(*ours))
            .ok_or(Error::NotFound("unit"))
    };
    for branch in &ready.branches {
        let new = unit(branch.unit_id)?;
        match branch.into {
            Some(into) => {
                if organization::unit_kind(tx, into)? != UnitKind::Branch
                    || !organization::unit_open_on(tx, into, plan.day)?
                {
                    return refused("into", Rule::UnitClosed);
                }
                let opened: Option<String> =
                    tx.query_row("SELECT opened FROM unit WHERE id = ?1", [new], |row| {
                        row.get(0)
                    })?;
                if opened.is_some_and(|opened| opened >= day_text(plan.day)) {
                    return refused("into", Rule::EndsBeforeStart);
                }
                move_all(tx, new, into, plan.day)?;
                close_on(tx, new, plan.day)?;
                add_lineage(tx, new, into, LineageKind::Merged, plan.day)?;
            }
            None if branch.name_after != branch.name => {
                give_name(tx, new, &branch.name_after, plan.day)?;
            }
            None => {}
        }
    }
    refuse_two_of_a_name(tx, plan.day)?;
    if let Some(name) = plan.ward_name.as_deref().map(sohoi_vietnamese::tidy_name)
        && !name.is_empty()
        && name != unit_name_on(tx, ready.ours.ward, plan.day)?
    {
        give_name(tx, ready.ours.ward, &name, plan.day)?;
    }
    if let Some(level) = &plan.upper_level {
        organization::insert_upper_level(tx, level)?;
    }
    let after = Counts::at(tx, plan.day)?;
    let [ours, theirs] = &counts;
    let sums = ours
        .rows()
        .iter()
        .zip(theirs.rows())
        .zip(twice.rows())
        .zip(after.rows())
        .map(
            |((((what, ours), (_, theirs)), twice), (_, after))| SumRow {
                what: *what,
                ours: *ours,
                theirs,
                twice,
                after,
                fits: *ours + theirs - twice == after,
            },
        )
        .collect();
    let months = figures.compare(&Figures::of(tx)?);
    Ok(Sums {
        sums,
        months,
        left_out: None,
    })
}

fn refuse_two_of_a_name(tx: &Transaction<'_>, day: Day) -> Result<()> {
    let mut names: Vec<String> = units_on(tx, day)?
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| unit.name.to_lowercase())
        .collect();
    names.sort();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return refused("name", Rule::AlreadyThere);
    }
    Ok(())
}
