//! What a column holds, guessed by its heading and by what stands in it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::field::{Confidence, ImportField};
use super::table::{Cell, Table};
use super::values;

/// A heading to compare: folded, signs gone.
pub(crate) fn heading_key(text: &str) -> String {
    let folded = sohoi_vietnamese::fold(text);
    let mut key = String::with_capacity(folded.len());
    for word in folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// What a heading means.
pub(crate) fn field_of_heading(text: &str) -> Option<(ImportField, Confidence)> {
    let key = heading_key(text);
    let before_brackets = text
        .find(['(', '['])
        .map(|bracket| heading_key(&text[..bracket]));
    for key in [Some(&key), before_brackets.as_ref()].into_iter().flatten() {
        if let Some((_, field)) = KNOWN_HEADINGS.get(key.as_str()) {
            return Some((*field, Confidence::High));
        }
    }
    // The longest known heading that stands in it as whole words; short ones mean too many things.
    if key.is_empty() || key.split(' ').count() > 8 {
        return None;
    }
    let ends = || key.match_indices(' ').map(|(at, _)| at).chain([key.len()]);
    let starts = [0].into_iter().chain(ends().map(|end| end + 1));
    starts
        .flat_map(|start| ends().filter_map(move |end| Some((start, end)).filter(|_| start < end)))
        .filter(|(start, end)| end - start >= 6)
        .filter_map(|(start, end)| Some((end - start, KNOWN_HEADINGS.get(&key[start..end])?)))
        // "Số tiền vay tổ tiết kiệm" names no group.
        .filter(|(_, (_, field))| *field != ImportField::PurposeGroup)
        .max_by_key(|(length, (place, _))| (*length, *place))
        .map(|(_, (_, field))| (*field, Confidence::Medium))
}

/// Which sex two neighbouring columns are of, by headings that differ in nothing but "nam" and "nữ": "Năm sinh Nam | Năm
/// sinh Nữ", "Giới tính: Nam | Nữ". Only the two together tell "nam" from "năm", which lists without signs write alike.
pub(crate) fn split_by_sex(left: &str, right: &str) -> Option<(ImportField, ImportField)> {
    let (left, right) = (heading_key(left), heading_key(right));
    let is_pair = |men: &str, women: &str| {
        let ends = |key: &'static str, label: &str| {
            let before = label.strip_suffix(key)?;
            (before.is_empty() || before.ends_with(' ')).then(|| before.trim_end().to_owned())
        };
        let starts = |key: &'static str, label: &str| {
            let after = label.strip_prefix(key)?;
            after
                .starts_with(' ')
                .then(|| after.trim_start().to_owned())
        };
        let shared = [
            ends("nam", men).zip(ends("nu", women)),
            starts("nam", men).zip(starts("nu", women)),
        ];
        shared.into_iter().flatten().any(|(men, women)| {
            men == women
                && (men.is_empty()
                    || field_of_heading(&men).is_some_and(|(field, _)| {
                        matches!(field, ImportField::Birth | ImportField::Sex)
                    }))
        })
    };
    if is_pair(&left, &right) {
        Some((ImportField::Male, ImportField::Female))
    } else if is_pair(&right, &left) {
        Some((ImportField::Female, ImportField::Male))
    } else {
        None
    }
}

/// Every heading of every field, with its place among them all.
static KNOWN_HEADINGS: LazyLock<HashMap<&'static str, (usize, ImportField)>> =
    LazyLock::new(|| {
        ImportField::ALL
            .iter()
            .flat_map(|field| field.headings().iter().map(move |known| (*known, *field)))
            .enumerate()
            .map(|(place, (known, field))| (known, (place, field)))
            .collect()
    });

