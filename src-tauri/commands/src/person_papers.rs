//! Maps what the office holds about a person to the papers that are handed to her: her whole file, and the certificate
//! that it was erased. Codes become words here; the layout is the documents'.

use sohoi_core::Office;
use sohoi_core::clock::day_in_vietnam;
use sohoi_core::days::{Month, PartialDay, day_text};
use sohoi_core::declare::{Column, Kind};
use sohoi_core::error::Error;
use sohoi_core::ids::PersonId;
use sohoi_core::members::{self, HeldRows, HeldValue, MemberColumn};
use sohoi_core::subjects::{action_of_code, column_of, table_of};
use sohoi_documents::letterhead::Profile;
use sohoi_documents::person_file::{self, ErasureCertificate, Part, PersonFile};
use sohoi_documents::words;
use sohoi_documents::words::lists as say_list;

use crate::Problem;
use crate::exports::Export;
use crate::leaving::{ExportKind, todays_codes};
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
                column_of(&change.table, &change.column)
                    .is_some_and(|column| is_told(column) && column.refers_to().is_none())
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
                        column_name(&change.table, &change.column)
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
        what: ExportKind::PersonFile,
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
        what: ExportKind::ErasureCertificate,
    })
}

/// What the log says a file carried, in words.
fn carried(codes: &str) -> String {
    todays_codes(codes)
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
    action_of_code(code).map_or("", |action| action.name().vi)
}

fn part(held: &HeldRows) -> Part {
    Part {
        heading: table_of(&held.table)
            .map_or("", |table| table.name.vi)
            .to_owned(),
        rows: held
            .rows
            .iter()
            .map(|row| {
                row.iter()
                    .filter(|(column, _)| column_of(&held.table, column).is_some_and(is_told))
                    .map(|(column, value)| {
                        let text = match value {
                            HeldValue::Named(name) => name.clone(),
                            HeldValue::Stored(text) => written(&held.table, column, text),
                        };
                        (column_name(&held.table, column).to_owned(), text)
                    })
                    .collect()
            })
            .collect(),
    }
}

/// Numbers of rows and places in a list say nothing to her.
fn is_told(column: &Column) -> bool {
    !matches!(column.kind, Kind::Key | Kind::Machine) && column.column != "position"
}

pub(crate) fn column_name(table: &str, column: &str) -> &'static str {
    column_of(table, column).map_or("", |column| column.name.vi)
}

/// A stored value as it is written: codes in words, days as days, money with its points.
pub(crate) fn written(table: &str, column: &str, stored: &str) -> String {
    let Some(declared) = column_of(table, column) else {
        return stored.to_owned();
    };
    let yes_no = |is: bool| if is { words::YES } else { words::NO };
    match declared.kind {
        Kind::Code(codes) => codes
            .name(stored)
            .map_or_else(|| stored.to_owned(), |name| name.vi.to_owned()),
        Kind::YesNo => yes_no(stored == "1").to_owned(),
        Kind::Picture => words::HAS_PICTURE.to_owned(),
        Kind::Day | Kind::PartialDay => PartialDay::try_from(stored.to_owned())
            .map_or_else(|_| stored.to_owned(), words::partial_day),
        Kind::Money => stored
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
    fn papers_of_a_founding_are_told_in_words_as_they_were_logged_before() {
        assert_eq!(
            carried("name, birth year, branch, group"),
            "Họ và tên, Năm sinh, Chi hội, Tổ"
        );
        assert_eq!(
            carried("officers, counts by branch"),
            "Người giữ chức vụ, Chi hội, Số lượng"
        );
    }

    #[test]
    fn days_stand_as_on_every_other_paper() {
        assert_eq!(written("person", "birth", "1930-05-06"), "06/05/1930");
        assert_eq!(written("person", "birth", "~1930-05"), "khoảng 05/1930");
        assert_eq!(written("membership", "joined", "2018-01-02"), "02/01/2018");
        // Called by its first day without her: "Rời từ ngày".
        assert_eq!(
            written("membership", "valid_to", "2018-01-02"),
            "02/01/2018"
        );
    }
}
