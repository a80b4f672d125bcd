//! Declaration and schema held together: every table, column, code and foreign key of the one stands in the other.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::declare::{Erase, Merge, UnitEnd, tables};
use crate::office::{Office, test_office};

/// Tables of the office, as SQLite knows them.
fn tables_of_schema(office: &Office) -> Vec<String> {
    office
        .conn()
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

/// Columns written by somebody, with their declared types.
fn columns_of_schema(office: &Office, table: &str) -> BTreeMap<String, String> {
    office
        .conn()
        .prepare("SELECT name, type FROM pragma_table_xinfo(?1) WHERE hidden = 0")
        .unwrap()
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

fn text_of_table(office: &Office, table: &str) -> String {
    office
        .conn()
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1",
            [table],
            |row| row.get(0),
        )
        .unwrap()
}

/// The codes a CHECK allows in a column, if there is one: `column IN ('a', 'b')`.
fn codes_of_check(sql: &str, column: &str) -> Option<BTreeSet<String>> {
    let start = sql
        .match_indices(&format!("{column} IN"))
        .map(|(at, found)| (at, at + found.len()))
        .find(|(at, end)| {
            let is_letter = |sign: char| sign.is_alphanumeric() || sign == '_';
            !sql[..*at].ends_with(is_letter) && !sql[*end..].starts_with(is_letter)
        })?
        .1;
    let open = start + sql[start..].find('(')?;
    let list = &sql[open + 1..open + sql[open..].find(')')?];
    let codes: BTreeSet<String> = list
        .split(',')
        .filter_map(|code| code.trim().strip_prefix('\'')?.strip_suffix('\''))
        .map(str::to_owned)
        .collect();
    (!codes.is_empty()).then_some(codes)
}

/// What disagrees between these tables and the schema of an office.
fn complaints(office: &Office, declared: &[&Table]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut known: BTreeSet<&str> = BOOKKEEPING.iter().map(|(table, _)| *table).collect();
    for table in declared {
        if !known.insert(table.table) {
            wrong.push(format!("{} is declared twice", table.table));
        }
    }
    let there: BTreeSet<String> = tables_of_schema(office).into_iter().collect();
    for table in &there {
        if !known.contains(table.as_str()) && !table.starts_with("sqlite_") {
            wrong.push(format!("{table} is declared by no subject"));
        }
    }
    for table in declared {
        match there.contains(table.table) {
            true => complaints_of_table(office, table, declared, &mut wrong),
            false => wrong.push(format!("{} is no table", table.table)),
        }
    }
    wrong
}

fn complaints_of_table(
    office: &Office,
    table: &Table,
    declared: &[&Table],
    wrong: &mut Vec<String>,
) {
    let of = table.table;
    let types = columns_of_schema(office, of);
    for column in types.keys() {
        if table.column(column).is_none() {
            wrong.push(format!("{of}.{column} is not declared"));
        }
    }
    for called in table.called {
        if table.column(called).is_none() {
            wrong.push(format!("{of} is called by {called}, which it has not"));
        }
    }
    let sql = text_of_table(office, of);
    let mut once = BTreeSet::new();
    for column in table.columns {
        let name = column.column;
        if !once.insert(name) {
            wrong.push(format!("{of}.{name} is declared twice"));
        }
        let Some(kept_as) = types.get(name) else {
            wrong.push(format!("{of}.{name} is no column"));
            continue;
        };
        if !fits(column.kind, kept_as) {
            wrong.push(format!("{of}.{name} is kept as {kept_as}"));
        }
        match (column.kind, codes_of_check(&sql, name)) {
            (Kind::Code(codes), Some(allowed)) => {
                // "missing" is never stored, because it means that there is no row.
                let stored = |code: &str| codes.set != "branch_report_state" || code != "missing";
                let codes: BTreeSet<String> = codes
                    .codes
                    .iter()
                    .map(|(code, _)| (*code).to_owned())
                    .filter(|code| stored(code))
                    .collect();
                if codes != allowed {
                    wrong.push(format!("{of}.{name} allows {allowed:?}, not {codes:?}"));
                }
            }
            (Kind::Code(_), None) => wrong.push(format!("{of}.{name} has no CHECK")),
            (Kind::YesNo, _) | (_, None) => {}
            (_, Some(allowed)) => wrong.push(format!("{of}.{name} is a code: {allowed:?}")),
        }
    }
    let keys: BTreeSet<(String, String)> = office
        .conn()
        .prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")
        .unwrap()
        .query_map([of], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    for (column, to) in &keys {
        let says = table.column(column).map(|column| column.kind);
        let refers = table.column(column).and_then(Column::refers_to);
        let is_picture = to == "blobs" && matches!(says, Some(Kind::Picture));
        if says.is_some() && !is_picture && refers != Some(to.as_str()) {
            wrong.push(format!("{of}.{column} refers to {to}, not {refers:?}"));
        }
    }
    for column in table.columns {
        let Some(to) = column.refers_to() else {
            continue;
        };
        let name = column.column;
        if !keys.contains(&(name.to_owned(), to.to_owned())) {
            wrong.push(format!("{of}.{name} has no foreign key to {to}"));
        }
        let target = declared.iter().find(|table| table.table == to);
        if target.is_none_or(|target| target.named_by.is_none()) {
            wrong.push(format!(
                "{of}.{name} refers to {to}, whose rows have no name"
            ));
        }
    }
}

fn fits(kind: Kind, kept_as: &str) -> bool {
    let is_number = kept_as == "INTEGER";
    match kind {
        Kind::Number
        | Kind::Money
        | Kind::Month
        | Kind::Year
        | Kind::YesNo
        | Kind::Row(_)
        | Kind::Unit(_)
        | Kind::Person(..) => is_number,
        Kind::Key | Kind::Machine => true,
        _ => !is_number,
    }
}

#[test]
fn declaration_and_schema_agree() {
    let office = test_office();
    let declared: Vec<&Table> = tables().collect();
    assert_eq!(complaints(&office, &declared), [""; 0]);
    // The questions find what they ask for.
    let columns = || declared.iter().flat_map(|table| table.columns);
    let codes = columns().filter(|column| matches!(column.kind, Kind::Code(_)));
    assert!(codes.count() > 15);
    assert!(columns().filter_map(Column::refers_to).count() > 30);
}

/// README, "Add a field to a member": the migration alone, and then a declaration that is wrong.
#[test]
fn a_column_complains_until_it_is_declared() {
    let office = test_office();
    let declared: Vec<&Table> = tables().collect();
    let add = "ALTER TABLE own_field ADD COLUMN hint TEXT";
    office.conn().execute_batch(add).unwrap();
    assert_eq!(
        complaints(&office, &declared),
        ["own_field.hint is not declared"]
    );

    let office = test_office();
    let before = table_of("own_field").unwrap();
    let mut columns: Vec<Column> = before.columns.to_vec();
    columns.push(Column {
        column: "hint",
        kind: Kind::Number,
        ..before.columns[0]
    });
    let after = Table {
        columns: columns.leak(),
        ..*before
    };
    let declared: Vec<&Table> = tables()
        .map(|table| match table.table {
            "own_field" => &after,
            _ => table,
        })
        .collect();
    assert_eq!(
        complaints(&office, &declared),
        ["own_field.hint is no column"]
    );
    office.conn().execute_batch(add).unwrap();
    assert_eq!(
        complaints(&office, &declared),
        ["own_field.hint is kept as TEXT"]
    );
}

/// README, "Add a table or a subject": the migration alone, a declaration with mistakes, and the right one.
#[test]
fn a_table_complains_until_it_is_declared() {
    static MISTAKEN: &[Table] = tables! {
        table probe "Thử" "Probe" called [nobody] merger Stays {
            id: Kind::Key, "Số", "Number", open;
            person_id: Kind::Number, "Ai", "Who", open;
            state: Kind::Text(20), "Trạng thái", "State", open;
            unit_id: Kind::Unit(UnitEnd::Stays), "Chi hội", "Branch", open;
        }
    };
    static RIGHT: &[Table] = tables! {
        table probe "Thử" "Probe" called [person_id] merger Stays {
            id: Kind::Key, "Số", "Number", open;
            person_id: Kind::Person(Merge::All, Erase::Remove), "Ai", "Who", open;
            state: Kind::Code(&STATES), "Trạng thái", "State", open;
            day: Kind::Day, "Ngày", "Day", open;
        }
    };
    static STATES: Codes = Codes {
        set: "probe_state",
        codes: &[
            (
                "begun",
                crate::declare::Name {
                    vi: "Đã bắt đầu",
                    en: "Begun",
                },
            ),
            (
                "done",
                crate::declare::Name {
                    vi: "Đã xong",
                    en: "Done",
                },
            ),
        ],
    };
    let office = test_office();
    office
        .conn()
        .execute_batch(
            "CREATE TABLE probe (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
             state TEXT NOT NULL CHECK (state IN ('begun', 'done')), day TEXT) STRICT",
        )
        .unwrap();
    let with = |more: &'static [Table]| -> Vec<&Table> { tables().chain(more).collect() };
    assert_eq!(
        complaints(&office, &with(&[])),
        ["probe is declared by no subject"]
    );
    assert_eq!(
        complaints(&office, &with(MISTAKEN)),
        [
            "probe.day is not declared",
            "probe is called by nobody, which it has not",
            "probe.state is a code: {\"begun\", \"done\"}",
            "probe.unit_id is no column",
            "probe.person_id refers to person, not None",
            "probe.unit_id has no foreign key to unit",
        ]
    );
    assert_eq!(complaints(&office, &with(RIGHT)), [""; 0]);
}

#[test]
fn no_name_is_empty_and_no_code_or_action_stands_twice() {
    let whole =
        |name: crate::declare::Name| !name.vi.trim().is_empty() && !name.en.trim().is_empty();
    for table in tables() {
        assert!(whole(table.name), "{}", table.table);
        for column in table.columns {
            assert!(whole(column.name), "{}.{}", table.table, column.column);
        }
    }
    let mut actions = BTreeSet::new();
    for action in all_actions() {
        assert!(whole(action.name()), "{}", action.code());
        assert!(
            actions.insert(action.code()),
            "{} stands twice",
            action.code()
        );
    }
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for action in all_actions() {
        let other = names.insert(action.name().vi, action.code());
        assert_eq!(other, None, "two actions are called {}", action.name().vi);
    }
}
