//! The papers other typesetters are measured against, and how much CPU they take here:
//! `bench_docs [RUNS]` prints one line per paper, `bench_docs --one NAME FILE` makes one paper and nothing else, and
//! `bench_docs --blocks FOLDER` writes what stands on each as JSON, so that others can be given the same work.
#![expect(
    clippy::disallowed_methods,
    reason = "what it writes can be made again"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::path::Path;
use std::time::Instant;
use std::{env, fs, io, iter};

use serde_json::{Value, json};
use sohoi_documents::layout::flow::Block;
use sohoi_documents::layout::table::{Row, Table};
use sohoi_documents::layout::text::Paragraph;
use sohoi_documents::letterhead::Profile;
use sohoi_documents::minutes::{self, Minutes};
use sohoi_documents::register::{self, Register, Turned};

const NAMES: [&str; 4] = [
    "minutes-1-page",
    "minutes-10-pages",
    "minutes-200-pages",
    "register-5000-rows",
];

enum Paper {
    Minutes(Box<Minutes>),
    Register(Box<Register>),
}

impl Paper {
    fn named(name: &str) -> Option<Paper> {
        Some(match name {
            "minutes-1-page" => Paper::Minutes(Box::new(sample::short_minutes())),
            "minutes-10-pages" => Paper::Minutes(Box::new(sample::long_minutes(10))),
            "minutes-200-pages" => Paper::Minutes(Box::new(sample::long_minutes(200))),
            "register-5000-rows" => {
                Paper::Register(Box::new(sample::register(5000, Turned::Portrait)))
            }
            _ => return None,
        })
    }

    fn pdf(&self, profile: &Profile) -> Vec<u8> {
        match self {
            Paper::Minutes(minutes) => minutes::pdf(minutes, profile, sample::made()),
            Paper::Register(register) => register::pdf(register, profile),
        }
    }

    fn pages(&self, profile: &Profile) -> usize {
        match self {
            Paper::Minutes(minutes) => minutes::pages(minutes, profile).len(),
            Paper::Register(register) => register::pages(register, profile).len(),
        }
    }

    fn parts(&self, profile: &Profile) -> Vec<Vec<Block>> {
        match self {
            Paper::Minutes(minutes) => minutes::parts(minutes, profile),
            Paper::Register(register) => vec![register::blocks(register, profile)],
        }
    }
}

fn main() -> io::Result<()> {
    let profile = Profile::state();
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["--one", name, file] => {
            let paper = Paper::named(name).ok_or(io::ErrorKind::InvalidInput)?;
            fs::write(file, paper.pdf(&profile))
        }
        ["--blocks", folder] => write_blocks(Path::new(folder), &profile),
        [] => measure(20, &profile),
        [runs, ..] => measure(runs.parse().unwrap_or(20).max(1), &profile),
    }
}

fn write_blocks(folder: &Path, profile: &Profile) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for name in NAMES {
        let paper = Paper::named(name).ok_or(io::ErrorKind::InvalidInput)?;
        let parts: Vec<Vec<Value>> = paper
            .parts(profile)
            .iter()
            .map(|part| part.iter().map(block).collect())
            .collect();
        fs::write(
            folder.join(format!("{name}.json")),
            json!({ "parts": parts }).to_string(),
        )?;
    }
    Ok(())
}

fn block(from: &Block) -> Value {
    match from {
        Block::Paragraph(from) => paragraph(from),
        Block::Table(from) => table(from),
        Block::Columns(from) => {
            let columns: Vec<Value> = from
                .columns
                .iter()
                .map(|(width, blocks)| {
                    let blocks: Vec<Value> = blocks.iter().map(block).collect();
                    json!({ "width": width, "blocks": blocks })
                })
                .collect();
            json!({ "kind": "columns", "before": from.before, "columns": columns })
        }
        Block::Rule { length, before } => {
            json!({ "kind": "rule", "length": length, "before": before })
        }
        Block::Space(height) => json!({ "kind": "space", "height": height }),
        Block::Figure(_) => unreachable!("the papers of the bench carry no pictures"),
    }
}

fn paragraph(from: &Paragraph) -> Value {
    let spans: Vec<Value> = from
        .spans
        .iter()
        .map(|span| json!([span.text, format!("{:?}", span.face)]))
        .collect();
    json!({
        "kind": "paragraph",
        "spans": spans,
        "size": from.size,
        "align": format!("{:?}", from.align),
        "first_indent": from.first_indent,
        "left": from.left,
        "right": from.right,
        "line_spacing": from.line_spacing,
        "before": from.before,
        "keep_with_next": from.keep_with_next,
    })
}

fn table(from: &Table) -> Value {
    let columns: Vec<Value> = from
        .columns
        .iter()
        .map(|column| json!([column.share, format!("{:?}", column.align)]))
        .collect();
    let rows: Vec<Value> = from
        .rows
        .iter()
        .map(|row| match row {
            Row::Cells(cells) | Row::Sum(cells) | Row::Lined { cells, .. } => json!(cells),
            Row::Band(text) => json!(text),
        })
        .collect();
    json!({
        "kind": "table", "columns": columns, "head": from.head, "rows": rows,
        "size": from.size, "before": from.before,
    })
}

#[expect(
    clippy::print_stdout,
    reason = "the figures are what this program is for"
)]
fn measure(runs: usize, profile: &Profile) -> io::Result<()> {
    for name in NAMES {
        let paper = Paper::named(name).ok_or(io::ErrorKind::InvalidInput)?;
        let start = Instant::now();
        let bytes = paper.pdf(profile).len();
        let first = milliseconds(start);
        let cpu = cpu_milliseconds();
        let least = iter::repeat_with(|| {
            let start = Instant::now();
            std::hint::black_box(paper.pdf(profile));
            milliseconds(start)
        })
        .take(runs)
        .fold(first, f64::min);
        // The kernel counts CPU time in ticks of some milliseconds, so only the sum of many runs tells.
        let mean = cpu_milliseconds()
            .zip(cpu)
            .map_or(least, |(end, start)| (end - start) / runs as f64);
        let pages = paper.pages(profile);
        println!(
            "{name} cpu_ms={mean:.2} least_ms={least:.2} first_ms={first:.2} pages={pages} kilobytes={}",
            bytes / 1024
        );
    }
    Ok(())
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

/// CPU time of this thread, where Linux tells it.
fn cpu_milliseconds() -> Option<f64> {
    let figures = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = figures.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e6)
}
