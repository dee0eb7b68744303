//! Asking a platform that is running.
//!
//! **Input:** its port. **Output:** what it answers.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::time::Duration;

use element_platform::Snapshot;

/// `export ELEMENTS_…` lines.
pub(crate) fn environment(port: u16) -> Result<String, String> {
    ask(port, "GET", "/_platform/environment", "")
}

/// Writes what it holds to a file.
pub(crate) fn snapshot(port: u16, path: &Path) -> Result<(), String> {
    let snapshot = Snapshot::from_json(&ask(port, "GET", "/_platform/snapshot", "")?)?;
    snapshot
        .save(path)
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Puts the file of a snapshot back.
pub(crate) fn restore(port: u16, path: &Path) -> Result<(), String> {
    let snapshot = Snapshot::load(path).map_err(|error| format!("{}: {error}", path.display()))?;
    ask(port, "PUT", "/_platform/snapshot", &snapshot.to_json()).map(|_| ())
}

/// One request to a route of ours; the connection ends with the answer.
fn ask(port: u16, method: &str, path: &str, body: &str) -> Result<String, String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        format!(
            "no platform answers on port {port} ({error}); start one, or name its port with --port"
        )
    })?;
    let patience = Some(Duration::from_mins(1));
    let answer = stream
        .set_read_timeout(patience)
        .and_then(|()| {
            write!(
                stream,
                "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\
                 content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            )
        })
        .and_then(|()| {
            let mut answer = String::new();
            stream.read_to_string(&mut answer).map(|_| answer)
        });
    let answer = answer.map_err(|error| format!("port {port}: {error}"))?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if head.starts_with("HTTP/1.1 200 ") {
        Ok(body.to_owned())
    } else {
        let status = head.lines().next().unwrap_or_default();
        Err(format!("port {port} answers `{status}`: {body}"))
    }
}
