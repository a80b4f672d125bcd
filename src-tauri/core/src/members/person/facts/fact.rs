//! What stands around a person, each with its days: suspensions, circumstances (hoàn cảnh), posts outside the Union,
//! groups she is in, awards and discipline, notes, consent. Here the types and what may stand in them; pure. All are written and taken
//! away the same way, each as one action.

use crate::days::{Day, PartialDay, check_day};
use crate::error::{Result, Rule, refused};
use crate::ids::{FactId, PersonId, UnitId};
use crate::members::person::tidy::{text, tidy_text};

/// Hoàn cảnh, as the statistics of the Union ask for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Flag {
    /// Mất chồng.
    Widowed,
    /// Ly hôn.
    Divorced,
    /// Nuôi con một mình.
    SingleMother,
    /// Có con dưới 16 tuổi.
    #[serde(rename = "child_under_16")]
    #[ts(rename = "child_under_16")]
    ChildUnder16,
    /// Bệnh hiểm nghèo, dài ngày.
    SeriouslyIll,
    /// Khuyết tật.
    Disabled,
    /// Có con tự kỷ, bệnh thần kinh, bệnh hiểm nghèo.
    ChildIll,
    /// Nhà hư hỏng không có khả năng sửa.
    UnsafeHouse,
    /// Trên 35 tuổi chưa lập gia đình.
    #[serde(rename = "single_over_35")]
    #[ts(rename = "single_over_35")]
    SingleOver35,
    /// Người có công với cách mạng: she herself (Pháp lệnh 02/2020/UBTVQH14, Điều 3 khoản 1).
    PersonOfMerit,
    /// Thân nhân của người có công, thân nhân liệt sĩ among them (Pháp lệnh 02/2020/UBTVQH14, Điều 3 khoản 2).
    RelativeOfMerit,
    /// Written when one code stood for both: which of the two is not known.
    MartyrFamily,
    /// Cao tuổi, sống một mình.
    ElderlyAlone,
    /// Đi làm ăn xa.
    WorksAway,
}

/// Where somebody holds a post outside the Union.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Organisation {
    /// Đảng.
    Party,
    /// Mặt trận Tổ quốc.
    Front,
    /// Chính quyền, Hội đồng nhân dân.
    Authority,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum AwardKind {
    /// Khen thưởng.
    Award,
    /// Kỷ luật.
    Discipline,
}

/// How consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ConsentForm {
    /// Ký giấy.
    Paper,
    /// Nói trực tiếp.
    Spoken,
    /// Tin nhắn.
    Message,
}

/// One dated fact about a person, as it is written and read. A missing last day: still so.
#[derive(Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "fact", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// Tạm nghỉ sinh hoạt: still a member and counted, marked for its time.
    Suspension {
        from: Day,
        last_day: Option<Day>,
        reason: String,
    },
    Flag {
        flag: Flag,
        /// None: since an unknown day.
        from: Option<Day>,
        last_day: Option<Day>,
        note: String,
    },
    Post {
        organisation: Organisation,
        title: String,
        from: Option<Day>,
        last_day: Option<Day>,
    },
    /// In a group for a purpose: tổ tự quản, tổ tiết kiệm, câu lạc bộ.
    Group {
        unit_id: UnitId,
        /// What it is called; told, and not read where the fact is written.
        #[serde(default)]
        unit_name: String,
        /// None: since an unknown day.
        from: Option<Day>,
        last_day: Option<Day>,
    },
    Award {
        kind: AwardKind,
        title: String,
        /// As known: a year, a month or a day.
        day: PartialDay,
        paper_number: Option<String>,
        issued_by: Option<String>,
        note: String,
    },
    Note {
        day: Day,
        text: String,
    },
    Consent {
        /// For what her data may be kept and used.
        purpose: String,
        form: ConsentForm,
        given_on: Day,
        withdrawn_on: Option<Day>,
        note: String,
    },
}

// Circumstances, notes and discipline are personal data of the most sensitive sort.
impl std::fmt::Debug for Fact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fact(***)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum FactKind {
    Suspension,
    Flag,
    Post,
    Group,
    Award,
    Note,
    Consent,
}

impl Fact {
    pub fn kind(&self) -> FactKind {
        match self {
            Fact::Suspension { .. } => FactKind::Suspension,
            Fact::Flag { .. } => FactKind::Flag,
            Fact::Post { .. } => FactKind::Post,
            Fact::Group { .. } => FactKind::Group,
            Fact::Award { .. } => FactKind::Award,
            Fact::Note { .. } => FactKind::Note,
            Fact::Consent { .. } => FactKind::Consent,
        }
    }

