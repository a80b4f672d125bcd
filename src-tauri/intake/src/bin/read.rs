//! Reads one file as the program does, in its worker, and prints what there was: for tests and benches, never shipped.
//! `sohoi-read [--here] [--json] FILE`; `--here` reads without a child process, `--json` prints every cell.

use std::path::PathBuf;
use std::process::ExitCode;

use sohoi_intake::{Limits, Worker, read_in_worker, run_as_worker_if_asked};

#[expect(clippy::print_stdout, reason = "its output is its purpose")]
fn main() -> ExitCode {
    if run_as_worker_if_asked() {
        return ExitCode::SUCCESS;
    }
    let (options, files): (Vec<_>, Vec<_>) = std::env::args_os()
        .skip(1)
        .partition(|word| word == "--here" || word == "--json");
    let [file] = files.as_slice() else {
        eprintln!("sohoi-read [--here] [--json] FILE");
        return ExitCode::from(2);
    };
    let has = |option: &str| options.iter().any(|word| word == option);
    let worker = if has("--here") {
        Worker::in_this_process()
    } else {
        Worker::of_this_program()
    };
    match read_in_worker(&worker, &PathBuf::from(file), &Limits::default()) {
        Ok(workbook) if has("--json") => {
            println!("{}", serde_json::json!(workbook));
            ExitCode::SUCCESS
        }
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
