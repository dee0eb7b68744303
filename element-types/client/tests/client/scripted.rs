//! A server that says what a script says, byte for byte, and remembers what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What to do with one request.
pub(crate) type Step = Box<dyn FnOnce(&mut TcpStream) + Send>;

/// A request as it arrived.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Method, target and version.
    pub(crate) line: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find_map(|(own, value)| (own == name).then_some(value.as_str()))
    }
}

/// A server on a port of its own; it ends with the script.
pub(crate) struct Server {
    pub(crate) url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    /// One connection for each step.
    pub(crate) fn start(script: Vec<Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for step in script {
                let Ok((mut stream, _)) = listener.accept() else {
                    return;
                };
                if let Some(request) = read(&stream) {
                    log.lock().expect("no panic").push(request);
                }
                step(&mut stream);
            }
        });
        Self { url, asked }
    }

    /// The same answer so many times.
    pub(crate) fn repeating(times: usize, answer: &str) -> Self {
        Self::start((0..times).map(|_| says(answer.to_owned())).collect())
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no panic").clone()
    }
}

/// Writes bytes and closes.
pub(crate) fn says(answer: impl Into<Vec<u8>>) -> Step {
    let answer = answer.into();
    // The client may have enough before everything is written.
    Box::new(move |stream| drop(stream.write_all(&answer)))
}

/// Closes without a word.
pub(crate) fn hangs_up() -> Step {
    Box::new(|_| {})
}

/// An answer with a body and further headers.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    let json = "content-type: application/json";
    format!(
        "HTTP/1.1 {status}\r\n{json}\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}"
    )
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let mut asked = Asked::default();
    reader.read_line(&mut asked.line).ok()?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        asked
            .headers
            .push((name.to_lowercase(), value.trim().to_owned()));
    }
    let length = asked
        .header("content-length")
        .and_then(|it| it.parse().ok())
        .unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    asked.body = String::from_utf8(body).ok()?;
    asked.line = asked.line.trim_end().to_owned();
    Some(asked)
}
