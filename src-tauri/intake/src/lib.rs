//! Strangers' files in, plain tables out: spreadsheets, separated text, tables of web pages, and text pasted from
//! elsewhere. Nothing here is written, fetched or run; files are read in a child process with its own limits (`worker`).
//! Knows nothing of members: what a column means is decided by whoever asked.

mod limits;
mod markup;
mod package;
mod pasted;
mod read;
mod recognise;
mod separated;
mod spreadsheet;
mod table;
mod tags;
mod web_page;
mod worker;

pub use limits::{Limits, LooksLike, Refusal};
pub use pasted::read_pasted;
pub use read::{read_bytes, read_file};
pub use table::{Cell, Merged, Note, Sheet, Workbook};
pub use worker::{WORKER_WORD, Worker, read_in_worker, run_as_worker_if_asked};
