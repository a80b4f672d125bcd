//! Commands of two wards that become one: the other ward's file, the preview, the merger, and its record on paper.

use crate::contract::{OtherWardFile, SavedFile};
use crate::exports::Export;
use crate::founding_papers::{letterhead, now_in_vietnam};
use crate::leaving::ExportKind;
use crate::setup::way_in;
use crate::{
    Answer, Desk, NoInput, OfMerger, OpenOtherWard, PickKind, Problem, StartOtherList, exports,
    imports,
};
use sohoi_core::days::Month;
use sohoi_core::merger;
use sohoi_core::merger::{
    MergedWard, MergerPlan, MergerSums, MergerView, OtherFile, OtherWard, WardSummary,
};
use sohoi_core::organization;
use sohoi_core::settings;
use sohoi_core::{Error, Office, Subject};
use sohoi_documents::handover as paper;
use sohoi_documents::letterhead::Profile;
use sohoi_documents::words::structure as say;

pub(crate) fn pick_other_ward(
    desk: &mut Desk,
    _input: NoInput,
) -> Result<Option<OtherWardFile>, Problem> {
    desk.office()?;
    let Some(path) = desk.host.pick_file(PickKind::OtherWard) else {
        return Ok(None);
    };
    let file = OtherFile::look(&path)?;
    imports::end_other_list(desk);
    desk.other_ward = None;
    let answer = OtherWardFile {
        file_name: file.name(),
        needs_secret: file.needs_secret,
    };
    desk.other_file = Some(file);
    Ok(Some(answer))
}

pub(crate) fn open_other_ward(
    desk: &mut Desk,
    input: OpenOtherWard,
) -> Result<WardSummary, Problem> {
    desk.office()?;
    desk.other_ward = None;
    let (folder, clock) = (desk.folder().join(merger::COPY_FOLDER), desk.host.clock());
    let file = desk
        .other_file
        .as_ref()
        .ok_or(Error::NotFound("other ward"))?;
    let other = file.open(&folder, &way_in(input.password, input.recovery_code), clock)?;
    let summary = merger::ward_summary(desk.office()?, other.office()?)?;
    desk.other_ward = Some(other);
    Ok(summary)
}

pub(crate) fn close_other_ward(desk: &mut Desk, _input: NoInput) -> Result<(), Problem> {
    imports::end_other_list(desk);
    desk.other_ward = None;
    desk.other_file = None;
    desk.changed.push(Subject::Imports);
    Ok(())
}

pub(crate) fn start_other_list(desk: &mut Desk, input: StartOtherList) -> Result<(), Problem> {
    let ward = merger::ward_of_list(desk.office()?, &input.ward_name)?;
    let name = organization::office_profile(&ward, ward.today())?.ward_name;
    imports::end_other_list(desk);
    desk.other_file = None;
    desk.other_ward = Some(OtherWard::in_memory(ward));
    imports::begin_other_list(desk, name);
    Ok(())
}

pub(crate) fn other_list(desk: &mut Desk, _input: NoInput) -> Result<Option<WardSummary>, Problem> {
    let office = desk.office()?;
    let Some((other, left_out)) = desk
        .other_ward
        .as_ref()
        .and_then(|other| Some((other, other.left_out?)))
    else {
        return Ok(None);
    };
    let summary = merger::ward_summary(office, other.office()?)?;
    Ok(Some(WardSummary {
        left_out: Some(left_out),
        ..summary
    }))
}

/// Ours to change and theirs to read.
fn both(desk: &mut Desk) -> Result<(&mut Office, &Office), Problem> {
    let ours = desk.office.as_mut().ok_or_else(Problem::locked)?;
    let theirs = desk
        .other_ward
        .as_ref()
        .ok_or(Error::NotFound("other ward"))?;
    Ok((ours, theirs.office()?))
}

pub(crate) fn preview_merger(desk: &mut Desk, input: MergerPlan) -> Result<MergerView, Problem> {
    let (ours, theirs) = both(desk)?;
    Ok(merger::preview_merger(ours, theirs, &input)?)
}

pub(crate) fn check_merger(desk: &mut Desk, input: MergerPlan) -> Result<MergerSums, Problem> {
    let (ours, theirs) = both(desk)?;
    Ok(merger::check_merger(ours, theirs, &input)?)
}

pub(crate) fn merge_wards(desk: &mut Desk, input: MergerPlan) -> Result<i64, Problem> {
    let left_out = desk.other_ward.as_ref().and_then(|other| other.left_out);
    let (ours, theirs) = both(desk)?;
    let id = match left_out {
        None => merger::merge_wards(ours, theirs, &input)?,
        Some(rows) => merger::merge_list(ours, theirs, &input, rows)?,
    };
    imports::end_other_list(desk);
    desk.changed.push(Subject::Imports);
    desk.other_ward = None;
    desk.other_file = None;
    Ok(id)
}

pub(crate) fn list_merged_wards(
    desk: &mut Desk,
    _input: NoInput,
) -> Result<Vec<MergedWard>, Problem> {
    Ok(merger::list_merged_wards(desk.office()?)?)
}

pub(crate) fn merger_record(desk: &mut Desk, input: OfMerger) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "application/pdf",
        bytes: record(desk.office()?, input.id)?.1,
    })
}

pub(crate) fn save_merger_record(
    desk: &mut Desk,
    input: OfMerger,
) -> Result<Option<SavedFile>, Problem> {
    let office = desk.office()?;
    let (merged, bytes) = record(office, input.id)?;
    let export = Export {
        month: Month::of(office.today()),
        file_name: format!(
            "BienBanBanGiao_{}_{}.pdf",
            merged.day,
            exports::ward_in_file_name(&merged.name)
        ),
        bytes,
        what: ExportKind::MergerRecord,
    };
    exports::save(desk, export)
}

fn record(office: &Office, id: i64) -> Result<(MergedWard, Vec<u8>), Problem> {
    let merged = merger::list_merged_wards(office)?
        .into_iter()
        .find(|merged| merged.id == id)
        .ok_or(Error::NotFound("merged ward"))?;
    let handover = paper::Handover {
        letterhead: letterhead(office, merged.day, None)?,
        giver: merged.name.clone(),
        taker: organization::office_profile(office, merged.day)?.ward_name,
        day: merged.day,
        place: settings::settings(office)?.meeting_place,
        sums: merged
            .sums
            .iter()
            .map(|sum| paper::Sum {
                what: say::sum_of(sum.what.as_text()).to_owned(),
                taker: sum.ours,
                giver: sum.theirs,
                twice: sum.twice,
                after: sum.after,
                fits: sum.fits,
            })
            .collect(),
        months: merged
            .months
            .iter()
            .map(|month| paper::Month {
                name: format!("{:02}/{}", month.month.month, month.month.year),
                figures: month.figures,
                taker: month.ours,
                giver: month.theirs,
                off: month.off,
            })
            .collect(),
        left_out: merged.left_out.map(i64::from),
    };
    let bytes = paper::pdf(&handover, &Profile::state(), now_in_vietnam(office));
    Ok((merged, bytes))
}