/// What a column without a telling heading seems to hold, by its first values.
pub(crate) fn field_of_content(
    table: &Table,
    rows: &[usize],
    column: usize,
    read: impl Fn(&Cell) -> String,
) -> Option<ImportField> {
    const LOOKED_AT: usize = 60;
    let texts: Vec<(String, &Cell)> = rows
        .iter()
        .map(|row| table.cell(*row, column))
        .filter(|cell| !cell.is_empty())
        .take(LOOKED_AT)
        .map(|cell| (read(cell), cell))
        .collect();
    if texts.len() < 2 {
        return None;
    }
    let share = |test: &dyn Fn(&str) -> bool| {
        texts.iter().filter(|(text, _)| test(text)).count() * 100 / texts.len()
    };
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let mostly_digits = |text: &str| {
        text.chars()
            .all(|c| c.is_ascii_digit() || " .-+".contains(c))
    };
    let counts_up = texts
        .iter()
        .enumerate()
        .filter(|(at, (text, _))| text.parse::<usize>() == Ok(at + 1))
        .count();
    if counts_up * 100 / texts.len() >= 80 {
        return Some(ImportField::Number);
    }
    type Check<'a> = (ImportField, &'a dyn Fn(&str) -> bool);
    let checks: [Check<'_>; 9] = [
        (ImportField::CitizenNumber, &|text| {
            mostly_digits(text) && matches!(digits(text).len(), 12)
        }),
        (ImportField::Phone, &|text| {
            let found = digits(text);
            mostly_digits(text)
                && ((found.len() == 10 && found.starts_with('0'))
                    || (found.len() == 9 && found.starts_with(['3', '5', '7', '8', '9'])))
        }),
        (ImportField::Schooling, &|text| {
            text.ends_with("/12") || text.ends_with("/10")
        }),
        (ImportField::Branch, &|text| {
            sohoi_vietnamese::fold(text).starts_with("chi hoi")
        }),
        (ImportField::Email, &|text| {
            text.contains('@') && !text.contains(' ')
        }),
        (ImportField::Ethnicity, &|text| {
            values::known_ethnicity(text).is_some()
        }),
        (ImportField::Birth, &|text| values::looks_like_birth(text)),
        (ImportField::Name, &|text| values::looks_like_name(text)),
        (ImportField::Address, &|text| {
            let folded = sohoi_vietnamese::fold(text);
            ["so ", "to ", "ngo ", "thon ", "ap ", "duong ", "hem "]
                .iter()
                .any(|word| folded.starts_with(word))
        }),
    ];
    checks
        .into_iter()
        .find(|(_, test)| share(*test) >= 70)
        .map(|(field, _)| field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_means_two_things() {
        let mut seen = std::collections::HashMap::new();
        for field in ImportField::ALL {
            for heading in field.headings() {
                assert_eq!(seen.insert(*heading, *field), None, "{heading}");
                assert_eq!(&heading_key(heading), heading);
            }
        }
    }

    #[test]
    fn headings_are_understood_as_offices_write_them() {
        use ImportField::*;
        for (heading, field) in [
            ("Họ và tên", Name),
            ("HỌ VÀ TÊN HỘI VIÊN", Name),
            ("Số CCCD/CMND", CitizenNumber),
            ("Ngày, tháng, năm sinh", Birth),
            ("Số ĐT", Phone),
            ("Năm vào Hội", Joined),
            ("Trình độ văn hóa", Schooling),
            ("Hộ cận nghèo", NearPoor),
            ("Địa chỉ (số nhà, tổ)", Address),
            ("Tổ", Group),
            ("Tổ, nhóm", PurposeGroup),
            ("Câu lạc bộ (nếu có)", PurposeGroup),
            ("Ngày tháng năm sinh đầy đủ", Birth),
            ("Số điện thoại liên hệ của chồng", Phone),
        ] {
            assert_eq!(
                field_of_heading(heading).map(|(field, _)| field),
                Some(field),
                "{heading}"
            );
        }
        assert_eq!(
            field_of_heading("Năm sinh nữ").map(|(field, _)| field),
            Some(Female)
        );
        for heading in [
            "Ký tên",
            "Số tiền",
            "",
            "1",
            "Đóng góp quỹ",
            "Nhóm máu",
            "Tiền vay tổ tiết kiệm",
        ] {
            assert_eq!(field_of_heading(heading), None, "{heading}");
        }
    }

    #[test]
    fn two_columns_by_sex_are_told_from_a_year_beside_a_day() {
        use ImportField::{Female, Male};
        for (left, right, fields) in [
            ("Năm sinh Nam", "Năm sinh Nữ", Some((Male, Female))),
            ("NAM SINH NAM", "NAM SINH NU", Some((Male, Female))),
            ("Nữ", "Nam", Some((Female, Male))),
            (
                "Ngày, tháng, năm sinh (Nam)",
                "Ngày, tháng, năm sinh (Nữ)",
                Some((Male, Female)),
            ),
            ("Nam sinh năm", "Nữ sinh năm", Some((Male, Female))),
            ("Giới tính Nam", "Giới tính Nữ", Some((Male, Female))),
            ("Năm sinh Ngày tháng", "Năm sinh Năm", None),
            ("Số con Nam", "Số con Nữ", None),
            ("Năm", "Năm sinh Nữ", None),
        ] {
            assert_eq!(split_by_sex(left, right), fields, "{left} | {right}");
        }
    }
}
