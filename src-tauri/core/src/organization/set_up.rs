//! Writes everything a new office starts with, its own settings and report form among it.

use super::names::tidy;
use super::store::{insert_person, insert_term, insert_unit, insert_upper_level};
use super::{BranchKind, SetUp, UnitKind, names_in_list};
use crate::action::Action;
use crate::days::{check_day, check_period};
use crate::error::Result;
use crate::ids::UnitId;
use crate::office::Office;
use crate::settings::{Settings, write_settings};

/// Writes everything a new office starts with: the ward, the levels above, branches, officers, the report form.
pub fn set_up_office(office: &mut Office, set_up: &SetUp) -> Result<UnitId> {
    let ward_name = tidy("ward_name", &set_up.ward_name)?;
    let today = office.today();
    office.change(Action::SetUpOffice.about(&ward_name), |tx| {
        let ward = insert_unit(tx, &ward_name, UnitKind::Ward, None, None, None)?;
        for level in &set_up.upper_levels {
            insert_upper_level(tx, level)?;
        }
        for name in names_in_list(&set_up.branches) {
            insert_unit(
                tx,
                &name,
                UnitKind::Branch,
                Some(ward),
                Some(BranchKind::Area),
                None,
            )?;
        }
        for officer in &set_up.officers {
            let person_id = insert_person(tx, &officer.name)?;
            let valid_to = officer.last_day.and_then(|day| day.succ_opt());
            check_period("valid_to", officer.valid_from, valid_to)?;
            check_day("valid_from", officer.valid_from, today)?;
            insert_term(
                tx,
                person_id,
                ward,
                officer.post,
                officer.other_title.as_deref(),
                officer.valid_from,
                valid_to,
            )?;
        }
        let settings = Settings {
            place_name: set_up.place_name.trim().to_owned(),
            ..Settings::default()
        };
        write_settings(tx, &settings)?;
        crate::reports::install_forms(tx)?;
        Ok(ward)
    })
}
