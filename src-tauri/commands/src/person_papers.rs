//! Maps what the office holds about a person to the papers that are handed to her: her whole file, and the certificate
//! that it was erased. Codes become words here; the layout is the documents'.

use sohoi_core::clock::day_in_vietnam;
use sohoi_core::days::{Month, PartialDay, day_from_text, day_text};
use sohoi_core::error::Error;
use sohoi_core::ids::PersonId;
use sohoi_core::members::{self, HeldRows, HeldValue, MemberColumn};
use sohoi_core::{Action, Office};
use sohoi_documents::letterhead::Profile;
use sohoi_documents::person_file::{self, ErasureCertificate, Part, PersonFile};
use sohoi_documents::words::lists as say_list;
use sohoi_documents::{person_words as say, words};

use crate::Problem;
use crate::exports::Export;
use crate::list_files::{letterhead, now_in_vietnam, version};

pub(crate) fn file(office: &Office, id: PersonId) -> Result<Vec<u8>, Problem> {
    let whole = members::whole_file(office, id)?;
    let today = office.today();
    let paper = PersonFile {
        letterhead: letterhead(office, today)?,
        name: whole.name,
        day: today,
        parts: whole.held.iter().map(part).collect(),
        changes: whole
            .changes
            .iter()
            .filter(|change| {
                // A number of another row tells her nothing; where she was stands in the periods above.
                !change.column.ends_with("_id") && !say::column_label(&change.column).is_empty()
            })
            .map(|change| {
                let told = |value: &Option<String>| {
                    value
                        .as_deref()
                        .map(|text| written(&change.table, &change.column, text))
                        .unwrap_or_default()
                };
                [
                    words::short_day(day_in_vietnam(change.action.at)),
                    change.action.officer.clone(),
                    format!(
                        "{}: {}",
                        action_name(&change.action.code),
                        say::column_label(&change.column)
                    ),
                    told(&change.before),
                    told(&change.after),
                ]
            })
            .collect(),
        exports: whole
            .exports
            .iter()
            .map(|export| {
                [
                    words::short_day(day_in_vietnam(export.at)),
                    export.officer.clone(),
                    say_list::export_name(&export.what).to_owned(),
                    carried(&export.columns),
                ]
            })
            .collect(),
        officer: office.officer().to_owned(),
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(person_file::pdf(&paper, &Profile::state()))
}

/// Named by number and day: a file's name is seen by everybody who sees the folder.
pub(crate) fn file_export(office: &Office, id: PersonId) -> Result<Export, Problem> {
    let today = office.today();
    Ok(Export {
        month: Month::of(today),
        file_name: format!("ThongTinCaNhan_{}_{}.pdf", id.0, day_text(today)),
        bytes: file(office, id)?,
        what: "person_file",
        columns: "all",
    })
}

pub(crate) fn certificate_export(office: &Office, number: &str) -> Result<Export, Problem> {
    let erasure = members::list_erasures(office)?
        .into_iter()
        .find(|erasure| erasure.certificate == number)
        .ok_or(Error::NotFound("erasure"))?;
    let day = day_in_vietnam(erasure.at);
    let paper = ErasureCertificate {
        letterhead: letterhead(office, day)?,
        number: erasure.certificate.clone(),
        day,
        reason: erasure.reason,
        officer: erasure.officer,
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(Export {
        month: Month::of(office.today()),
        file_name: format!(
            "GiayXacNhanXoa_{}.pdf",
            erasure.certificate.replace('/', "-")
        ),
        bytes: person_file::certificate_pdf(&paper, &Profile::state()),
        what: "erasure_certificate",
        columns: "",
    })
}

/// What the log says a file carried, in words.
fn carried(codes: &str) -> String {
    codes
        .split(", ")
        .map(|code| {
            if let Some((kind, value)) = code
                .strip_prefix("narrow:")
                .and_then(|rest| rest.split_once(':'))
            {
                return say_list::export_condition(kind, value);
            }
            match serde_json::from_value::<MemberColumn>(code.into()) {
                Ok(column) => say_list::heading(column).to_owned(),
                Err(_) => say_list::export_part(code).to_owned(),
            }
        })
        .collect::<Vec<_>>()
        .join(", ")
}

fn action_name(code: &str) -> &'static str {
    Action::ALL
        .iter()
        .find(|action| action.code() == code)
        .map_or("", |action| crate::words::action(*action).0)
}

fn part(held: &HeldRows) -> Part {
    Part {
        heading: say::table_label(&held.table).to_owned(),
        rows: held
            .rows
            .iter()
            .map(|row| {
                row.iter()
                    .filter(|(column, _)| !say::column_label(column).is_empty())
                    .map(|(column, value)| {
                        let text = match value {
                            HeldValue::Named(name) => name.clone(),
                            HeldValue::Stored(text) => written(&held.table, column, text),
                        };
                        (say::column_label(column).to_owned(), text)
                    })
                    .collect()
            })
            .collect(),
    }
}

/// A stored value as it is written: codes in words, days as days, money with its points.
fn written(table: &str, column: &str, stored: &str) -> String {
    if let Some(word) = say::value_label(table, column, stored) {
        return word.to_owned();
    }
    match column {
        // Stored is the first day it no longer holds; told is the last it did.
        "valid_to" => day_from_text(stored)
            .and_then(|day| day.pred_opt())
            .map_or_else(|| stored.to_owned(), words::short_day),
        "birth" | "party_since" | "joined" | "valid_from" | "day" | "due" | "done_on"
        | "given_on" | "withdrawn_on" | "paid_on" => PartialDay::try_from(stored.to_owned())
            .map_or_else(|_| stored.to_owned(), words::partial_day),
        "amount" => stored
            .parse()
            .map_or_else(|_| stored.to_owned(), words::fees::money),
        _ => stored.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{carried, written};

    #[test]
    fn what_left_the_office_is_told_in_words() {
        assert_eq!(
            carried("name, paid_on, narrow:flag:widowed, narrow:ethnicity:Tày, narrow:party:true"),
            "Họ và tên, Ngày đóng, lọc theo: Mất chồng, lọc theo: dân tộc Tày, lọc theo: Đảng viên"
        );
    }

    #[test]
    fn days_stand_as_on_every_other_paper() {
        assert_eq!(written("person", "birth", "1930-05-06"), "06/05/1930");
        assert_eq!(written("person", "birth", "~1930-05"), "khoảng 05/1930");
        assert_eq!(
            written("membership", "valid_from", "2018-01-02"),
            "02/01/2018"
        );
        assert_eq!(
            written("membership", "valid_to", "2018-01-02"),
            "01/01/2018"
        );
    }
}