    /// Whether it is so on a day: a flag, post or suspension within its days, consent while it is not withdrawn; what
    /// happened on one day stays from then on.
    pub fn holds_on(&self, on: Day) -> bool {
        let within = |from: Option<Day>, last_day: Option<Day>| {
            from.is_none_or(|from| from <= on) && last_day.is_none_or(|last_day| on <= last_day)
        };
        match self {
            Fact::Suspension { from, last_day, .. } => within(Some(*from), *last_day),
            Fact::Flag { from, last_day, .. }
            | Fact::Post { from, last_day, .. }
            | Fact::Group { from, last_day, .. } => within(*from, *last_day),
            Fact::Award { day, .. } => day.first_day() <= on,
            Fact::Note { day, .. } => *day <= on,
            Fact::Consent {
                given_on,
                withdrawn_on,
                ..
            } => *given_on <= on && withdrawn_on.is_none_or(|withdrawn| on < withdrawn),
        }
    }
}

/// A fact of a person under its number, which is unique among its kind.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FactRow {
    pub id: FactId,
    pub fact: Fact,
    /// Whether it is so today.
    pub is_present: bool,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveFact {
    /// None: a new one.
    pub id: Option<FactId>,
    pub person_id: PersonId,
    pub fact: Fact,
}

#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OfFact {
    pub kind: FactKind,
    pub id: FactId,
}

const SHORT: usize = 300;
const LONG: usize = 5_000;

/// The fact as it will be kept: texts tidied, days looked at.
pub(super) fn tidy_fact(typed: &Fact, today: Day) -> Result<Fact> {
    let days = |from: Option<Day>, last_day: Option<Day>| -> Result<()> {
        if let Some(from) = from {
            check_day("from", from, today)?;
        }
        if let Some(last_day) = last_day {
            check_day("last_day", last_day, today)?;
        }
        match (from, last_day) {
            (Some(from), Some(last_day)) if last_day < from => {
                refused("last_day", Rule::EndsBeforeStart)
            }
            _ => Ok(()),
        }
    };
    let optional = tidy_text;
    let needed = |field, typed: &str, longest| -> Result<String> {
        match text(field, &Some(typed.to_owned()), longest)? {
            Some(text) => Ok(text),
            None => refused(field, Rule::Required),
        }
    };
    Ok(match typed {
        Fact::Suspension {
            from,
            last_day,
            reason,
        } => {
            days(Some(*from), *last_day)?;
            Fact::Suspension {
                from: *from,
                last_day: *last_day,
                reason: optional("reason", reason, SHORT)?,
            }
        }
        Fact::Flag {
            flag,
            from,
            last_day,
            note,
        } => {
            days(*from, *last_day)?;
            Fact::Flag {
                flag: *flag,
                from: *from,
                last_day: *last_day,
                note: optional("note", note, SHORT)?,
            }
        }
        Fact::Post {
            organisation,
            title,
            from,
            last_day,
        } => {
            days(*from, *last_day)?;
            Fact::Post {
                organisation: *organisation,
                title: needed("title", title, SHORT)?,
                from: *from,
                last_day: *last_day,
            }
        }
        Fact::Group { from, last_day, .. } => {
            days(*from, *last_day)?;
            typed.clone()
        }
        Fact::Award {
            kind,
            title,
            day,
            paper_number,
            issued_by,
            note,
        } => {
            check_day("day", day.first_day(), today)?;
            Fact::Award {
                kind: *kind,
                title: needed("title", title, SHORT)?,
                day: *day,
                paper_number: text("paper_number", paper_number, SHORT)?,
                issued_by: text("issued_by", issued_by, SHORT)?,
                note: optional("note", note, SHORT)?,
            }
        }
        Fact::Note { day, text } => {
            check_day("day", *day, today)?;
            Fact::Note {
                day: *day,
                text: needed("text", text, LONG)?,
            }
        }
        Fact::Consent {
            purpose,
            form,
            given_on,
            withdrawn_on,
            note,
        } => {
            check_day("given_on", *given_on, today)?;
            if let Some(withdrawn) = withdrawn_on {
                check_day("withdrawn_on", *withdrawn, today)?;
                if withdrawn < given_on {
                    return refused("withdrawn_on", Rule::EndsBeforeStart);
                }
            }
            Fact::Consent {
                purpose: needed("purpose", purpose, LONG)?,
                form: *form,
                given_on: *given_on,
                withdrawn_on: *withdrawn_on,
                note: optional("note", note, SHORT)?,
            }
        }
    })
}
