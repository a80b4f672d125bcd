//! Commands around the start: where the program stands, setting up, locking and unlocking, the sample ward, passwords and
//! the recovery sheet.

use crate::contract::{CreatedOffice, DeskState, NewRecoveryCode, SavedFile, Stage};
use crate::exports::{self, Export};
use crate::leaving::ExportKind;
use crate::{ChooseOfficer, CreateOffice, Desk, NoInput, Problem, SetPassword, UnlockOffice};
use sohoi_core::clock::{day_in_vietnam, time_in_vietnam};
use sohoi_core::days::Month;
use sohoi_core::error::{OfficeTrouble, Rule, refused};
use sohoi_core::office::Purpose;
use sohoi_core::organization::{self, SetUp, SetUpOfficer};
use sohoi_core::place::{self, IfOlder, OfficePlace, Protection};
use sohoi_core::sample::{SampleSize, make_sample};
use sohoi_core::vault::{RecoveryCode, Unlock, check_password};
use sohoi_core::{Office, Subject, backup};
use sohoi_documents::recovery_sheet::{self, RecoverySheet};

/// Backups shown when the office cannot be opened.
const OFFERED_BACKUPS: usize = 5;

pub(crate) fn desk_state(desk: &mut Desk, _input: NoInput) -> Result<DeskState, Problem> {
    let found = match desk.office {
        Some(_) => None,
        None => find_office(desk)?,
    };
    state_of(desk, found)
}

/// Opens what opens without a secret. Answers what lies there if nothing opened.
fn find_office(desk: &mut Desk) -> Result<Option<OfficePlace>, Problem> {
    let clock = desk.host.clock();
    if let Some(held) = desk.held.take() {
        // It did not open before; a disk that had a bad moment may do better now.
        desk.seat(held.open(clock, IfOlder::Refuse))?;
        return Ok(None);
    }
    desk.trouble = None;
    let found = place::look(&desk.folder(), &desk.backups())?;
    if let OfficePlace::Ready(keys) = &found
        && !keys.has_password()
    {
        let held = place::unlock(&desk.folder(), &Unlock::Plain, clock.now_ms())?;
        desk.seat(held.open(clock, IfOlder::Refuse))?;
        return Ok(None);
    }
    desk.trouble = match &found {
        OfficePlace::FileGone => Some(OfficeTrouble::FileGone),
        OfficePlace::KeysGone => Some(OfficeTrouble::KeysGone),
        OfficePlace::InUse => Some(OfficeTrouble::InUse),
        OfficePlace::ReadOnly => Some(OfficeTrouble::ReadOnly),
        OfficePlace::Missing | OfficePlace::Ready(_) => None,
    };
    Ok(Some(found))
}

