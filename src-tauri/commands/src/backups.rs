//! Commands around backups: making, listing, restoring, checking.

use super::setup::{everything_changed, leave_the_sample, state_of, way_in};
use crate::contract::{BackupStatus, CheckResult, DeskState, SavedFile};
use crate::leaving::ExportKind;
use crate::{Desk, NoInput, PickKind, Problem, RestoreBackup, RestoreFromFile, setup};
use sohoi_core::Subject;
use sohoi_core::backup::{self, BackupFile, BackupReason, BackupRow};
use sohoi_core::days::day_text;
use sohoi_core::error::Error;
use sohoi_core::export_log::note_export;
use sohoi_core::files::{self, Replace};
use sohoi_core::members::count_members;
use sohoi_core::organization::office_profile;
use sohoi_core::place::{self, Notes};
use sohoi_core::vault::Unlock;

const DAY_MS: i64 = 24 * 3_600_000;

pub(crate) fn backup_status(desk: &mut Desk, _input: NoInput) -> Result<BackupStatus, Problem> {
    let office = desk.office()?;
    let (backups, folder, now) = (desk.backups(), desk.folder(), desk.host.clock().now_ms());
    let commit_seq = office.commit_seq()?;
    let last = backup::list_backups(&backups, Some(office.db_uuid()), commit_seq)?
        .into_iter()
        .next();
    let changes_since = last.as_ref().map_or(commit_seq, |row| row.changes_since);
    Ok(BackupStatus {
        // A stamp from the future comes from a clock that was wrong: then nothing is known of the backup's age.
        overdue: changes_since > 0
            && last
                .as_ref()
                .is_none_or(|row| !(0..DAY_MS).contains(&(now - row.made_at))),
        last,
        last_elsewhere: Notes::read(&folder).elsewhere_at,
        changes_since,
        before_restore: backup::before_restore(office, &backups)?,
    })
}

pub(crate) fn list_backups(desk: &mut Desk, _input: NoInput) -> Result<Vec<BackupRow>, Problem> {
    let office = desk.office()?;
    Ok(backup::list_backups(
        &desk.backups(),
        Some(office.db_uuid()),
        office.commit_seq()?,
    )?)
}

pub(crate) fn backup_now(desk: &mut Desk, _input: NoInput) -> Result<BackupRow, Problem> {
    let backups = desk.backups();
    let office = desk.office_mut()?;
    place::settle(office)?;
    let row = backup::make_backup(office, &backups, BackupReason::ByHand)?;
    backup::thin_out(office, &backups)?;
    desk.changed.push(Subject::Backups);
    Ok(row)
}

pub(crate) fn save_backup(desk: &mut Desk, _input: NoInput) -> Result<Option<SavedFile>, Problem> {
    let name = format!("SoHoi_{}.sohoi", day_text(desk.office()?.today()));
    let folder = desk.host.places().exports;
    if desk.host.makes_export_folders() {
        files::make_folder(&folder)?;
    }
    let Some(path) = desk.host.save_as(&folder, &name) else {
        return Ok(None);
    };
    let path = crate::exports::free_place(desk, path);
    backup::save_backup(desk.office()?, &path, desk.replace)?;
    desk.changed.push(Subject::Backups);
    let saved = crate::exports::remember(desk, &path)?;
    let what = ExportKind::Backup;
    note_export(
        desk.office_mut()?,
        what.code(),
        &what.carries(),
        &saved.file_name,
    )?;
    Ok(Some(saved))
}

pub(crate) fn restore_backup(
    desk: &mut Desk,
    input: RestoreBackup,
) -> Result<Option<DeskState>, Problem> {
    let file = backup::find_backup(&desk.backups(), &input.id)?;
    if !desk.host.confirm(crate::words::CONFIRM_RESTORE) {
        return Ok(None);
    }
    restore(desk, &file, &way_in(input.password, input.recovery_code)).map(Some)
}

pub(crate) fn restore_from_file(
    desk: &mut Desk,
    input: RestoreFromFile,
) -> Result<Option<DeskState>, Problem> {
    let Some(path) = desk.host.pick_file(PickKind::Backup) else {
        return Ok(None);
    };
    let file = backup::read_backup_file(&path)?;
    if !desk.host.confirm(crate::words::CONFIRM_RESTORE) {
        return Ok(None);
    }
    // Her file is for her own office, whatever lies on the desk now.
    if desk.in_sample {
        leave_the_sample(desk)?;
        setup::desk_state(desk, NoInput {})?;
    }
    restore(desk, &file, &way_in(input.password, input.recovery_code)).map(Some)
}

pub(crate) fn undo_restore(desk: &mut Desk, _input: NoInput) -> Result<Option<DeskState>, Problem> {
    let (backups, clock) = (desk.backups(), desk.host.clock());
    let office = desk.office()?;
    let before = backup::before_restore(office, &backups)?.ok_or(Error::NotFound("backup"))?;
    let ward = office_profile(office, office.today())?.ward_name;
    let members = count_members(office, office.today(), None)?;
    let sentence = crate::words::confirm_undo_restore(&ward, members, &before);
    if !desk.host.confirm(&sentence) {
        return Ok(None);
    }
    backup::undo_restore(&mut desk.office, None, &backups, clock)?;
    everything_changed(desk);
    state_of(desk, None).map(Some)
}

/// Over the open office, over one that did not open, or where there is none.
fn restore(desk: &mut Desk, file: &BackupFile, unlock: &Unlock) -> Result<DeskState, Problem> {
    let (backups, clock) = (desk.backups(), desk.host.clock());
    if desk.office.is_some() {
        backup::restore(&mut desk.office, file, Some(unlock), &backups, clock)?;
    } else {
        let office = if desk.held.is_some() {
            backup::restore_closed(&mut desk.held, file, Some(unlock), clock)?
        } else {
            backup::restore_to(file, &desk.folder(), unlock, Replace::Allow, clock)?
        };
        desk.seat(Ok(office))?;
    }
    everything_changed(desk);
    state_of(desk, None)
}

pub(crate) fn check_office(desk: &mut Desk, _input: NoInput) -> Result<CheckResult, Problem> {
    Ok(backup::check_office(desk.office()?)?)
}
