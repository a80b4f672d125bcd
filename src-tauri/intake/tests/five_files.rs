//! The five files an office really has (tests/data), read as the program reads them.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::path::{Path, PathBuf};

use sohoi_intake::{Cell, Limits, Sheet, Workbook, Worker, read_file, read_in_worker};
use sohoi_vietnamese::legacy::{self, Encoding};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data")
        .join(name)
}

fn truth() -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(data("truth.json")).unwrap()).unwrap()
}

fn read(name: &str) -> Workbook {
    let limits = Limits::default();
    let worker = Worker::of_program(PathBuf::from(env!("CARGO_BIN_EXE_sohoi-read")));
    let in_worker = read_in_worker(&worker, &data(name), &limits).unwrap();
    let here = read_file(&data(name), &limits).unwrap();
    assert!(in_worker == here, "{name} crosses the pipe whole");
    here
}

fn column(sheet: &Sheet, column: usize) -> Vec<&str> {
    sheet
        .rows
        .iter()
        .filter_map(|row| match row.get(column) {
            Some(Cell::Text(text)) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// The names of the one column that holds them all, once it is converted.
fn names(sheet: &Sheet, expected: Encoding, tidy: fn(&str) -> String) -> Vec<String> {
    let texts = column(sheet, 1);
    assert_eq!(legacy::detect(texts.iter().copied()), expected);
    texts
        .iter()
        .map(|text| tidy(&legacy::decode(text, expected)))
        .collect()
}

fn expected_names(file: &str) -> Vec<String> {
    truth()[file]["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn names_of_old_fonts_come_out_right() {
    let as_it_is: fn(&str) -> String = str::to_owned;
    for (file, encoding, tidy) in [
        // Its fonts have no toned capitals: "Hoàng Thị ý".
        (
            "chi-hoi-vntime.xls",
            Encoding::Tcvn3,
            legacy::title_case as fn(&str) -> String,
        ),
        ("chi-hoi-vni.xlsx", Encoding::Vni, as_it_is),
    ] {
        let workbook = read(file);
        let expected = expected_names(file);
        let found = names(&workbook.sheets[0], encoding, tidy);
        let start = found.len() - expected.len();
        assert_eq!(found[start..], expected, "{file}");
    }
}
