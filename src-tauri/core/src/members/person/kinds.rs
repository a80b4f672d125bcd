//! What a member is, and why a membership begins and ends: the kinds that are counted apart.

/// Kinds of member, counted separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MemberKind {
    /// Hội viên.
    Ordinary,
    /// Hội viên đương nhiên: women in trade unions, the armed forces, member organisations.
    Automatic,
    /// Hội viên danh dự: people of standing who support the Union; men too.
    Honorary,
}

/// Honorary members may be men.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Sex {
    #[default]
    Female,
    Male,
}

/// Why a membership period began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum JoinReason {
    /// Kết nạp.
    Admitted,
    /// Chuyển đến, from outside the ward.
    MovedIn,
    /// Chuyển chi hội, from another branch of the ward; not counted as growth.
    Transferred,
    /// Sinh hoạt lại: re-joined.
    Rejoined,
}

/// Why a membership period ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LeaveReason {
    /// Chuyển đi nơi khác.
    MovedAway,
    /// Lấy chồng nơi khác.
    Married,
    /// Đi làm ăn xa.
    WorksAway,
    /// Tự thôi sinh hoạt.
    Resigned,
    /// Qua đời.
    Died,
    /// Xóa tên.
    Removed,
    /// Chuyển chi hội trong phường; not counted as loss.
    Transferred,
}

/// What a field of the ward's own holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum OwnKind {
    Text,
    Number,
    /// As known: a year, a month or a day.
    Day,
    /// Kept as `yes` or not at all.
    YesNo,
}
