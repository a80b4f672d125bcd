//! As much of HTTP as a browser on the same machine needs: one request a connection, one thread each, so that no
//! connection a browser keeps open can hold another one up.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

const LARGEST_HEAD: u64 = 64 << 10;
const LARGEST_BODY: u64 = 8 << 20;
/// A browser opens connections ahead and may never use them.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Request {
    pub method: String,
    pub address: String,
    pub body: String,
}

pub struct Reply {
    pub status: u16,
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Answers every request until the process ends.
pub fn serve(
    listener: &TcpListener,
    headers: &[(String, String)],
    answer: &(impl Fn(Request) -> Reply + Sync),
) {
    std::thread::scope(|scope| {
        for connection in listener.incoming().flatten() {
            // A browser that went away while we answered is none of our business.
            scope.spawn(move || converse(&connection, headers, answer).ok());
        }
    });
}

fn converse(
    connection: &TcpStream,
    headers: &[(String, String)],
    answer: &impl Fn(Request) -> Reply,
) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let reply = answer(read_request(connection)?);
    let mut head = format!(
        "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n",
        reply.status,
        reply.content_type,
        reply.bytes.len(),
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let mut out = connection;
    out.write_all(head.as_bytes())?;
    out.write_all(&reply.bytes)
}

fn read_request(connection: &TcpStream) -> io::Result<Request> {
    let mut head = BufReader::new(connection).take(LARGEST_HEAD);
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(address)) = (words.next(), words.next()) else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let (method, address) = (method.to_owned(), address.to_owned());
    let mut length = 0;
    loop {
        let mut line = String::new();
        head.read_line(&mut line)?;
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().unwrap_or(0);
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = String::new();
    head.into_inner()
        .take(length.min(LARGEST_BODY))
        .read_to_string(&mut body)?;
    Ok(Request {
        method,
        address,
        body,
    })
}
