//! Reads one file as the program does, in its worker, and prints how much there was: for tests and benches, never shipped.
//! `sohoi-read [--here] FILE`; `--here` reads without a child process.

use std::path::PathBuf;
use std::process::ExitCode;

use sohoi_intake::{Limits, Worker, read_file, read_in_worker, run_as_worker_if_asked};

#[expect(clippy::print_stdout, reason = "its output is its purpose")]
fn main() -> ExitCode {
    if run_as_worker_if_asked() {
        return ExitCode::SUCCESS;
    }
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let (is_here, file) = match words.as_slice() {
        [file] => (false, PathBuf::from(file)),
        [here, file] if here == "--here" => (true, PathBuf::from(file)),
        _ => {
            eprintln!("sohoi-read [--here] FILE");
            return ExitCode::from(2);
        }
    };
    let limits = Limits::default();
    let read = if is_here {
        read_file(&file, &limits)
    } else {
        read_in_worker(&Worker::of_this_program(), &file, &limits)
    };
    match read {
        Ok(workbook) => {
            for sheet in &workbook.sheets {
                println!("{}\t{} rows", sheet.name, sheet.rows.len());
            }
            println!("{:?}", workbook.notes);
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            println!("{refusal:?}");
            ExitCode::from(1)
        }
    }
}
