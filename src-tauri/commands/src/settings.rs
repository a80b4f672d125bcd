//! Commands of this subject: take input, call core or documents, answer.

use crate::{Desk, NoInput, Problem};
use sohoi_core::settings;
use sohoi_core::settings::Settings;

pub(crate) fn get_settings(desk: &mut Desk, _input: NoInput) -> Result<Settings, Problem> {
    Ok(settings::settings(desk.office()?)?)
}

pub(crate) fn save_settings(desk: &mut Desk, input: Settings) -> Result<(), Problem> {
    Ok(settings::save_settings(desk.office_mut()?, &input)?)
}
