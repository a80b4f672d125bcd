//! A person's picture: small, one per person, kept by content with all others.

use rusqlite::OptionalExtension;

use super::store::person_name;
use crate::action::Action;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::office::Office;
use crate::photos;

/// Puts a picked picture in place of the one before.
pub fn set_member_photo(office: &mut Office, id: PersonId, file: &[u8]) -> Result<()> {
    let name = person_name(office.conn(), id)?;
    let picture = photos::shrink_portrait(file)?;
    office.change(Action::SetMemberPhoto.about(name), |tx| {
        let sha256 = photos::keep(tx, &picture.jpeg)?;
        tx.execute(
            "UPDATE person SET photo_sha256 = ?2 WHERE id = ?1",
            (id, sha256),
        )?;
        Ok(())
    })
}

pub fn remove_member_photo(office: &mut Office, id: PersonId) -> Result<()> {
    let name = person_name(office.conn(), id)?;
    office.change(Action::RemoveMemberPhoto.about(name), |tx| {
        tx.execute("UPDATE person SET photo_sha256 = NULL WHERE id = ?1", [id])?;
        Ok(())
    })
}

/// The picture as JPEG.
pub fn member_photo(office: &Office, id: PersonId) -> Result<Vec<u8>> {
    let sha256 = photo_name(office, id)?.ok_or(Error::NotFound("photo"))?;
    photos::bytes(office.conn(), &sha256)
}

pub(super) fn photo_name(office: &Office, id: PersonId) -> Result<Option<String>> {
    office
        .conn()
        .prepare_cached("SELECT photo_sha256 FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("person"))
}
