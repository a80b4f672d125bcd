//! Groups for a purpose as lists name them: "Tổ tiết kiệm số 1", "CLB Dân vũ", "1" under the heading "Tổ tiết kiệm". Only
//! groups the office has are meant; a list founds none.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use super::table::Cell;
use super::values;
use crate::days::{Day, day_text};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};

pub(crate) struct KnownGroup {
    pub id: UnitId,
    pub name: String,
    folded: String,
    key: String,
}

#[derive(Default)]
pub(crate) struct KnownGroups(Vec<KnownGroup>);

/// What a cell names: groups the office has, and whether something in it names none or more than one.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Named {
    pub groups: Vec<UnitId>,
    pub is_unclear: bool,
}

impl KnownGroups {
    pub fn load(conn: &Connection, today: Day) -> Result<KnownGroups> {
        let groups = conn
            .prepare_cached(include_str!("known_groups.sql"))?
            .query_map(named_params! { ":on": day_text(today) }, |row| {
                let name: String = row.get("name")?;
                Ok(KnownGroup::new(row.get("id")?, name))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(KnownGroups(groups))
    }

    pub fn name(&self, id: UnitId) -> Option<&str> {
        let group = self.0.iter().find(|group| group.id == id)?;
        Some(&group.name)
    }

    /// The groups a cell names: one, or several with signs between them. Under a heading that names one, a mark is enough.
    pub fn named(&self, heading: &str, cell: &Cell) -> Named {
        let text = cell.shown();
        if let Some(id) = self.called(heading, &text) {
            return Named {
                groups: vec![id],
                is_unclear: false,
            };
        }
        match values::yes_or_no(cell) {
            Some(false) => return Named::default(),
            Some(true) => {
                let groups: Vec<UnitId> = self.find(heading).into_iter().collect();
                let is_unclear = groups.is_empty();
                return Named { groups, is_unclear };
            }
            None => {}
        }
        let mut named = Named::default();
        for part in text.split([',', ';', '/', '+']).map(str::trim) {
            match self.called(heading, part) {
                _ if part.is_empty() => {}
                Some(id) if named.groups.contains(&id) => {}
                Some(id) => named.groups.push(id),
                None => named.is_unclear = true,
            }
        }
        named
    }

    /// By its name, or by what its heading begins: "1" under "Tổ tiết kiệm".
    fn called(&self, heading: &str, text: &str) -> Option<UnitId> {
        self.find(text)
            .or_else(|| self.find(&format!("{heading} {text}")))
    }

    /// The one group of this name; of several that are alike but for their spelling none.
    fn find(&self, text: &str) -> Option<UnitId> {
        let folded = sohoi_vietnamese::fold(text);
        let key = group_key(&folded);
        let only = |fits: &dyn Fn(&KnownGroup) -> bool| {
            let mut fitting = self.0.iter().filter(|group| fits(group));
            let first = fitting.next()?;
            fitting.next().is_none().then_some(first.id)
        };
        only(&|group| group.folded == folded)
            .or_else(|| only(&|group| !key.is_empty() && group.key == key))
    }
}

impl KnownGroup {
    fn new(id: UnitId, name: String) -> KnownGroup {
        let folded = sohoi_vietnamese::fold(&name);
        KnownGroup {
            id,
            key: group_key(&folded),
            folded,
            name,
        }
    }
}

/// What spellings of one group have in common: "CLB Dân vũ" and "Câu lạc bộ dân vũ", "số 01" and "1".
fn group_key(folded: &str) -> String {
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut rest = words.as_slice();
    for lead in [&["cau", "lac", "bo"][..], &["clb"], &["to"], &["nhom"]] {
        rest = rest.strip_prefix(lead).unwrap_or(rest);
    }
    let words: Vec<&str> = rest
        .iter()
        .filter(|word| !matches!(**word, "va" | "so"))
        .map(|word| match word.chars().all(|c| c.is_ascii_digit()) {
            true => word.trim_start_matches('0'),
            false => word,
        })
        .collect();
    words.join(" ")
}

/// In which groups everybody is, to compare a list with.
pub(crate) fn groups_of_all(
    conn: &Connection,
    today: Day,
) -> Result<HashMap<PersonId, Vec<UnitId>>> {
    let mut groups: HashMap<PersonId, Vec<UnitId>> = HashMap::new();
    let mut statement = conn.prepare_cached(include_str!("groups_of_all.sql"))?;
    let mut rows = statement.query(named_params! { ":on": day_text(today) })?;
    while let Some(row) = rows.next()? {
        groups
            .entry(row.get("person_id")?)
            .or_default()
            .push(row.get("unit_id")?);
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_known_by_its_name_however_it_is_spelt() {
        let groups = KnownGroups(
            [
                "Tổ tiết kiệm và vay vốn số 1",
                "Tổ tiết kiệm và vay vốn số 2",
                "Câu lạc bộ Dân vũ",
                "Tổ tự quản ngõ 40",
                "Nhóm Hoa Sen",
                "Tổ Hoa Sen",
            ]
            .into_iter()
            .zip(1..)
            .map(|(name, id)| KnownGroup::new(UnitId(id), name.to_owned()))
            .collect(),
        );
        let named = |heading: &str, text: &str| {
            let named = groups.named(heading, &Cell::Text(text.to_owned()));
            let ids: Vec<i64> = named.groups.iter().map(|id| id.0).collect();
            (ids, named.is_unclear)
        };
        for (heading, text, ids) in [
            ("Nhóm", "TỔ TIẾT KIỆM VÀ VAY VỐN SỐ 01", vec![1]),
            ("Tổ tiết kiệm vay vốn", "2", vec![2]),
            ("Tổ tiết kiệm vay vốn", "số 2", vec![2]),
            ("CLB", "dân vũ", vec![3]),
            ("Nhóm", "CLB Dân vũ; tổ tự quản ngõ 40", vec![3, 4]),
            ("Câu lạc bộ Dân vũ", "x", vec![3]),
            ("Câu lạc bộ Dân vũ", "không", vec![]),
            ("Nhóm", "Nhóm Hoa Sen", vec![5]),
        ] {
            assert_eq!(named(heading, text), (ids, false), "{heading}: {text}");
        }
        // Another number, one of two alike, a mark under a heading that names none, one known and one not.
        assert_eq!(named("Tổ tiết kiệm", "3"), (vec![], true));
        assert_eq!(named("Câu lạc bộ", "Hoa Sen"), (vec![], true));
        assert_eq!(named("Nhóm", "x"), (vec![], true));
        assert_eq!(named("Nhóm", "CLB Dân vũ, Tổ 9"), (vec![3], true));
    }
}
