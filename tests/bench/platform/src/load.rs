//! The load: one thread, as many connections as are asked for, each with one request on its way.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::server::Server;

/// How many connections.
const CONNECTIONS: usize = 64;

/// A request as bytes.
pub(crate) struct Request(Vec<u8>);

impl Request {
    /// Creates an instance of Freshservice.
    pub(crate) fn create(server: &Server) -> Self {
        let body = r#"{"element":{"key":"freshservice"},"configuration":{"username":"agent@acme.example","password":"planted","subdomain":"acme"},"tags":["docs"],"name":"Acme"}"#;
        let text = format!(
            "POST /elements/api-v2/instances HTTP/1.1\r\nhost: localhost\r\nauthorization: {}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            server.authorization,
            body.len()
        );
        Self(text.into_bytes())
    }

    /// Reads a page of instances.
    pub(crate) fn page(server: &Server, next: Option<&str>) -> Self {
        let next = next
            .map(|next| format!("&nextPage={next}"))
            .unwrap_or_default();
        let text = format!(
            "GET /elements/api-v2/instances?pageSize=200{next} HTTP/1.1\r\nhost: localhost\r\nauthorization: {}\r\n\r\n",
            server.authorization
        );
        Self(text.into_bytes())
    }
}

/// When a connection stops.
#[derive(Clone, Copy)]
enum Limit {
    At(Instant),
    After(usize),
}

/// What a turn came to.
#[derive(Clone, Copy)]
pub(crate) struct Turn {
    /// Requests a second.
    pub(crate) rate: f64,
    /// Microseconds of processor time that the server spent on a request.
    pub(crate) processor: f64,
}

/// Requests for a while.
pub(crate) fn run(server: &Server, request: &Request, turn: Duration) -> Result<Turn, String> {
    let before = server.processor()?;
    let done = many(server, request, Limit::At(Instant::now() + turn))?;
    let processor = server.processor()?.saturating_sub(before);
    // Counts of this size are exact as floats.
    #[allow(clippy::cast_precision_loss)]
    let done = done as f64;
    Ok(Turn {
        rate: done / turn.as_secs_f64(),
        processor: processor.as_secs_f64() * 1e6 / done,
    })
}

/// At least so many requests.
pub(crate) fn count(server: &Server, request: &Request, count: usize) -> Result<(), String> {
    let limit = Limit::After(count.div_ceil(CONNECTIONS));
    many(server, request, limit).map(|_| ())
}

/// One request, and how long the body of its answer is.
pub(crate) fn once(server: &Server, request: &Request) -> Result<usize, String> {
    Ok(answer(server, request)?.body)
}

/// One request and its answer.
pub(crate) fn answer(server: &Server, request: &Request) -> Result<Answer, String> {
    runtime()?.block_on(async {
        let mut connection = connect(server.address).await?;
        exchange(&mut connection, &request.0, &mut Vec::new()).await
    })
}

/// One thread: the servers need the others.
fn runtime() -> Result<Runtime, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.map_err(|error| error.to_string())
}

fn many(server: &Server, request: &Request, limit: Limit) -> Result<usize, String> {
    let request: Arc<[u8]> = request.0.as_slice().into();
    runtime()?.block_on(async {
        let mut all = JoinSet::new();
        for _ in 0..CONNECTIONS {
            all.spawn(one(server.address, request.clone(), limit));
        }
        let mut sum = 0;
        while let Some(done) = all.join_next().await {
            sum += done.map_err(|error| error.to_string())??;
        }
        Ok(sum)
    })
}

/// One connection, request after request.
async fn one(address: SocketAddr, request: Arc<[u8]>, limit: Limit) -> Result<usize, String> {
    let mut connection = connect(address).await?;
    let mut buffer = Vec::with_capacity(16 * 1024);
    let mut done = 0;
    loop {
        let more = match limit {
            Limit::At(end) => Instant::now() < end,
            Limit::After(count) => done < count,
        };
        if !more {
            return Ok(done);
        }
        exchange(&mut connection, &request, &mut buffer).await?;
        done += 1;
    }
}

async fn connect(address: SocketAddr) -> Result<TcpStream, String> {
    let stream = TcpStream::connect(address)
        .await
        .map_err(|error| error.to_string())?;
    stream
        .set_nodelay(true)
        .map_err(|error| error.to_string())?;
    Ok(stream)
}

/// What the harness reads of an answer.
pub(crate) struct Answer {
    pub(crate) body: usize,
    /// The token of the next page.
    pub(crate) next: Option<String>,
}

async fn exchange(
    connection: &mut TcpStream,
    request: &[u8],
    buffer: &mut Vec<u8>,
) -> Result<Answer, String> {
    let failed = |error: std::io::Error| error.to_string();
    connection.write_all(request).await.map_err(failed)?;
    buffer.clear();
    loop {
        if connection.read_buf(buffer).await.map_err(failed)? == 0 {
            return Err("the connection ended".to_owned());
        }
        if let Some(answer) = whole(buffer)? {
            return Ok(answer);
        }
    }
}

/// The answer, once all of it is there.
fn whole(buffer: &[u8]) -> Result<Option<Answer>, String> {
    let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = String::from_utf8_lossy(&buffer[..end]);
    if !head.starts_with("HTTP/1.1 200 ") {
        return Err(String::from_utf8_lossy(buffer).into_owned());
    }
    let header = |name: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(own, _)| *own == name)
            .map(|(_, value)| value.to_owned())
            .next()
    };
    let length = header("content-length")
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    let whole = buffer.len() >= end + 4 + length;
    Ok(whole.then(|| Answer {
        body: length,
        next: header("elements-next-page-token"),
    }))
}
