//! Routes: `POST /call/NAME` runs a command, `/test/…` is how a test plays the person at the dialogs, anything else is a page.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use sohoi_commands::{Answer, Desk, Problem};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::pages;
use crate::stand_in::Record;

/// Pages come by several connections at once; commands wait for each other at the desk.
const WORKERS: usize = 4;
const LARGEST_BODY: u64 = 8 << 20;

type Reply = Response<std::io::Cursor<Vec<u8>>>;

pub struct TestHost {
    desk: Mutex<Desk>,
    record: Arc<Record>,
    ui: PathBuf,
    headers: Vec<Header>,
}

impl TestHost {
    pub fn new(desk: Desk, record: Arc<Record>, ui: PathBuf) -> TestHost {
        let headers = pages::window_headers()
            .into_iter()
            .map(|(name, value)| header(&name, &value))
            .chain([header("Cache-Control", "no-store")])
            .collect();
        TestHost { desk: Mutex::new(desk), record, ui, headers }
    }

    /// Answers the sentence if it could not.
    pub fn open_sample(&self) -> Result<(), String> {
        self.run("open_sample", "{}").map(drop).map_err(|problem| problem.en)
    }

    pub fn serve(&self, server: &Server) {
        std::thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    for request in server.incoming_requests() {
                        self.answer(request);
                    }
                });
            }
        });
    }

    fn answer(&self, mut request: Request) {
        let address = request.url().to_owned();
        let mut body = String::new();
        let read = request.as_reader().take(LARGEST_BODY).read_to_string(&mut body);
        let mut reply = match (request.method(), address.as_str()) {
            _ if read.is_err() => plain(400, "text/plain", Vec::new()),
            (Method::Post, address) if address.starts_with("/call/") => self.call(&address["/call/".len()..], &body),
            (_, address) if address.starts_with("/test/") => self.test_route(&address["/test/".len()..], &body),
            (Method::Get, address) => self.page(address),
            _ => plain(405, "text/plain", Vec::new()),
        };
        for header in &self.headers {
            reply.add_header(header.clone());
        }
        // A browser that went away while we answered is none of our business.
        let _ = request.respond(reply);
    }

    fn call(&self, name: &str, body: &str) -> Reply {
        match self.run(name, body) {
            Ok(Answer::Json(json)) => plain(200, "application/json", json.into_bytes()),
            Ok(Answer::Bytes { content_type, bytes }) => plain(200, content_type, bytes),
            Err(problem) => {
                let json = serde_json::json!({ "problem": problem }).to_string();
                plain(422, "application/json", json.into_bytes())
            }
        }
    }

    fn run(&self, name: &str, body: &str) -> Result<Answer, Problem> {
        let mut desk = self.desk.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        catch_unwind(AssertUnwindSafe(|| sohoi_commands::run(&mut desk, name, body)))
            .unwrap_or_else(|_| Err(Problem::internal("a command panicked")))
    }

    fn test_route(&self, name: &str, body: &str) -> Reply {
        let answer = match name {
            "pick" => match serde_json::from_str::<serde_json::Value>(body) {
                Ok(pick) => {
                    self.record.will_pick(PathBuf::from(pick["path"].as_str().unwrap_or_default()));
                    serde_json::json!({})
                }
                Err(error) => serde_json::json!({ "wrong": error.to_string() }),
            },
            "shown" => serde_json::json!(self.record.shown()),
            "saved" => serde_json::json!(self.record.saved()),
            _ => return plain(404, "text/plain", Vec::new()),
        };
        plain(200, "application/json", answer.to_string().into_bytes())
    }

    fn page(&self, address: &str) -> Reply {
        let found = pages::file_for(&self.ui, address).and_then(|file| Some((std::fs::read(&file).ok()?, file)));
        match found {
            Some((bytes, file)) => plain(200, pages::content_type(&file), bytes),
            None => plain(404, "text/plain", Vec::new()),
        }
    }
}

fn plain(status: u16, content_type: &str, bytes: Vec<u8>) -> Reply {
    Response::from_data(bytes).with_status_code(status).with_header(header("Content-Type", content_type))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("header names and values are ASCII in the settings file")
}
