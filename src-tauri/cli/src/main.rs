//! `sohoi`: the office without a window. Reads the command line, asks `commands` as the window does, and prints. Other
//! programs call these commands, so their names, options and exit codes stay: 0 done, 1 refused (a sentence on stderr),
//! 2 wrong usage.

mod ask;
mod host;
mod import;
mod list;
mod words;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ask::{Refusal, ask};
use clap::{Args, Parser, Subcommand, ValueEnum};
use host::CliHost;
use serde_json::{Value, json};
use sohoi_commands::Desk;
use sohoi_commands::headless::{self, Replacing, SampleSize};

/// Sổ Hội without a window.
#[derive(Parser)]
#[command(name = "sohoi", version, about, arg_required_else_help = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
    /// File whose first line is the password; else SOHOI_PASSWORD is taken.
    #[arg(long, global = true, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Under whose name changes and exports are written down.
    #[arg(long, global = true, value_name = "NAME")]
    officer: Option<String>,
    /// Say what went wrong in English.
    #[arg(long, global = true)]
    en: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a sample ward.
    Sample {
        office: PathBuf,
        #[arg(long, value_enum, default_value_t = Size::Small)]
        size: Size,
    },
    /// Makes an empty office for a ward.
    New {
        office: PathBuf,
        /// e.g. "Hội LHPN phường Thượng Thanh".
        #[arg(long)]
        name: String,
        /// File with one chi hội a line.
        #[arg(long, value_name = "FILE")]
        branches: Option<PathBuf>,
    },
    /// The register of members.
    Members {
        #[command(subcommand)]
        command: Members,
    },
    /// Saves the minutes of a meeting as PDF.
    Minutes {
        office: PathBuf,
        /// Its day, e.g. 2018-01-18.
        #[arg(long, value_name = "DAY", value_parser = day)]
        meeting: String,
        #[command(flatten)]
        out: Out,
    },
    /// Saves a month's report as Excel.
    Report {
        office: PathBuf,
        /// e.g. 2018-01.
        #[arg(long, value_name = "MONTH", value_parser = month)]
        month: String,
        #[command(flatten)]
        out: Out,
    },
    /// Saves a verified backup.
    Backup {
        office: PathBuf,
        #[command(flatten)]
        out: Out,
    },
    /// Puts a backup into an office folder.
    Restore {
        file: PathBuf,
        #[arg(long, value_name = "OFFICE")]
        to: PathBuf,
        /// Puts an office that lies there aside.
        #[arg(long)]
        replace: bool,
    },
    /// Looks the whole office over.
    Check { office: PathBuf },
}

