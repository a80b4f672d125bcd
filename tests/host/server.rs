//! Routes: `POST /call/NAME` runs a command, `/test/…` is how a test plays the person at the dialogs, anything else is a page.

use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use sohoi_commands::{Answer, Desk, Problem};

use crate::http::{self, Reply, Request};
use crate::pages;
use crate::stand_in::Record;

pub struct TestHost {
    /// Pages come by several connections at once; commands wait for each other here.
    desk: Mutex<Desk>,
    record: Arc<Record>,
    ui: PathBuf,
}

impl TestHost {
    pub fn new(desk: Desk, record: Arc<Record>, ui: PathBuf) -> TestHost {
        TestHost {
            desk: Mutex::new(desk),
            record,
            ui,
        }
    }

    /// Answers the sentence if it could not.
    pub fn open_sample(&self) -> Result<(), String> {
        self.run("open_sample", "{}")
            .map(drop)
            .map_err(|problem| problem.en)
    }

    pub fn serve(&self, listener: &TcpListener) {
        let mut headers = pages::window_headers();
        headers.push(("Cache-Control".to_owned(), "no-store".to_owned()));
        http::serve(listener, &headers, &|request| self.answer(&request));
    }

    fn answer(&self, request: &Request) -> Reply {
        let address = request.address.as_str();
        match (
            request.method.as_str(),
            address.strip_prefix("/call/"),
            address.strip_prefix("/test/"),
        ) {
            ("POST", Some(name), _) => self.call(name, &request.body),
            (_, _, Some(name)) => self.test_route(name, &request.body),
            ("GET", None, None) => self.page(address),
            _ => reply(405, "text/plain", Vec::new()),
        }
    }

    fn call(&self, name: &str, body: &str) -> Reply {
        match self.run(name, body) {
            Ok(Answer::Json(json)) => reply(200, "application/json", json.into_bytes()),
            Ok(Answer::Bytes {
                content_type,
                bytes,
            }) => reply(200, content_type, bytes),
            Err(problem) => {
                let json = serde_json::json!({ "problem": problem }).to_string();
                reply(422, "application/json", json.into_bytes())
            }
        }
    }

    fn run(&self, name: &str, body: &str) -> Result<Answer, Problem> {
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        catch_unwind(AssertUnwindSafe(|| {
            sohoi_commands::run(&mut desk, name, body)
        }))
        .unwrap_or_else(|_| Err(Problem::internal("a command panicked")))
    }

    fn test_route(&self, name: &str, body: &str) -> Reply {
        let answer = match name {
            "pick" => match serde_json::from_str::<serde_json::Value>(body) {
                Ok(pick) => {
                    self.record
                        .will_pick(PathBuf::from(pick["path"].as_str().unwrap_or_default()));
                    serde_json::json!({})
                }
                Err(error) => serde_json::json!({ "wrong": error.to_string() }),
            },
            "shown" => serde_json::json!(self.record.shown()),
            "saved" => serde_json::json!(self.record.saved()),
            _ => return reply(404, "text/plain", Vec::new()),
        };
        reply(200, "application/json", answer.to_string().into_bytes())
    }

    fn page(&self, address: &str) -> Reply {
        let found = pages::file_for(&self.ui, address)
            .and_then(|file| Some((std::fs::read(&file).ok()?, file)));
        match found {
            Some((bytes, file)) => reply(200, pages::content_type(&file), bytes),
            None => reply(404, "text/plain", Vec::new()),
        }
    }
}

fn reply(status: u16, content_type: &'static str, bytes: Vec<u8>) -> Reply {
    Reply {
        status,
        content_type,
        bytes,
    }
}
