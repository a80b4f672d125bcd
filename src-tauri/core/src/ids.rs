//! Ids as types, so that a member's id cannot be passed where a unit's is meant. Integers, never reused;
//! outside one office a record is `(db_uuid, id)`.

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "number")]
        pub struct $name(pub i64);

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(value).map($name)
            }
        }
    )+};
}

id_type! {
    /// A person the office knows: member, officer or both.
    PersonId,
    /// A unit: the ward, a chi hội (branch) or a tổ (group).
    UnitId,
    /// One membership period of a person.
    MembershipId,
    /// One dated fact about a person: a circumstance, an award, a note …
    FactId,
    /// One of the ward's own fields.
    OwnFieldId,
    HouseholdId,
    /// One stretch of a person in a household.
    HouseholdMemberId,
    /// One classification of a household.
    HouseholdClassId,
    /// One term of office.
    TermId,
    /// One dated upper level.
    UpperLevelId,
    MeetingId,
    ConclusionId,
    TaskId,
    PhotoId,
    /// One version of the report form.
    FormId,
    IndicatorId,
    SectionId,
    /// One phiếu thu.
    FeeReceiptId,
    /// Fees handed to the upper level once.
    FeeTransferId,
    /// One entry of the history: everything done under one name by one officer at one moment.
    ActionId,
    /// A filter, its order and its columns, kept under a name.
    SavedListId,
}
