//! A story of members counted by age.

use crate::days::PartialDay;
use crate::members::test_people::{day, member};
use crate::members::*;
use crate::office::test_office;

#[test]
fn ages_are_taken_on_the_day_and_in_the_bands_of_the_settings() {
    let mut office = test_office();
    for (name, birth) in [
        ("Lê Thị Một", Some("2000-01-20")),
        ("Lê Thị Hai", Some("2000-01-21")),
        ("Lê Thị Ba", Some("1987")),
        ("Lê Thị Bốn", Some("~1960-06")),
        ("Lê Thị Năm", None),
    ] {
        let id = member(&mut office, name, "2016");
        let fields = PersonFields {
            name: name.into(),
            birth: birth.map(|birth| PartialDay::try_from(birth.to_owned()).unwrap()),
            ..Default::default()
        };
        edit_member(&mut office, &EditMember { id, fields }).unwrap();
    }
    let shape = |on: &str| {
        let counts = member_counts(&office, day(on), None).unwrap();
        let bands: Vec<i64> = counts.bands.iter().map(|band| band.members).collect();
        assert_eq!(
            bands.iter().sum::<i64>() + counts.younger + counts.birth_unknown,
            counts.total
        );
        (bands, counts.younger, counts.birth_unknown)
    };
    assert_eq!(shape("2018-01-20"), (vec![1, 1, 1], 1, 1), "31 on 1/1/2018");
    assert_eq!(shape("2018-01-21"), (vec![2, 1, 1], 0, 1), "18 today");
    assert_eq!(
        shape("2017-12-31"),
        (vec![1, 0, 1], 2, 1),
        "30 the day before"
    );
    let bands = member_counts(&office, day("2018-01-20"), None)
        .unwrap()
        .bands;
    let ends: Vec<_> = bands
        .iter()
        .map(|band| (band.from_age, band.to_age))
        .collect();
    assert_eq!(ends, [(18, Some(30)), (31, Some(49)), (50, None)]);
}
