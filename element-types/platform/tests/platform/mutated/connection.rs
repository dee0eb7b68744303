//! A connection that stays open where the server keeps it.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use crate::client::{Answer, read};

/// Sends over a connection that stays open where the server keeps it.
pub(super) struct Connection {
    platform: SocketAddr,
    stream: Option<TcpStream>,
}

impl Connection {
    pub(super) fn to(platform: SocketAddr) -> Self {
        Self {
            platform,
            stream: None,
        }
    }

    pub(super) fn exchange(&mut self, bytes: &[u8], is_head: bool) -> Option<Answer> {
        for _ in 0..2 {
            let mut stream = match self.stream.take() {
                Some(stream) => stream,
                None => TcpStream::connect(self.platform).ok()?,
            };
            stream
                .set_read_timeout(Some(Duration::from_secs(30)))
                .ok()?;
            if stream.write_all(bytes).is_err() {
                continue;
            }
            if let Some((answer, open)) = whole(&mut stream, is_head) {
                self.stream = open.then_some(stream);
                return Some(answer);
            }
            // The server had closed the old connection; a new one must be answered.
        }
        None
    }
}

fn whole(stream: &mut TcpStream, is_head: bool) -> Option<(Answer, bool)> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let length = stream.read(&mut part).ok()?;
        bytes.extend_from_slice(&part[..length]);
        let answer = read(&bytes);
        if let Some(answer) = answer {
            let promised: usize = answer
                .header("content-length")
                .and_then(|text| text.parse().ok())
                .unwrap_or(0);
            let head = bytes
                .windows(4)
                .position(|window| window == b"\r\n\r\n")
                .map_or(0, |place| place + 4);
            if is_head || bytes.len() >= head + promised {
                let open = answer.header("connection") != Some("close") && length > 0;
                return Some((answer, open));
            }
        }
        if length == 0 {
            return None;
        }
    }
}