#[derive(Subcommand)]
enum Members {
    /// Shows what lists would come to; with --yes takes them in, all at once.
    Import(ImportArgs),
    /// Members on a day, by given name; with --search also officers who are no members.
    List {
        office: PathBuf,
        /// Any part of name, phone, address or card number; accents do not matter.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// As of this day, e.g. 2018-01-18; today if left out.
        #[arg(long, value_name = "DAY", value_parser = day)]
        on: Option<String>,
        /// One JSON array instead of a table.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
struct ImportArgs {
    office: PathBuf,
    /// .xlsx, .xls, .ods, .csv …
    #[arg(required = true)]
    file: Vec<PathBuf>,
    /// Takes the rows in that need no decision; the others are left out and said.
    #[arg(long)]
    yes: bool,
    /// JSON: for one file an object with `file`, `rows` (how many were read) and `people`; for several an object with
    /// `files`. Each of `people` has its sheet `row`, `name`, `decision` and `problems`.
    #[arg(long)]
    json: bool,
    /// The chi hội of those whose row names none.
    #[arg(long, value_name = "NAME")]
    branch: Option<String>,
}

#[derive(Args)]
struct Out {
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Replaces a file that is there.
    #[arg(long)]
    replace: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Size {
    Small,
    Full,
}

fn day(text: &str) -> Result<String, String> {
    if headless::is_day(text) {
        Ok(text.to_owned())
    } else {
        Err(words::NOT_A_DAY.to_owned())
    }
}

fn month(text: &str) -> Result<String, String> {
    if headless::is_month(text) {
        Ok(text.to_owned())
    } else {
        Err(words::NOT_A_MONTH.to_owned())
    }
}

fn main() -> ExitCode {
    if sohoi_commands::run_as_worker_if_asked() {
        return ExitCode::SUCCESS;
    }
    // clap answers wrong usage with exit code 2 by itself.
    let line = Line::parse();
    match run(&line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            let (vi, en) = match refusal {
                Refusal::Problem(problem) => (problem.vi, problem.en),
                Refusal::Said((vi, en)) => (vi.to_owned(), en.to_owned()),
                Refusal::Told { vi, en } => (vi, en),
            };
            eprintln!("{}", if line.en { en } else { vi });
            ExitCode::from(1)
        }
    }
}

fn run(line: &Line) -> Result<(), Refusal> {
    match &line.command {
        Command::Sample { office, size } => {
            let size = match size {
                Size::Small => SampleSize::Small,
                Size::Full => SampleSize::Full,
            };
            headless::make_sample(office, size)?;
            say(words::SAMPLE_MADE);
            Ok(())
        }
        Command::Members {
            command:
                Members::List {
                    office,
                    search,
                    on,
                    json,
                },
        } => {
            let mut desk = open(line, office, None)?;
            let search = search.as_deref().unwrap_or_default();
            let people = list::people(&mut desk, search, on.as_deref())?;
            say(&if *json {
                list::as_json(&people)
            } else {
                list::as_table(&people)
            });
            Ok(desk.put_away()?)
        }
        Command::Members {
            command: Members::Import(import),
        } => take_lists(line, import),
        Command::New {
            office,
            name,
            branches,
        } => make_office(line, office, name, branches.as_deref()),
        Command::Minutes {
            office,
            meeting,
            out,
        } => {
            let desk = open(line, office, Some(out))?;
            let id = desk.meeting_on(meeting)?;
            save(desk, "save_minutes", &json!({ "id": id }))
        }
        Command::Report { office, month, out } => {
            let desk = open(line, office, Some(out))?;
            save(desk, "save_report", &json!({ "month": month }))
        }
        Command::Backup { office, out } => {
            let desk = open(line, office, Some(out))?;
            save(desk, "save_backup", &json!({}))
        }
        Command::Restore { file, to, replace } => {
            refuse_what_is_there(to, *replace)?;
            let host = CliHost::new(to, None);
            headless::restore_into(&host, file, to, password(line)?, replacing(*replace))?;
            say(words::RESTORED);
            Ok(())
        }
        Command::Check { office } => check(line, office),
    }
}

/// Opens the office. A file in the way is refused before anything is opened.
fn open(line: &Line, office: &Path, out: Option<&Out>) -> Result<Desk, Refusal> {
    if let Some(out) = out {
        refuse_what_is_there(&out.out, out.replace)?;
    }
    let host = CliHost::new(office, out.map(|out| out.out.as_path()));
    let mut desk = headless::open_folder(
        Box::new(host),
        office,
        password(line)?,
        line.officer.as_deref(),
    )?;
    desk.set_replacing(replacing(out.is_some_and(|out| out.replace)));
    Ok(desk)
}

fn save(mut desk: Desk, command: &str, input: &Value) -> Result<(), Refusal> {
    ask(&mut desk, command, input)?;
    Ok(desk.put_away()?)
}

fn take_lists(line: &Line, asked: &ImportArgs) -> Result<(), Refusal> {
    let host = CliHost::new(&asked.office, None).picking(import::absolute(&asked.file));
    let mut desk = headless::open_folder(
        Box::new(host),
        &asked.office,
        password(line)?,
        line.officer.as_deref(),
    )?;
    let told = if asked.json {
        import::Told::All
    } else {
        import::Told::Needs
    };
    let imported = import::import(&mut desk, asked.branch.as_deref(), asked.yes, told);
    // What was read is people's data: the desk is put away whatever came of it.
    desk.put_away()?;
    let imported = imported?;
    say(&if asked.json {
        imported.as_json()
    } else {
        imported.as_text()
    });
    if imported.left_out() > 0 {
        let (vi, en) = words::rows_left_out(imported.left_out());
        eprintln!("{}", if line.en { en } else { vi });
    }
    Ok(())
}

fn make_office(
    line: &Line,
    office: &Path,
    name: &str,
    branches: Option<&Path>,
) -> Result<(), Refusal> {
    let mut desk = Desk::new(Box::new(CliHost::new(office, None)));
    let officer = line.officer.as_deref().unwrap_or(words::OFFICER);
    let password = password(line)?;
    let created = import::new_office(&mut desk, name, branches, officer, password.as_deref())?;
    desk.put_away()?;
    say(words::OFFICE_MADE);
    if let Some(code) = created["recovery_code"].as_str() {
        say(&words::recovery_code(code));
    }
    Ok(())
}

fn check(line: &Line, office: &Path) -> Result<(), Refusal> {
    let mut desk = open(line, office, None)?;
    let found = ask(&mut desk, "check_office", &json!({}))?;
    say(&words::checked(&found));
    let findings: Vec<&str> = found["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    for finding in &findings {
        eprintln!("{finding}");
    }
    desk.put_away()?;
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Said(words::FOUND_DAMAGE))
    }
}

fn password(line: &Line) -> Result<Option<String>, Refusal> {
    match &line.password_file {
        Some(file) => {
            let text = std::fs::read_to_string(file)
                .map_err(|_| Refusal::Said(words::NO_PASSWORD_FILE))?;
            Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
        }
        None => Ok(std::env::var("SOHOI_PASSWORD")
            .ok()
            .filter(|password| !password.is_empty())),
    }
}

fn refuse_what_is_there(path: &Path, replace: bool) -> Result<(), Refusal> {
    if !replace && path.symlink_metadata().is_ok() {
        return Err(Refusal::Said(words::ALREADY_THERE));
    }
    Ok(())
}

fn replacing(replace: bool) -> Replacing {
    if replace {
        Replacing::Allowed
    } else {
        Replacing::Refused
    }
}

fn say(text: &str) {
    // Whoever reads may have heard enough (`sohoi members list … | head`): that is no error.
    let _ = writeln!(std::io::stdout(), "{text}");
}
