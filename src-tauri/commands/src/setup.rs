//! Commands of this subject: take input, call core or documents, answer.

use super::*;

pub(crate) fn desk_state(_desk: &mut Desk, _input: NoInput) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn create_office(_desk: &mut Desk, _input: CreateOffice) -> Result<CreatedOffice, Problem> {
    todo!()
}

pub(crate) fn open_sample(_desk: &mut Desk, _input: NoInput) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn leave_sample(_desk: &mut Desk, _input: NoInput) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn unlock(_desk: &mut Desk, _input: UnlockOffice) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn lock(_desk: &mut Desk, _input: NoInput) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn choose_officer(_desk: &mut Desk, _input: ChooseOfficer) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn set_password(_desk: &mut Desk, _input: SetPassword) -> Result<NewRecoveryCode, Problem> {
    todo!()
}

pub(crate) fn recovery_sheet(_desk: &mut Desk, _input: NewRecoveryCode) -> Result<Answer, Problem> {
    todo!()
}

pub(crate) fn save_recovery_sheet(_desk: &mut Desk, _input: NewRecoveryCode) -> Result<Option<SavedFile>, Problem> {
    todo!()
}

pub(crate) fn open_saved_file(_desk: &mut Desk, _input: SavedFile) -> Result<bool, Problem> {
    todo!()
}