/// What the screens are told about the desk as it stands.
pub(crate) fn state_of(desk: &mut Desk, found: Option<OfficePlace>) -> Result<DeskState, Problem> {
    if let Some(office) = &mut desk.office {
        let officers = officers_of(office)?;
        if office.officer().is_empty()
            && office.is_sample()
            && let Some(first) = officers.first()
        {
            office.set_officer(first);
        }
        let today = office.today();
        return Ok(DeskState {
            stage: Stage::Open,
            sample: office.is_sample(),
            today,
            officer: Some(office.officer().to_owned()).filter(|name| !name.is_empty()),
            officers,
            ward_name: Some(organization::office_profile(office, today)?.ward_name),
            has_password: office.has_password(),
            wait_seconds: 0,
            backups: Vec::new(),
            problem: None,
            older: false,
            hidden: desk.is_hidden,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        });
    }
    let keys = match (&desk.held, &found) {
        (Some(held), _) => Some(held.keys()),
        (None, Some(OfficePlace::Ready(keys))) => Some(keys),
        _ => None,
    };
    let stage = match desk.trouble {
        None if keys.is_some() => Stage::Locked,
        None | Some(OfficeTrouble::Missing) => Stage::FirstRun,
        Some(OfficeTrouble::Newer) => Stage::Newer,
        Some(OfficeTrouble::InUse) => Stage::InUse,
        Some(OfficeTrouble::ReadOnly) => Stage::ReadOnly,
        Some(_) => Stage::Damaged,
    };
    let mut backups = Vec::new();
    if stage == Stage::Damaged {
        let commit_seq = keys.map_or(0, |keys| keys.commit_seq());
        backups =
            backup::list_backups(&desk.backups(), keys.map(|keys| keys.db_uuid()), commit_seq)?;
        backups.truncate(OFFERED_BACKUPS);
    }
    let clock = desk.host.clock();
    Ok(DeskState {
        stage,
        sample: desk.in_sample,
        today: clock.today(),
        officer: None,
        officers: Vec::new(),
        ward_name: None,
        has_password: keys.is_some_and(|keys| keys.has_password()),
        wait_seconds: keys.map_or(0, |keys| keys.must_wait(clock.now_ms())),
        backups,
        problem: desk
            .trouble
            .map(|trouble| sohoi_core::Error::from(trouble).into()),
        older: desk.trouble == Some(OfficeTrouble::Older),
        hidden: desk.is_hidden,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Who may sit at the desk: the ward's officers in order of their posts; if none is written down, whoever worked last.
fn officers_of(office: &Office) -> Result<Vec<String>, Problem> {
    let today = office.today();
    let ward = organization::office_profile(office, today)?.ward_id;
    let mut terms = organization::list_terms(office, Some(ward), Some(today))?;
    terms.sort_by_key(|term| term.post);
    let mut names: Vec<String> = Vec::new();
    for term in terms {
        if !names.contains(&term.person_name) {
            names.push(term.person_name);
        }
    }
    if names.is_empty() {
        let last = sohoi_core::history::list_actions(office, 0, 1)?
            .rows
            .into_iter()
            .next();
        names.extend(
            last.map(|action| action.officer)
                .filter(|name| !name.is_empty()),
        );
    }
    Ok(names)
}

/// After another office has come onto the desk, nothing on the screen holds any more.
pub(crate) fn everything_changed(desk: &mut Desk) {
    desk.changed.extend([
        Subject::Desk,
        Subject::Organization,
        Subject::Members,
        Subject::Households,
        Subject::Fund,
        Subject::Meetings,
        Subject::Tasks,
        Subject::Reports,
        Subject::Settings,
        Subject::History,
        Subject::Backups,
        Subject::Drafts,
        Subject::Imports,
    ]);
}

/// Brings the open office to rest and takes it off the desk.
fn put_away(desk: &mut Desk) -> Result<(), Problem> {
    desk.held = None;
    desk.other_ward = None;
    desk.other_file = None;
    (desk.import, desk.import_aside) = (None, None);
    if let Some(mut office) = desk.office.take() {
        place::settle(&mut office)?;
    }
    everything_changed(desk);
    Ok(())
}

pub(crate) fn create_office(
    desk: &mut Desk,
    input: CreateOffice,
) -> Result<CreatedOffice, Problem> {
    if desk.in_sample {
        leave_the_sample(desk)?;
    }
    if desk.office.is_some() {
        return Err(sohoi_core::Error::from(OfficeTrouble::AlreadyThere).into());
    }
    // Traces of an old office: never start empty over them.
    match place::look(&desk.folder(), &desk.backups())? {
        OfficePlace::Missing => {}
        OfficePlace::FileGone => {
            return Err(sohoi_core::Error::from(OfficeTrouble::FileGone).into());
        }
        OfficePlace::ReadOnly => {
            return Err(sohoi_core::Error::from(OfficeTrouble::ReadOnly).into());
        }
        _ => return Err(sohoi_core::Error::from(OfficeTrouble::AlreadyThere).into()),
    }
    let officer = input.officer.trim().to_owned();
    if officer.is_empty() {
        return Ok(refused("officer", Rule::Required)?);
    }
    if let Some(password) = &input.password {
        check_password(password, &[&input.ward_name, &input.place_name, &officer])?;
    }
    let protection = match &input.password {
        Some(password) => Protection::Password {
            officer: &officer,
            password,
        },
        None => Protection::Plain,
    };
    let set_up = SetUp {
        ward_name: input.ward_name,
        place_name: input.place_name,
        upper_levels: input.upper_levels,
        branches: input.branches,
        officers: input
            .officers
            .into_iter()
            .map(|first| SetUpOfficer {
                name: first.name,
                post: first.post,
                other_title: first.other_title,
                valid_from: first.valid_from,
                last_day: first.last_day,
            })
            .collect(),
    };
    let (office, code) = place::create(
        &desk.folder(),
        &Purpose::Real,
        &protection,
        desk.host.key_cost(),
        desk.host.clock(),
        &officer,
        |office| organization::set_up_office(office, &set_up).map(|_| ()),
    )?;
    desk.seat(Ok(office))?;
    everything_changed(desk);
    Ok(CreatedOffice {
        desk: state_of(desk, None)?,
        recovery_code: code.map(|code| code.printed().to_string()),
    })
}

pub(crate) fn open_sample(desk: &mut Desk, _input: NoInput) -> Result<DeskState, Problem> {
    put_away(desk)?;
    let folder = desk.host.places().sample;
    let opened = match place::look(&folder, &folder.join("backups"))? {
        OfficePlace::Ready(_) => place::open(&folder, &Unlock::Plain, desk.host.clock()),
        OfficePlace::InUse => Err(OfficeTrouble::InUse.into()),
        OfficePlace::ReadOnly => Err(OfficeTrouble::ReadOnly.into()),
        OfficePlace::Missing | OfficePlace::FileGone | OfficePlace::KeysGone => {
            Err(OfficeTrouble::Damaged.into())
        }
    };
    let office = match opened {
        Err(sohoi_core::Error::Office(OfficeTrouble::Damaged | OfficeTrouble::Older)) => {
            // A sample holds nobody's work: it is made anew.
            place::clear_for_sample(&folder, desk.host.clock().now_ms())?;
            drop(make_sample(&folder, SampleSize::Small)?);
            place::open(&folder, &Unlock::Plain, desk.host.clock())?
        }
        other => other?,
    };
    desk.seat(Ok(office))?;
    state_of(desk, None)
}

pub(crate) fn leave_sample(desk: &mut Desk, input: NoInput) -> Result<DeskState, Problem> {
    leave_the_sample(desk)?;
    desk_state(desk, input)
}

pub(crate) fn leave_the_sample(desk: &mut Desk) -> Result<(), Problem> {
    if desk.in_sample {
        put_away(desk)?;
        desk.in_sample = false;
    }
    Ok(())
}

/// What was typed, as a way in. Nothing typed: the office may have no password.
pub(crate) fn way_in(password: Option<String>, recovery_code: Option<String>) -> Unlock {
    match (recovery_code, password) {
        (Some(code), _) => Unlock::RecoveryCode(code),
        (None, Some(password)) => Unlock::Password(password),
        (None, None) => Unlock::Plain,
    }
}

pub(crate) fn unlock(desk: &mut Desk, input: UnlockOffice) -> Result<DeskState, Problem> {
    if desk.office.is_none() {
        let clock = desk.host.clock();
        let if_older = if input.accept_older == Some(true) {
            IfOlder::Accept
        } else {
            IfOlder::Refuse
        };
        let held = match desk.held.take() {
            Some(held) => held,
            None => {
                let way_in = way_in(input.password, input.recovery_code);
                place::unlock(&desk.folder(), &way_in, clock.now_ms())?
            }
        };
        desk.trouble = None;
        desk.seat(held.open(clock, if_older))?;
        everything_changed(desk);
    }
    state_of(desk, None)
}

pub(crate) fn lock(desk: &mut Desk, input: NoInput) -> Result<DeskState, Problem> {
    put_away(desk)?;
    desk_state(desk, input)
}

pub(crate) fn choose_officer(desk: &mut Desk, input: ChooseOfficer) -> Result<DeskState, Problem> {
    let office = desk.office_mut()?;
    if !officers_of(office)?.contains(&input.name) {
        return Ok(refused("name", Rule::NotOffered)?);
    }
    office.set_officer(&input.name);
    desk.changed.push(Subject::Desk);
    state_of(desk, None)
}

pub(crate) fn set_password(
    desk: &mut Desk,
    input: SetPassword,
) -> Result<NewRecoveryCode, Problem> {
    let backups = desk.backups();
    let cost = desk.host.key_cost();
    let office = desk.office_mut()?;
    let code = place::set_password(
        office,
        input.current.as_deref(),
        &input.officer,
        &input.password,
        cost,
    )?;
    // The password holds from here on; a backup that could not be changed is no reason to hide the new code.
    if let Err(error) = backup::rewrap(office, &backups) {
        crate::log::event("rewrap", &Problem::from(error).en);
    }
    desk.changed.push(Subject::Desk);
    Ok(NewRecoveryCode {
        recovery_code: code.printed().to_string(),
    })
}

/// The sheet as PDF. A code that is none is refused: on paper a typo would be found too late.
fn sheet_pdf(desk: &Desk, input: &NewRecoveryCode) -> Result<Vec<u8>, Problem> {
    let code = RecoveryCode::read(&input.recovery_code)?;
    let office = desk.office()?;
    let now = office.now_ms();
    let sheet = RecoverySheet {
        ward: organization::office_profile(office, office.today())?.ward_name,
        code: code.printed().to_string(),
        day: day_in_vietnam(now),
    };
    Ok(recovery_sheet::pdf(
        &sheet,
        day_in_vietnam(now).and_time(time_in_vietnam(now)),
    ))
}

pub(crate) fn save_recovery_sheet(
    desk: &mut Desk,
    input: NewRecoveryCode,
) -> Result<Option<SavedFile>, Problem> {
    let bytes = sheet_pdf(desk, &input)?;
    let export = Export {
        month: Month::of(desk.host.clock().today()),
        file_name: "ToKhoiPhuc.pdf".to_owned(),
        bytes,
        what: ExportKind::RecoverySheet,
    };
    exports::save(desk, export)
}

pub(crate) fn open_saved_file(desk: &mut Desk, input: SavedFile) -> Result<bool, Problem> {
    let path = exports::take_saved(desk, &input.token);
    if let Some(path) = &path {
        desk.host.open_in_viewer(path);
    }
    Ok(path.is_some())
}
