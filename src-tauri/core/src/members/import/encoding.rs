//! How the letters of a column are written: Unicode, or one of the fonts Vietnam wrote with before it.

use sohoi_vietnamese::legacy::{self, Encoding};

use super::table::{Cell, Table};

#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Letters {
    #[default]
    Unicode,
    /// .VnTime and its kin.
    Tcvn3,
    /// .VnTimeH: small codes shown as capitals.
    Tcvn3Capitals,
    /// VNI-Times and its kin.
    Vni,
}

impl Letters {
    /// The text in Unicode. Nothing may be trimmed before this: the soft hyphen is the letter ư.
    pub(crate) fn decode(self, text: &str) -> String {
        match self {
            Letters::Unicode => text.to_owned(),
            Letters::Tcvn3 => legacy::decode(text, Encoding::Tcvn3),
            Letters::Tcvn3Capitals => legacy::decode_capitals(text, Encoding::Tcvn3),
            Letters::Vni => legacy::decode(text, Encoding::Vni),
        }
    }

    pub(crate) fn of_font(font: &str) -> Option<Letters> {
        match legacy::encoding_of_font(font)? {
            Encoding::Unicode => Some(Letters::Unicode),
            Encoding::Tcvn3 if legacy::is_capitals_font(font) => Some(Letters::Tcvn3Capitals),
            Encoding::Tcvn3 => Some(Letters::Tcvn3),
            Encoding::Vni => Some(Letters::Vni),
        }
    }
}

impl From<Encoding> for Letters {
    fn from(encoding: Encoding) -> Letters {
        match encoding {
            Encoding::Unicode => Letters::Unicode,
            Encoding::Tcvn3 => Letters::Tcvn3,
            Encoding::Vni => Letters::Vni,
        }
    }
}

/// How each column is written: by its letters, and by its font where letters alone do not tell.
pub(crate) fn letters_of_columns(table: &Table) -> Vec<Letters> {
    const LOOKED_AT: usize = 300;
    (0..table.width())
        .map(|column| {
            let texts = || {
                table
                    .rows
                    .iter()
                    .filter_map(|row| match row.get(column) {
                        Some(Cell::Text(text)) if !text.is_ascii() => Some(text.as_str()),
                        _ => None,
                    })
                    .take(LOOKED_AT)
            };
            let by_font = table.font(column).and_then(Letters::of_font);
            match (legacy::detect(texts()), by_font) {
                // A Unicode list may stand in any font; text that reads as Vietnamese already is not touched.
                (Encoding::Unicode, Some(font)) if font != Letters::Unicode => {
                    let reads_as_it_is: i64 = texts()
                        .map(|text| legacy::score(text, Encoding::Unicode))
                        .sum();
                    if reads_as_it_is > 0 {
                        Letters::Unicode
                    } else {
                        font
                    }
                }
                (Encoding::Tcvn3, Some(Letters::Tcvn3Capitals)) => Letters::Tcvn3Capitals,
                (by_letters, _) => by_letters.into(),
            }
        })
        .collect()
}

/// A text of unknown writing, such as a title: as it reads best.
pub(crate) fn decode_best(text: &str, likely: Letters) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    match Letters::from(legacy::detect(std::iter::once(text))) {
        Letters::Unicode if legacy::score(text, Encoding::Unicode) <= 0 => likely.decode(text),
        found => found.decode(text),
    }
}
