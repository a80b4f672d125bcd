//! What one action changed, told with names.

use super::tests::{add, fields};
use super::*;
use crate::Action;
use crate::members::{EditMember, PersonFields, edit_record, remove_member};
use crate::office::{Office, test_office};

#[test]
fn what_an_action_did_is_told_row_by_row_with_names() {
    let mut office = test_office();
    let id = add(&mut office, "Trần Thị Hoa");
    let changes_of_last = |office: &Office| {
        let last = list_actions(office, 0, 1).unwrap().rows.remove(0);
        action_changes(office, last.id).unwrap()
    };
    let added = changes_of_last(&office);
    assert_eq!(added.total, 2);
    assert_eq!(
        (
            added.rows[0].table.as_str(),
            added.rows[0].op,
            added.rows[0].whose.as_str()
        ),
        ("person", RowOp::Insert, "Trần Thị Hoa")
    );
    let membership = &added.rows[1];
    assert_eq!(
        (membership.table.as_str(), membership.whose.as_str()),
        ("membership", "Trần Thị Hoa")
    );
    let unit = membership
        .fields
        .iter()
        .find(|field| field.column == "unit_id")
        .unwrap();
    assert!(
        unit.after.as_deref().unwrap().starts_with("Chi hội"),
        "a branch by its name, not by its number"
    );
    assert!(membership.fields.iter().all(|field| field.before.is_none()));

    let edited = PersonFields {
        phone: Some("0912 345 678".into()),
        ..fields("Trần Thị Huệ")
    };
    edit_record(&mut office, &EditMember { id, fields: edited }, &[]).unwrap();
    let told: Vec<_> = changes_of_last(&office).rows[0]
        .fields
        .iter()
        .map(|field| {
            (
                field.column.clone(),
                field.before.clone(),
                field.after.clone(),
            )
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [
            (
                "name".to_owned(),
                some("Trần Thị Hoa"),
                some("Trần Thị Huệ")
            ),
            ("phone".to_owned(), None, some("09•• ••• 678")),
        ],
        "masked as on the screen"
    );

    remove_member(&mut office, id).unwrap();
    let gone = changes_of_last(&office);
    let person = gone.rows.iter().find(|row| row.table == "person").unwrap();
    assert_eq!(
        (person.op, person.whose.as_str()),
        (RowOp::Delete, "Trần Thị Huệ")
    );
    assert!(person.fields.iter().all(|field| field.after.is_none()));
}

#[test]
fn a_reported_figure_is_told_with_its_decimals_and_where_it_belongs() {
    let mut office = test_office();
    office
        .change(Action::EditMember, |tx| {
            tx.execute_batch(
                "UPDATE indicator SET decimals = 1 WHERE id = (SELECT min(id) FROM indicator);
                 INSERT INTO report_value (month, unit_id, indicator_id, value)
                 SELECT 201801, (SELECT min(id) FROM unit WHERE kind = 'branch'), min(id), 5 FROM indicator",
            )?;
            Ok(())
        })
        .unwrap();
    let last = list_actions(&office, 0, 1).unwrap().rows.remove(0);
    let rows = action_changes(&office, last.id).unwrap().rows;
    let figure = rows.iter().find(|row| row.table == "report_value").unwrap();
    assert!(figure.whose.starts_with("Chi hội") && figure.whose.ends_with(" · 1/2018"));
    assert_eq!(
        figure.fields.len(),
        1,
        "unit, indicator and month stand above it"
    );
    assert_eq!(figure.fields[0].after.as_deref(), Some("0,5"));
}
