//! Every column of the office that names a person, and what becomes of its rows when two records of one person are
//! merged or a person is erased for good. A test holds this list against the schema's own foreign keys.

#[cfg(test)]
use crate::error::Result;
#[cfg(test)]
use rusqlite::Connection;

/// A column that holds a person's id.
pub(crate) struct Reference {
    pub table: &'static str,
    pub column: &'static str,
    pub merge: Merge,
    pub erase: Erase,
}

/// What a merge does with the rows of the record that goes.
pub(crate) enum Merge {
    /// Changes hands: money and work add up.
    All,
    /// Changes hands; a row that says the same as one already there goes.
    Move,
    /// Periods of one kind of thing, told apart by these columns: where both records have the thing at the same time,
    /// one row covers both.
    Periods(&'static [&'static str]),
    /// One row a person and these columns: what the kept record says stands.
    Unless(&'static [&'static str]),
    /// Membership, reconciled day by day.
    Membership,
    /// A household at a time.
    Household,
    /// One row a meeting and person counts; a second keeps its words and loses its person.
    Attendance,
    /// Pairs of people found to be two.
    Pair,
}

/// What an erasure does with a person's rows.
pub(crate) enum Erase {
    /// They say something of her alone.
    Remove,
    /// They carry counts or sums: the row stays, with these columns set to these values (SQL).
    Keep(&'static [(&'static str, &'static str)]),
}

/// What stands in place of a name that was erased.
pub const ERASED_NAME: &str = "(đã xóa)";

pub(crate) const REFERENCES: &[Reference] = &[
    Reference {
        table: "membership",
        column: "person_id",
        merge: Merge::Membership,
        erase: Erase::Keep(&[]),
    },
    Reference {
        table: "office_term",
        column: "person_id",
        merge: Merge::Periods(&["unit_id", "post"]),
        erase: Erase::Keep(&[("other_title", "NULL")]),
    },
    Reference {
        table: "attendance",
        column: "person_id",
        merge: Merge::Attendance,
        erase: Erase::Keep(&[("name", "'(đã xóa)'"), ("note", "''")]),
    },
    Reference {
        table: "task",
        column: "owner_person_id",
        merge: Merge::All,
        erase: Erase::Keep(&[]),
    },
    Reference {
        table: "suspension",
        column: "person_id",
        merge: Merge::Periods(&[]),
        erase: Erase::Keep(&[("reason", "''")]),
    },
    Reference {
        table: "person_flag",
        column: "person_id",
        merge: Merge::Periods(&["flag"]),
        erase: Erase::Remove,
    },
    Reference {
        table: "outside_post",
        column: "person_id",
        merge: Merge::Periods(&["organisation", "title"]),
        erase: Erase::Remove,
    },
    Reference {
        table: "group_member",
        column: "person_id",
        merge: Merge::Periods(&["unit_id"]),
        erase: Erase::Keep(&[]),
    },
    Reference {
        table: "award",
        column: "person_id",
        merge: Merge::Move,
        erase: Erase::Remove,
    },
    Reference {
        table: "person_note",
        column: "person_id",
        merge: Merge::Move,
        erase: Erase::Remove,
    },
    Reference {
        table: "consent",
        column: "person_id",
        merge: Merge::Move,
        erase: Erase::Remove,
    },
    Reference {
        table: "own_value",
        column: "person_id",
        merge: Merge::Unless(&["field_id"]),
        erase: Erase::Remove,
    },
    Reference {
        table: "different_people",
        column: "one_id",
        merge: Merge::Pair,
        erase: Erase::Remove,
    },
    Reference {
        table: "different_people",
        column: "other_id",
        merge: Merge::Pair,
        erase: Erase::Remove,
    },
    Reference {
        table: "merged_person",
        column: "into_id",
        merge: Merge::All,
        erase: Erase::Remove,
    },
    Reference {
        table: "household_member",
        column: "person_id",
        merge: Merge::Household,
        erase: Erase::Remove,
    },
    Reference {
        table: "fee_exemption",
        column: "person_id",
        merge: Merge::Unless(&["year"]),
        erase: Erase::Keep(&[("reason", "''")]),
    },
    Reference {
        table: "fee_payment",
        column: "person_id",
        merge: Merge::All,
        erase: Erase::Keep(&[]),
    },
];

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
        let mut listed: Vec<(String, String)> = REFERENCES
            .iter()
            .map(|reference| (reference.table.to_owned(), reference.column.to_owned()))
            .collect();
        listed.sort();
        let found = columns_naming_a_person(office.conn()).unwrap();
        assert!(found.len() > 10, "the question finds the foreign keys");
        assert_eq!(
            found, listed,
            "a column with a foreign key to person needs its line in REFERENCES"
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
