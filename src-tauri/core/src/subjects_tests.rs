//! Declaration and schema held together: every table, column, code and foreign key of the one stands in the other.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
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

#[test]
fn every_table_of_the_office_is_declared_once_or_is_bookkeeping() {
    let office = test_office();
    let mut known: Vec<&str> = tables()
        .map(|table| table.table)
        .chain(BOOKKEEPING.iter().map(|(table, _)| *table))
        .filter(|table| !table.starts_with("sqlite_"))
        .collect();
    known.sort_unstable();
    let there: Vec<String> = tables_of_schema(&office)
        .into_iter()
        .filter(|table| !table.starts_with("sqlite_"))
        .collect();
    assert_eq!(known, there);
}

#[test]
fn every_column_is_declared_and_every_declared_column_is_there() {
    let office = test_office();
    for table in tables() {
        let there: BTreeSet<String> = columns_of_schema(&office, table.table)
            .into_keys()
            .collect();
        let declared: Vec<&str> = table.columns.iter().map(|column| column.column).collect();
        let once: BTreeSet<String> = declared.iter().map(|column| (*column).to_owned()).collect();
        assert_eq!(
            declared.len(),
            once.len(),
            "{}: a column declared twice",
            table.table
        );
        assert_eq!(once, there, "{}", table.table);
        for called in table.called {
            assert!(table.column(called).is_some(), "{}.{called}", table.table);
        }
    }
}

#[test]
fn codes_are_those_the_schema_allows() {
    let office = test_office();
    let mut seen = 0;
    for table in tables() {
        let sql = text_of_table(&office, table.table);
        for column in table.columns {
            let allowed = codes_of_check(&sql, column.column);
            match (column.kind, allowed) {
                (Kind::Code(codes), Some(allowed)) => {
                    let mut declared: BTreeSet<String> = codes
                        .codes
                        .iter()
                        .map(|(code, _)| (*code).to_owned())
                        .collect();
                    // Of what is never stored, because it means that there is no row.
                    if codes.set == "branch_report_state" {
                        declared.remove("missing");
                    }
                    assert_eq!(declared, allowed, "{}.{}", table.table, column.column);
                    seen += 1;
                }
                (Kind::Code(_), None) => panic!("{}.{} has no CHECK", table.table, column.column),
                (Kind::YesNo, None) => {}
                (_, Some(allowed)) => panic!("{}.{}: {allowed:?}", table.table, column.column),
                _ => {}
            }
        }
    }
    assert!(seen > 15, "the question finds the checks: {seen}");
}

#[test]
fn what_names_another_row_says_whose() {
    let office = test_office();
    let mut declared = BTreeSet::new();
    let mut there = BTreeSet::new();
    for table in tables() {
        for column in table.columns {
            if let Some(of) = column.refers_to() {
                declared.insert((
                    table.table.to_owned(),
                    column.column.to_owned(),
                    of.to_owned(),
                ));
                assert!(
                    table_of(of).is_some_and(|of| of.named_by.is_some()),
                    "{of} has no name"
                );
            }
        }
        let keys: Vec<(String, String)> = office
            .conn()
            .prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")
            .unwrap()
            .query_map([table.table], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        for (column, of) in keys {
            if of == "blobs" {
                let kind = table.column(&column).unwrap().kind;
                assert!(matches!(kind, Kind::Picture), "{}.{column}", table.table);
            } else {
                there.insert((table.table.to_owned(), column, of));
            }
        }
    }
    assert!(there.len() > 30, "the question finds the foreign keys");
    assert_eq!(declared, there);
}

#[test]
fn kinds_fit_the_types_of_their_columns() {
    let office = test_office();
    for table in tables() {
        let types = columns_of_schema(&office, table.table);
        for column in table.columns {
            let number = types[column.column] == "INTEGER";
            let fits = match column.kind {
                Kind::Number
                | Kind::Money
                | Kind::Month
                | Kind::Year
                | Kind::YesNo
                | Kind::Row(_)
                | Kind::Unit(_)
                | Kind::Person(..) => number,
                Kind::Key | Kind::Machine => true,
                _ => !number,
            };
            assert!(fits, "{}.{}", table.table, column.column);
        }
    }
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
