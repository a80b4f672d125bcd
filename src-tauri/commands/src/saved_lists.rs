//! A list kept under a name: what it remembers, as the page sees it and as it is kept.

use serde::{Deserialize, Serialize};
use sohoi_core::ids::SavedListId;
use sohoi_core::members::{KeptList, MemberColumn, MemberOrder, MemberStatus, Narrowing};
use ts_rs::TS;

use crate::Problem;

/// What a kept list remembers. Anything a newer version added is left out, not refused.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListSettings {
    pub status: MemberStatus,
    pub narrow: Narrowing,
    pub order: MemberOrder,
    pub descending: bool,
    /// Empty: the usual ones.
    pub columns: Vec<MemberColumn>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedList {
    pub id: SavedListId,
    pub name: String,
    pub list: ListSettings,
}

impl SavedList {
    /// A body this version cannot read opens as the plain list of members.
    pub(crate) fn of_kept(kept: KeptList) -> SavedList {
        SavedList {
            id: kept.id,
            name: kept.name,
            list: serde_json::from_str(&kept.body).unwrap_or_default(),
        }
    }
}

impl ListSettings {
    pub(crate) fn as_body(&self) -> Result<String, Problem> {
        serde_json::to_string(self).map_err(|_| Problem::internal("list could not be written"))
    }
}
