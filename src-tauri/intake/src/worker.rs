//! The child process strangers' files are read in. The parent opens the file and hands its bytes over a pipe; the child
//! takes its own limits first (memory, time, no file to open, none to write), reads, and answers over another pipe. A
//! child that hangs is ended, one that dies is a refusal; either way the program goes on.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::limits::{Limits, Refusal};
use crate::read::{name_of, open, read_bytes};
use crate::table::Workbook;

/// The one argument that makes this program a reader instead of whatever else it is.
pub const WORKER_WORD: &str = "--sohoi-intake-worker";

/// How the child is started: normally this very program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// None reads without a child.
    program: Option<PathBuf>,
}

impl Worker {
    /// This very program. Where it cannot find itself no file is read, which is said as `Refusal::NoReader`.
    pub fn of_this_program() -> Worker {
        Worker::of_program(std::env::current_exe().unwrap_or_default())
    }

    /// For a program whose `main` begins with `run_as_worker_if_asked`.
    pub fn of_program(program: PathBuf) -> Worker {
        Worker {
            program: Some(program),
        }
    }

    /// No child at all, for tests whose program has a `main` that is not ours. A file that kills its reader kills it too.
    pub fn in_this_process() -> Worker {
        Worker { program: None }
    }
}

#[derive(Serialize, Deserialize)]
struct Order {
    file_name: String,
    limits: Limits,
}

/// Reads a file in a child process; what every shell uses.
pub fn read_in_worker(worker: &Worker, path: &Path, limits: &Limits) -> Result<Workbook, Refusal> {
    let Some(program) = &worker.program else {
        return crate::read::read_file(path, limits);
    };
    let file = open(path, limits)?;
    let order = Order {
        file_name: name_of(path),
        limits: limits.clone(),
    };
    let mut child = start(program).map_err(|_| Refusal::NoReader)?;
    let answer = ask(&mut child, &order, file, limits);
    // Ended or not, it is done with; a child already gone cannot be ended again.
    let _ = child.kill();
    let _ = child.wait();
    answer
}

fn start(program: &Path) -> io::Result<Child> {
    let mut command = Command::new(program);
    command
        .arg(WORKER_WORD)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    command.spawn()
}

fn ask(
    child: &mut Child,
    order: &Order,
    file: std::fs::File,
    limits: &Limits,
) -> Result<Workbook, Refusal> {
    let deadline = Instant::now() + Duration::from_secs(limits.seconds);
    let (Some(mut to_child), Some(from_child)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Refusal::NoReader);
    };
    let mut head = serde_json::to_vec(order).map_err(|_| Refusal::NoReader)?;
    head.push(b'\n');
    // Both pipes in threads of their own: a child that neither reads nor writes must not hold the program.
    thread::spawn(move || {
        // A child that stopped reading says why in its answer, or with its death.
        let _ = to_child.write_all(&head);
        let _ = io::copy(&mut file.take(u64::MAX), &mut to_child);
    });
    let (tell, told) = mpsc::channel();
    let most = limits.answer_bytes;
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = from_child.take(most + 1).read_to_end(&mut answer);
        // Nobody listens any more if the time was over.
        let _ = tell.send(read.map(|_| answer));
    });
    let left = deadline.saturating_duration_since(Instant::now());
    let answer = match told.recv_timeout(left) {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) => return Err(Refusal::ReaderEnded),
        Err(_) => {
            return Err(Refusal::TooSlow {
                seconds: limits.seconds,
            });
        }
    };
    if answer.len() as u64 > most {
        return Err(Refusal::TooLargeInside {
            at_most_bytes: most,
        });
    }
    serde_json::from_slice::<Result<Workbook, Refusal>>(&answer)
        .unwrap_or(Err(Refusal::ReaderEnded))
}

/// The first line of `main` in every program that reads files: true if it was started as the reader and has done its work.
#[must_use]
pub fn run_as_worker_if_asked() -> bool {
    if !std::env::args_os().skip(1).any(|word| word == WORKER_WORD) {
        return false;
    }
    // The answer goes through a pipe; if nobody takes it there is nobody to tell.
    let _ = serve(io::stdin().lock(), io::stdout().lock());
    true
}

fn serve(input: impl Read, output: impl Write) -> io::Result<()> {
    let mut input = BufReader::new(input);
    let mut head = Vec::new();
    input
        .by_ref()
        .take(64 * 1024)
        .read_until(b'\n', &mut head)?;
    let order: Order = serde_json::from_slice(&head)?;
    limit_this_process(&order.limits);
    let mut bytes = Vec::new();
    input
        .take(order.limits.file_bytes + 1)
        .read_to_end(&mut bytes)?;
    let answer = read_bytes(&order.file_name, bytes, &order.limits);
    let mut output = io::BufWriter::new(output);
    serde_json::to_writer(&mut output, &answer)?;
    output.flush()
}

/// From here on: so much memory and time, no file opened, none written, no memory image of people's data on disk.
#[cfg(unix)]
fn limit_this_process(limits: &Limits) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let only = |most: u64| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    // What is mapped already (a window's libraries) is not the file's doing.
    let memory = mapped_already() + limits.memory_bytes * 7 / 8;
    for (resource, most) in [
        (Resource::As, memory),
        (Resource::Cpu, limits.seconds),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        // Pipes already open stay; nothing else can be opened, no socket either.
        (Resource::Nofile, 0),
    ] {
        // A system that does not know a limit still has the parent's clock.
        let _ = setrlimit(resource, only(most));
    }
}

#[cfg(unix)]
fn mapped_already() -> u64 {
    std::fs::read_to_string("/proc/self/statm")
        .ok()
        .and_then(|pages| pages.split(' ').next()?.parse::<u64>().ok())
        .map_or(0, |pages| pages * rustix::param::page_size() as u64)
}

/// Elsewhere the parent's clock and the caps while reading are what holds.
#[cfg(not(unix))]
fn limit_this_process(_limits: &Limits) {}
