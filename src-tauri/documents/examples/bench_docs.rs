//! How much CPU the papers take: `bench_docs [RUNS]` prints one line per paper, `bench_docs --write FOLDER` writes the
//! same papers and their texts, so that other typesetters can be given the same work.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::path::Path;
use std::time::Instant;
use std::{env, fs, io, iter};

use sohoi_documents::letterhead::Profile;
use sohoi_documents::minutes::{self, Minutes};
use sohoi_documents::register::{self, Register, Turned};

enum Paper {
    Minutes(Minutes),
    Register(Register),
}

impl Paper {
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

    /// The paragraphs, or the rows with tabs.
    fn text(&self) -> String {
        let lines: Vec<String> = match self {
            Paper::Minutes(minutes) => iter::once(minutes.title.clone())
                .chain(
                    minutes
                        .sections
                        .iter()
                        .flat_map(|section| [section.heading.clone(), section.text.clone()]),
                )
                .chain(
                    minutes
                        .conclusions
                        .iter()
                        .map(|conclusion| conclusion.text.clone()),
                )
                .collect(),
            Paper::Register(register) => register
                .groups
                .iter()
                .flat_map(|group| group.rows.iter().map(|row| row.join("\t")))
                .collect(),
        };
        lines.join("\n")
    }
}

#[expect(
    clippy::print_stdout,
    reason = "the figures are what this program is for"
)]
fn main() -> io::Result<()> {
    let papers = [
        ("minutes-1-page", Paper::Minutes(sample::short_minutes())),
        ("minutes-10-pages", Paper::Minutes(sample::long_minutes(10))),
        (
            "minutes-200-pages",
            Paper::Minutes(sample::long_minutes(200)),
        ),
        (
            "register-5000-rows",
            Paper::Register(sample::register(5000, Turned::Portrait)),
        ),
    ];
    let profile = Profile::state();
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [write, folder] = arguments.as_slice()
        && write == "--write"
    {
        fs::create_dir_all(folder)?;
        for (name, paper) in papers {
            fs::write(
                Path::new(folder).join(format!("{name}.pdf")),
                paper.pdf(&profile),
            )?;
            fs::write(Path::new(folder).join(format!("{name}.txt")), paper.text())?;
        }
        return Ok(());
    }
    let runs = arguments
        .first()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(20)
        .max(1);
    for (name, paper) in papers {
        let start = Instant::now();
        let bytes = paper.pdf(&profile).len();
        let first = milliseconds(start);
        let cpu = cpu_milliseconds();
        let least = iter::repeat_with(|| {
            let start = Instant::now();
            std::hint::black_box(paper.pdf(&profile));
            milliseconds(start)
        })
        .take(runs)
        .fold(first, f64::min);
        // The kernel counts CPU time in ticks of some milliseconds, so only the sum of many runs tells.
        let mean = cpu_milliseconds()
            .zip(cpu)
            .map_or(least, |(end, start)| (end - start) / runs as f64);
        let pages = paper.pages(&profile);
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
