//! Reads and writes meetings. Saving compares with what is kept and touches only rows that differ, so that the history
//! shows what was really changed and an idle save leaves no trace.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::check::{check_ready_to_sign, check_reason, checked, no_longer_than};
use super::{
    AssignConclusion, Attendance, CaptionPhoto, Conclusion, MeetingDetail, MeetingFields,
    MeetingRow, MeetingSection, MeetingStatus, Photo, ReopenMeeting, SaveMeeting,
};
use crate::action::Action;
use crate::days::{Day, day_column, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{MeetingId, PhotoId, TaskId};
use crate::office::Office;
use crate::photos;
use crate::tasks::{self, TaskFields};

/// Newest first; of one year or of all.
pub fn list_meetings(office: &Office, year: Option<i32>) -> Result<Vec<MeetingRow>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("list_meetings.sql"))?;
    let year = year.map(|year| format!("{year:04}"));
    let rows = statement.query_map(named_params! { ":year": year }, |row| {
        Ok(MeetingRow {
            id: row.get("id")?,
            kind: row.get("kind")?,
            title: row.get("title")?,
            day: day_column(row, "day")?,
            starts_at: row.get("starts_at")?,
            place: row.get("place")?,
            status: row.get("status")?,
            present: row.get("present")?,
            invited: row.get("invited")?,
            conclusions: row.get("conclusions")?,
            conclusions_done: row.get("conclusions_done")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn get_meeting(office: &Office, id: MeetingId) -> Result<MeetingDetail> {
    read_meeting(office.conn(), id)
}

/// The meeting held on a day, for the command line; the briefing if there were several.
pub fn meeting_on(office: &Office, day: Day) -> Result<MeetingId> {
    office
        .conn()
        .prepare_cached(include_str!("meeting_on.sql"))?
        .query_row(named_params! { ":day": day_text(day) }, |row| row.get("id"))
        .optional()?
        .ok_or(Error::NotFound("meeting"))
}

pub fn add_meeting(office: &mut Office, fields: &MeetingFields) -> Result<MeetingId> {
    let fields = checked(fields, office.today())?;
    office.change(Action::AddMeeting.about(&fields.title), |tx| {
        insert_meeting(tx, &fields)
    })
}

pub fn save_meeting(office: &mut Office, save: &SaveMeeting) -> Result<()> {
    let fields = checked(&save.fields, office.today())?;
    office.change(Action::EditMeeting.about(&fields.title), |tx| {
        let id = save.id;
        let kept = read_draft(tx, id)?.fields;
        if !same_head(&kept, &fields) {
            tx.prepare_cached(include_str!("edit_meeting.sql"))?
                .execute(named_params! {
                    ":id": id,
                    ":kind": fields.kind,
                    ":title": fields.title,
                    ":day": day_text(fields.day),
                    ":starts_at": fields.starts_at,
                    ":ends_at": fields.ends_at,
                    ":place": fields.place,
                    ":chair_name": fields.chair_name,
                    ":chair_title": fields.chair_title,
                    ":secretary_name": fields.secretary_name,
                    ":secretary_title": fields.secretary_title,
                    ":number": fields.number,
                })?;
        }
        write_lines(tx, id, &kept.bases, &fields.bases, write_basis)?;
        delete_from(
            tx,
            include_str!("remove_bases.sql"),
            id,
            &kept.bases,
            &fields.bases,
        )?;
        write_lines(tx, id, &kept.sections, &fields.sections, write_section)?;
        delete_from(
            tx,
            include_str!("remove_sections.sql"),
            id,
            &kept.sections,
            &fields.sections,
        )?;
        write_lines(
            tx,
            id,
            &kept.attendance,
            &fields.attendance,
            write_attendance,
        )?;
        delete_from(
            tx,
            include_str!("remove_attendance.sql"),
            id,
            &kept.attendance,
            &fields.attendance,
        )?;
        write_conclusions(tx, id, &kept.conclusions, &fields.conclusions)
    })
}

/// Chốt: from here on a correction needs a reason.
pub fn finalize_minutes(office: &mut Office, id: MeetingId) -> Result<()> {
    let title = title_of(office.conn(), id)?;
    office.change(Action::FinalizeMinutes.about(title), |tx| {
        check_ready_to_sign(&read_draft(tx, id)?.fields)?;
        set_final(tx, id)
    })
}

pub fn reopen_minutes(office: &mut Office, reopen: &ReopenMeeting) -> Result<()> {
    let title = title_of(office.conn(), reopen.id)?;
    let reason = check_reason("reason", &reopen.reason)?;
    office.change(Action::ReopenMinutes.about(title), |tx| {
        let touched = tx
            .prepare_cached(include_str!("reopen_minutes.sql"))?
            .execute(named_params! { ":id": reopen.id, ":reason": reason })?;
        if touched == 0 {
            // A draft needs no reopening.
            return refused("id", Rule::NotOffered);
        }
        Ok(())
    })
}

/// Takes a draft away with everything that hangs on it; its tasks stay, on their own. Final minutes are reopened first.
pub fn remove_meeting(office: &mut Office, id: MeetingId) -> Result<()> {
    let title = title_of(office.conn(), id)?;
    office.change(Action::RemoveMeeting.about(title), |tx| {
        check_draft(tx, id)?;
        tx.prepare_cached("DELETE FROM meeting WHERE id = :id")?
            .execute(named_params! { ":id": id })?;
        Ok(())
    })
}

/// Hands a conclusion out. Its task is changed if there is one already; done or not stays as it was.
pub fn assign_conclusion(office: &mut Office, assign: &AssignConclusion) -> Result<TaskId> {
    let today = office.today();
    let text: String = office
        .conn()
        .prepare_cached("SELECT text FROM conclusion WHERE id = :id")?
        .query_row(named_params! { ":id": assign.id }, |row| row.get("text"))
        .optional()?
        .ok_or(Error::NotFound("conclusion"))?;
    let fields = TaskFields {
        text,
        owner: assign.owner.clone(),
        due: assign.due,
    };
    office.change(
        Action::AssignConclusion.about(tasks::short_text(&fields.text)),
        |tx| tasks::give_conclusion(tx, assign.id, &fields, today),
    )
}

/// Takes the bytes of a picture file as they come; keeps a small, clean JPEG.
pub fn add_photo(office: &mut Office, id: MeetingId, file: &[u8], caption: &str) -> Result<Photo> {
    let title = title_of(office.conn(), id)?;
    let caption = caption.trim().to_owned();
    no_longer_than(500, "caption", &caption)?;
    // Before the slow part: no picture is shrunk for minutes that cannot take it.
    check_draft(office.conn(), id)?;
    let picture = photos::shrink(file)?;
    office.change(Action::AddPhoto.about(title), |tx| {
        let photo = insert_photo(tx, id, &picture, &caption)?;
        Ok(Photo {
            id: photo,
            caption,
            width: picture.width,
            height: picture.height,
        })
    })
}

pub fn caption_photo(office: &mut Office, caption: &CaptionPhoto) -> Result<()> {
    let text = caption.caption.trim();
    no_longer_than(500, "caption", text)?;
    let meeting = meeting_of_photo(office.conn(), caption.id)?;
    let title = title_of(office.conn(), meeting)?;
    office.change(Action::CaptionPhoto.about(title), |tx| {
        check_draft(tx, meeting)?;
        tx.prepare_cached(
            "UPDATE photo SET caption = :caption WHERE id = :id AND caption <> :caption",
        )?
        .execute(named_params! { ":id": caption.id, ":caption": text })?;
        Ok(())
    })
}

/// The bytes stay as long as the history can bring the photo back.
pub fn remove_photo(office: &mut Office, id: PhotoId) -> Result<()> {
    let meeting = meeting_of_photo(office.conn(), id)?;
    let title = title_of(office.conn(), meeting)?;
    office.change(Action::RemovePhoto.about(title), |tx| {
        check_draft(tx, meeting)?;
        tx.prepare_cached("DELETE FROM photo WHERE id = :id")?
            .execute(named_params! { ":id": id })?;
        Ok(())
    })
}

/// JPEG bytes.
pub fn photo_bytes(office: &Office, id: PhotoId) -> Result<Vec<u8>> {
    let sha256: String = office
        .conn()
        .prepare_cached("SELECT sha256 FROM photo WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("sha256"))
        .optional()?
        .ok_or(Error::NotFound("photo"))?;
    photos::bytes(office.conn(), &sha256)
}

// Reading one meeting ------------------------------------------------------------------------------------------

fn read_meeting(conn: &Connection, id: MeetingId) -> Result<MeetingDetail> {
    let mut detail = conn
        .prepare_cached(include_str!("get_meeting.sql"))?
        .query_row(named_params! { ":id": id }, read_head)
        .optional()?
        .ok_or(Error::NotFound("meeting"))?;
    let day = detail.fields.day;
    let fields = &mut detail.fields;
    fields.bases = rows_of(conn, include_str!("list_bases.sql"), id, |row| {
        row.get("text")
    })?;
    fields.sections = rows_of(conn, include_str!("list_sections.sql"), id, |row| {
        Ok(MeetingSection {
            heading: row.get("heading")?,
            body: row.get("body")?,
        })
    })?;
    fields.attendance = rows_of(conn, include_str!("list_attendance.sql"), id, |row| {
        Ok(Attendance {
            person_id: row.get("person_id")?,
            name: row.get("name")?,
            title: row.get("title")?,
            unit_id: row.get("unit_id")?,
            unit_name: row.get("unit_name")?,
            body: row.get("body")?,
            presence: row.get("presence")?,
            note: row.get("note")?,
        })
    })?;
    fields.conclusions = conclusions_of(conn, id)?;
    for conclusion in &mut fields.conclusions {
        if let Some(id) = conclusion.id {
            conclusion.task = tasks::task_of_conclusion(conn, id, day)?;
        }
    }
    detail.photos = rows_of(conn, include_str!("list_photos.sql"), id, |row| {
        Ok(Photo {
            id: row.get("id")?,
            caption: row.get("caption")?,
            width: row.get("width")?,
            height: row.get("height")?,
        })
    })?;
    Ok(detail)
}

fn read_head(row: &Row<'_>) -> rusqlite::Result<MeetingDetail> {
    Ok(MeetingDetail {
        id: row.get("id")?,
        status: row.get("status")?,
        version: row.get("version")?,
        fields: MeetingFields {
            kind: row.get("kind")?,
            title: row.get("title")?,
            day: day_column(row, "day")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
            place: row.get("place")?,
            bases: Vec::new(),
            chair_name: row.get("chair_name")?,
            chair_title: row.get("chair_title")?,
            secretary_name: row.get("secretary_name")?,
            secretary_title: row.get("secretary_title")?,
            number: row.get("number")?,
            sections: Vec::new(),
            conclusions: Vec::new(),
            attendance: Vec::new(),
        },
        photos: Vec::new(),
    })
}

fn rows_of<T>(
    conn: &Connection,
    sql: &str,
    id: MeetingId,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(named_params! { ":meeting_id": id }, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn title_of(conn: &Connection, id: MeetingId) -> Result<String> {
    conn.prepare_cached("SELECT title FROM meeting WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("title"))
        .optional()?
        .ok_or(Error::NotFound("meeting"))
}

fn meeting_of_photo(conn: &Connection, id: PhotoId) -> Result<MeetingId> {
    conn.prepare_cached("SELECT meeting_id FROM photo WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("meeting_id"))
        .optional()?
        .ok_or(Error::NotFound("photo"))
}

fn check_draft(conn: &Connection, id: MeetingId) -> Result<()> {
    let status: MeetingStatus = conn
        .prepare_cached("SELECT status FROM meeting WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("status"))
        .optional()?
        .ok_or(Error::NotFound("meeting"))?;
    match status {
        MeetingStatus::Draft => Ok(()),
        MeetingStatus::Final => refused("status", Rule::MinutesFinal),
    }
}

fn read_draft(conn: &Connection, id: MeetingId) -> Result<MeetingDetail> {
    check_draft(conn, id)?;
    read_meeting(conn, id)
}

// Also for those who write a meeting as part of something larger -----------------------------------------------

/// Fields are taken as they are: whoever calls has checked them.
pub(crate) fn insert_meeting(tx: &Transaction<'_>, fields: &MeetingFields) -> Result<MeetingId> {
    tx.prepare_cached(include_str!("add_meeting.sql"))?
        .execute(named_params! {
            ":kind": fields.kind,
            ":title": fields.title,
            ":day": day_text(fields.day),
            ":starts_at": fields.starts_at,
            ":ends_at": fields.ends_at,
            ":place": fields.place,
            ":chair_name": fields.chair_name,
            ":chair_title": fields.chair_title,
            ":secretary_name": fields.secretary_name,
            ":secretary_title": fields.secretary_title,
            ":number": fields.number,
        })?;
    let id = MeetingId(tx.last_insert_rowid());
    // A conclusion copied from another meeting is a new one here.
    let conclusions: Vec<Conclusion> = fields
        .conclusions
        .iter()
        .map(|it| Conclusion {
            id: None,
            text: it.text.clone(),
            task: None,
        })
        .collect();
    write_lines(tx, id, &[], &fields.bases, write_basis)?;
    write_lines(tx, id, &[], &fields.sections, write_section)?;
    write_lines(tx, id, &[], &fields.attendance, write_attendance)?;
    write_conclusions(tx, id, &[], &conclusions)?;
    Ok(id)
}

pub(crate) fn set_final(tx: &Transaction<'_>, id: MeetingId) -> Result<()> {
    tx.prepare_cached(include_str!("finalize_minutes.sql"))?
        .execute(named_params! { ":id": id })?;
    Ok(())
}

pub(crate) fn conclusions_of(conn: &Connection, id: MeetingId) -> Result<Vec<Conclusion>> {
    rows_of(conn, include_str!("list_conclusions.sql"), id, |row| {
        Ok(Conclusion {
            id: row.get("id")?,
            text: row.get("text")?,
            task: None,
        })
    })
}

pub(crate) fn insert_photo(
    tx: &Transaction<'_>,
    id: MeetingId,
    picture: &photos::SmallPicture,
    caption: &str,
) -> Result<PhotoId> {
    let sha256 = photos::keep(tx, &picture.jpeg)?;
    tx.prepare_cached(include_str!("add_photo.sql"))?
        .execute(named_params! {
            ":meeting_id": id,
            ":sha256": sha256,
            ":caption": caption,
            ":width": picture.width,
            ":height": picture.height,
        })?;
    Ok(PhotoId(tx.last_insert_rowid()))
}

// Writing the lines of a meeting -------------------------------------------------------------------------------

fn same_head(kept: &MeetingFields, new: &MeetingFields) -> bool {
    let head = |fields: &MeetingFields| MeetingFields {
        bases: Vec::new(),
        sections: Vec::new(),
        conclusions: Vec::new(),
        attendance: Vec::new(),
        ..fields.clone()
    };
    head(kept) == head(new)
}

/// Lines are rows by position: those that differ are written, those that do not are left alone.
fn write_lines<T: PartialEq>(
    tx: &Transaction<'_>,
    id: MeetingId,
    kept: &[T],
    new: &[T],
    write: impl Fn(&Transaction<'_>, MeetingId, usize, &T) -> Result<()>,
) -> Result<()> {
    for (position, line) in new.iter().enumerate() {
        if kept.get(position) != Some(line) {
            write(tx, id, position, line)?;
        }
    }
    Ok(())
}

/// Takes away the lines beyond the new end.
fn delete_from<T>(
    tx: &Transaction<'_>,
    sql: &str,
    id: MeetingId,
    kept: &[T],
    new: &[T],
) -> Result<()> {
    if kept.len() > new.len() {
        tx.prepare_cached(sql)?
            .execute(named_params! { ":meeting_id": id, ":from": new.len() as i64 })?;
    }
    Ok(())
}

fn write_basis(tx: &Transaction<'_>, id: MeetingId, position: usize, basis: &String) -> Result<()> {
    tx.prepare_cached(include_str!("write_basis.sql"))?
        .execute(
            named_params! { ":meeting_id": id, ":position": position as i64, ":text": basis },
        )?;
    Ok(())
}

fn write_section(
    tx: &Transaction<'_>,
    id: MeetingId,
    position: usize,
    section: &MeetingSection,
) -> Result<()> {
    tx.prepare_cached(include_str!("write_section.sql"))?
        .execute(named_params! {
            ":meeting_id": id,
            ":position": position as i64,
            ":heading": section.heading,
            ":body": section.body,
        })?;
    Ok(())
}

fn write_attendance(
    tx: &Transaction<'_>,
    id: MeetingId,
    position: usize,
    person: &Attendance,
) -> Result<()> {
    tx.prepare_cached(include_str!("write_attendance.sql"))?
        .execute(named_params! {
            ":meeting_id": id,
            ":position": position as i64,
            ":person_id": person.person_id,
            ":name": person.name,
            ":title": person.title,
            ":unit_id": person.unit_id,
            ":unit_name": person.unit_name,
            ":body": person.body,
            ":presence": person.presence,
            ":note": person.note,
        })?;
    Ok(())
}

/// Conclusions keep their ids, whatever their new place, so that their tasks stay attached.
fn write_conclusions(
    tx: &Transaction<'_>,
    id: MeetingId,
    kept: &[Conclusion],
    new: &[Conclusion],
) -> Result<()> {
    for old in kept {
        if !new.iter().any(|conclusion| conclusion.id == old.id) {
            tx.prepare_cached("DELETE FROM conclusion WHERE id = :id")?
                .execute(named_params! { ":id": old.id })?;
        }
    }
    for (position, conclusion) in new.iter().enumerate() {
        let Some(conclusion_id) = conclusion.id else {
            tx.prepare_cached(include_str!("add_conclusion.sql"))?
                .execute(named_params! {
                    ":meeting_id": id,
                    ":position": position as i64,
                    ":text": conclusion.text,
                })?;
            continue;
        };
        if new[..position]
            .iter()
            .any(|earlier| earlier.id == conclusion.id)
        {
            return refused("conclusions", Rule::AlreadyThere);
        }
        let old_position = kept
            .iter()
            .position(|old| old.id == Some(conclusion_id))
            .ok_or(Error::NotFound("conclusion"))?;
        if old_position != position || kept[old_position].text != conclusion.text {
            tx.prepare_cached(include_str!("edit_conclusion.sql"))?
                .execute(named_params! {
                    ":id": conclusion_id,
                    ":position": position as i64,
                    ":text": conclusion.text,
                })?;
        }
    }
    Ok(())
}
