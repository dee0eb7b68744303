//! The servers that are measured, each a process of its own.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use bench_kit::paths;
use element_platform::Platform;
use serde_json::Value;

/// Which server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// axum and `serde_json`, with a fixed answer.
    Bare,
    /// The platform in memory.
    Memory,
    /// The platform with a data file.
    File,
}

impl Kind {
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        let kinds = [Self::Bare, Self::Memory, Self::File];
        let found = kinds.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| format!("there is no server `{name}`"))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Memory => "memory",
            Self::File => "file",
        }
    }

    pub(crate) fn shown(self) -> &'static str {
        match self {
            Self::Bare => "axum and serde_json, a fixed answer",
            Self::Memory => "the platform, in memory",
            Self::File => "the platform, with `--data`",
        }
    }
}

/// A server in a process of its own; it ends with the value.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    pub(crate) authorization: String,
    /// From the start of the process until it listened.
    pub(crate) started: Duration,
}

impl Server {
    pub(crate) fn start(kind: Kind, answer: usize) -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let before = Instant::now();
        let mut child = Command::new(program)
            .args(["--serve", kind.name(), "--answer", &answer.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| error.to_string())?;
        let output = child.stdout.take().ok_or("a server without output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines.next().and_then(|line| line.parse().ok());
        let address = address.ok_or("a server that does not listen")?;
        let started = before.elapsed();
        let authorization = lines.next().unwrap_or_default();
        Ok(Self {
            child,
            address,
            authorization,
            started,
        })
    }

    /// What the process holds in memory, in bytes.
    pub(crate) fn resident(&self) -> Result<u64, String> {
        let file = format!("/proc/{}/status", self.child.id());
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| {
            line.trim()
                .trim_end_matches("kB")
                .trim()
                .parse::<u64>()
                .ok()
        });
        kib.map(|kib| kib * 1024)
            .ok_or_else(|| format!("{file} does not tell"))
    }

    /// How long its threads have run so far, in the program and in the kernel; those that ended do not
    /// count.
    pub(crate) fn processor(&self) -> Result<Duration, String> {
        let folder = format!("/proc/{}/task", self.child.id());
        let threads = std::fs::read_dir(&folder).map_err(|error| format!("{folder}: {error}"))?;
        let ran = threads.filter_map(|thread| {
            let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        });
        Ok(Duration::from_nanos(ran.sum()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Is one of the servers, until the process is ended.
pub(crate) fn run(kind: Kind, answer: usize) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(async {
        match kind {
            Kind::Bare => bare(answer).await,
            Kind::Memory | Kind::File => platform(kind).await,
        }
    })
}

async fn bare(answer: usize) -> Result<(), String> {
    let answer = Bytes::from(format!("\"{}\"", "x".repeat(answer.saturating_sub(2))));
    let create = async move |axum::Json(body): axum::Json<Value>| {
        std::hint::black_box(&body);
        ([(CONTENT_TYPE, "application/json")], answer.clone())
    };
    let router = Router::new().route("/elements/api-v2/instances", post(create));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.map_err(|error| error.to_string())?;
    println!(
        "{}\n",
        listener.local_addr().map_err(|error| error.to_string())?
    );
    axum::serve(listener, router)
        .await
        .map_err(|error| error.to_string())
}

async fn platform(kind: Kind) -> Result<(), String> {
    let mut builder = Platform::builder();
    if kind == Kind::File {
        let folder = paths::scratch("platform");
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let file = folder.join("data");
        // A file of an earlier round would make this one slower.
        let _ = std::fs::remove_file(&file);
        builder = builder.data(file);
    }
    let platform = builder.start().await.map_err(|error| error.to_string())?;
    let authorization = platform
        .authorization()
        .header_value()
        .map_err(|error| error.to_string())?;
    println!("{}\n{}", platform.address(), authorization.expose());
    std::future::pending::<()>().await;
    Ok(())
}
