//! Every column of the office that names a person, as its subject declares it, with what becomes of its rows when two
//! records of one person are merged or a person is erased for good.

#[cfg(test)]
use crate::error::Result;
#[cfg(test)]
use rusqlite::Connection;

use crate::declare::{Erase, Kind, Merge, Trait};
use crate::subjects;

/// A column that holds a person's id.
pub(crate) struct Reference {
    pub table: &'static str,
    pub column: &'static str,
    pub merge: Merge,
    pub erase: Erase,
}

/// What stands in place of a name that was erased.
pub const ERASED_NAME: &str = "(đã xóa)";

/// All of them, in the order the subjects are declared.
pub(crate) fn references() -> impl Iterator<Item = Reference> {
    subjects::tables().flat_map(|table| {
        table.columns.iter().filter_map(|column| match column.kind {
            Kind::Person(merge, erase) => Some(Reference {
                table: table.table,
                column: column.column,
                merge,
                erase,
            }),
            _ => None,
        })
    })
}

/// Free texts of the office in which a name may stand; it may be another's, so only she can tell.
pub(crate) fn texts_that_may_name_people() -> impl Iterator<Item = (&'static str, &'static str)> {
    subjects::tables().flat_map(|table| {
        table
            .columns
            .iter()
            .filter(|column| column.is(Trait::MayNamePeople))
            .map(|column| (table.table, column.column))
    })
}

/// Table and column of every foreign key to `person`, as the schema has them.
#[cfg(test)]
pub(crate) fn columns_naming_a_person(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare(include_str!("columns_naming_a_person.sql"))?;
    let columns = statement
        .query_map([], |row| Ok((row.get("tbl")?, row.get("col")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::test_office;

    #[test]
    fn no_column_that_names_a_person_is_forgotten() {
        let office = test_office();
        let mut listed: Vec<(String, String)> = references()
            .map(|reference| (reference.table.to_owned(), reference.column.to_owned()))
            .collect();
        listed.sort();
        let found = columns_naming_a_person(office.conn()).unwrap();
        assert!(found.len() > 10, "the question finds the foreign keys");
        assert_eq!(
            found, listed,
            "a column with a foreign key to person is declared as naming a person"
        );
        // A column that looks like one but has no foreign key would slip through.
        let loose: Vec<String> = office
            .conn()
            .prepare(
                "SELECT tables.name || '.' || columns.name
                 FROM sqlite_schema AS tables, pragma_table_xinfo(tables.name) AS columns
                 WHERE tables.type = 'table' AND (columns.name LIKE '%person%id' OR columns.name = 'gone_id')
                   AND NOT EXISTS (
                     SELECT 1 FROM pragma_foreign_key_list(tables.name) AS keys
                     WHERE keys.\"from\" = columns.name AND keys.\"table\" = 'person'
                   )
                 ORDER BY 1",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        // Gone people, by number alone.
        assert_eq!(loose, ["erasure.person_id", "merged_person.gone_id"]);
    }
}
