//! The sample's groups for a purpose: a self-managed lane in the first branch, a savings group and a club of the ward.
//! Nothing by chance, so that the rest of the sample stays what it was.

use super::plan::about;
use super::register::Register;
use crate::days::Day;
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::members::{Fact, write_fact};
use crate::office::Office;
use crate::organization::{GroupPurpose, Post, insert_purpose_group, insert_term};

pub(super) fn add_groups(office: &mut Office, today: Day, register: &Register) -> Result<()> {
    let people = register.people();
    let lane: Vec<PersonId> = register
        .people_of_first_branch()
        .into_iter()
        .take(12)
        .collect();
    let every = |nth: usize, most: usize| people.iter().copied().step_by(nth).take(most).collect();
    let groups: [(&str, UnitId, GroupPurpose, i64, Vec<PersonId>); 3] = [
        (
            "Tổ tự quản ngõ 40",
            register.branches[0].id,
            GroupPurpose::SelfManaged,
            700,
            lane,
        ),
        (
            "Tổ tiết kiệm và vay vốn số 1",
            register.ward,
            GroupPurpose::SavingsAndLoans,
            1_200,
            every(7, 35),
        ),
        (
            "Câu lạc bộ Dân vũ",
            register.ward,
            GroupPurpose::Club,
            400,
            every(11, 24),
        ),
    ];
    office.change(
        about("tổ tự quản, tổ tiết kiệm, câu lạc bộ"),
        |tx| {
            for (name, parent, purpose, days, people) in groups {
                let since = today - chrono::Duration::days(days);
                let unit = insert_purpose_group(tx, name, parent, purpose, Some(since))?;
                for &person in &people {
                    let fact = Fact::Group {
                        unit_id: unit,
                        unit_name: String::new(),
                        from: Some(since),
                        last_day: None,
                    };
                    write_fact(tx, None, person, &fact)?;
                }
                if let Some(&head) = people.first() {
                    insert_term(tx, head, unit, Post::GroupHead, None, since, None)?;
                }
            }
            Ok(())
        },
    )
}
