//! The list of members as a spreadsheet of any length, for `make bench`: `bench_excel ROWS FILE`.
#![expect(
    clippy::disallowed_methods,
    reason = "what it writes can be made again"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::{env, fs, io};

use sohoi_core::days::PartialDay;
use sohoi_core::members::{Cell, MemberColumn, MemberKind};
use sohoi_core::organization::Post;
use sohoi_documents::member_workbook::{MemberWorkbook, member_workbook};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [rows, file] = arguments.as_slice() else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let rows: usize = rows.parse().map_err(io::Error::other)?;
    let day = sample::day(2018, 1, 31);
    let list = MemberWorkbook {
        issuer: "Hội LHPN phường Thượng Thanh",
        on: day,
        made: day,
        columns: &COLUMNS,
    };
    let bytes =
        member_workbook(&list, (0..rows).map(line), &env::temp_dir()).map_err(io::Error::other)?;
    fs::write(file, bytes)
}

const COLUMNS: [MemberColumn; 11] = [
    MemberColumn::Name,
    MemberColumn::Birth,
    MemberColumn::CitizenNumber,
    MemberColumn::Phone,
    MemberColumn::Address,
    MemberColumn::Unit,
    MemberColumn::Group,
    MemberColumn::Joined,
    MemberColumn::Kind,
    MemberColumn::Post,
    MemberColumn::Notes,
];

fn line(at: usize) -> Vec<Cell> {
    let born = 1948 + (at * 7 % 50) as i32;
    let whole = |year: i32| PartialDay {
        year,
        month: Some((at % 12 + 1) as u32),
        day: Some((at % 28 + 1) as u32),
        about: false,
    };
    let text = Cell::Text;
    vec![
        text(sample::name(at)),
        Cell::Day(if at.is_multiple_of(9) {
            PartialDay::year(born)
        } else {
            whole(born)
        }),
        text(format!("001{:09}", at * 7919 % 1_000_000_000)),
        text(format!("09{:08}", at * 104_729 % 100_000_000)),
        text(format!(
            "Số {} ngõ {}, tổ {}",
            at % 97 + 1,
            at % 31 + 1,
            at % 14 + 1
        )),
        text(format!("Chi hội {}", at / 40 + 1)),
        text(format!("Tổ {}", at % 4 + 1)),
        Cell::Day(whole(born + 20)),
        Cell::Kind(MemberKind::Ordinary),
        if at.is_multiple_of(40) {
            Cell::Posts(vec![Post::BranchHead])
        } else {
            Cell::Empty
        },
        if at.is_multiple_of(23) {
            text("Nuôi con một mình, hộ cận nghèo".into())
        } else {
            Cell::Empty
        },
    ]
}
