//! Commands of this subject: take input, call core or documents, answer.

use super::*;

pub(crate) fn backup_status(_desk: &mut Desk, _input: NoInput) -> Result<BackupStatus, Problem> {
    todo!()
}

pub(crate) fn list_backups(_desk: &mut Desk, _input: NoInput) -> Result<Vec<BackupRow>, Problem> {
    todo!()
}

pub(crate) fn backup_now(_desk: &mut Desk, _input: NoInput) -> Result<BackupRow, Problem> {
    todo!()
}

pub(crate) fn save_backup(_desk: &mut Desk, _input: NoInput) -> Result<Option<SavedFile>, Problem> {
    todo!()
}

pub(crate) fn restore_backup(_desk: &mut Desk, _input: OfBackup) -> Result<DeskState, Problem> {
    todo!()
}

pub(crate) fn restore_from_file(_desk: &mut Desk, _input: RestoreFromFile) -> Result<Option<DeskState>, Problem> {
    todo!()
}

pub(crate) fn check_office(_desk: &mut Desk, _input: NoInput) -> Result<CheckResult, Problem> {
    todo!()
}

