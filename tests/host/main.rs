//! A browser instead of the window: serves `ui/dist` on a loopback port with the window's own headers and runs the same
//! commands. For browser tests, screenshots and developing screens; never shipped.
//!
//! `sohoi-host --data DIR [--out DIR] [--ui DIR] [--port N] [--today 2018-01-20] [--sample small]
//! [--keys cheap]`; prints the port as one line.

mod http;
mod options;
mod pages;
mod server;
mod stand_in;

use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;

use sohoi_commands::Desk;

use crate::options::Options;
use crate::server::TestHost;
use crate::stand_in::{Record, StandIn};

#[expect(
    clippy::print_stdout,
    reason = "whoever starts it reads the port from its output"
)]
fn main() -> ExitCode {
    if sohoi_commands::run_as_worker_if_asked() {
        return ExitCode::SUCCESS;
    }
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(wrong) => {
            eprintln!("{wrong}\n{}", options::USAGE);
            return ExitCode::from(2);
        }
    };
    let record = Arc::new(Record::default());
    let desk = Desk::new(Box::new(StandIn::new(&options, record.clone())));
    let host = TestHost::new(desk, record, options.ui.clone());
    if options.sample
        && let Err(sentence) = host.open_sample()
    {
        eprintln!("the sample ward did not open: {sentence}");
        return ExitCode::FAILURE;
    }
    let listener = match TcpListener::bind(("127.0.0.1", options.port)) {
        Ok(listener) => listener,
        Err(error) => {
            eprintln!("cannot listen on port {}: {error}", options.port);
            return ExitCode::FAILURE;
        }
    };
    match listener.local_addr() {
        Ok(address) => println!("{}", address.port()),
        Err(_) => return ExitCode::FAILURE,
    }
    host.serve(&listener);
    ExitCode::SUCCESS
}
