//! What the platform weighs: its start, an instance in memory, a page of a list, the program.

use std::process::Command;
use std::time::{Duration, Instant};

use bench_kit::paths;
use bench_kit::stats::median;
use bench_kit::table::Table;

use crate::load::{self, Request};
use crate::server::{Kind, Server};

/// Start, memory and pages.
pub(crate) fn table(instances: usize) -> Result<Table, String> {
    let mut table = Table::new(["what", "measured"]);
    let starts: Result<Vec<f64>, String> = (0..9)
        .map(|_| Ok(milliseconds(Server::start(Kind::Memory, 0)?.started)))
        .collect();
    table.row([
        "from the start of the process until it listens, ms".to_owned(),
        format!("{:.1}", median(&starts?)),
    ]);
    let server = Server::start(Kind::Memory, 0)?;
    let idle = server.resident()?;
    table.row(["idle, MiB".to_owned(), mebibytes(idle)]);
    let create = Request::create(&server);
    let json = load::once(&server, &create)?;
    load::count(&server, &create, instances)?;
    let full = server.resident()?;
    let each = (full.saturating_sub(idle)) / instances as u64;
    let one = "JSON of one instance, bytes".to_owned();
    table.row([one, json.to_string()]);
    table.row([
        format!("memory an instance, of {instances}, bytes"),
        each.to_string(),
    ]);
    pages(&server, &mut table)?;
    table.row([
        "after listing all of them, MiB more".to_owned(),
        mebibytes(server.resident()?.saturating_sub(full)),
    ]);
    Ok(table)
}

/// Every page, one after the other: the first tenth beside the last.
fn pages(server: &Server, table: &mut Table) -> Result<(), String> {
    let mut times = Vec::new();
    let mut next = None;
    loop {
        let request = Request::page(server, next.as_deref());
        let before = Instant::now();
        let answer = load::answer(server, &request)?;
        times.push(milliseconds(before.elapsed()));
        next = answer.next;
        if next.is_none() {
            break;
        }
    }
    let tenth = (times.len() / 10).max(1);
    let (first, last) = (times.get(..tenth), times.get(times.len() - tenth..));
    table.row(["pages of 200 rows".to_owned(), times.len().to_string()]);
    table.row([
        "a page of the first tenth, ms".to_owned(),
        format!("{:.2}", median(first.unwrap_or_default())),
    ]);
    table.row([
        "a page of the last tenth, ms".to_owned(),
        format!("{:.2}", median(last.unwrap_or_default())),
    ]);
    Ok(())
}

/// The program as it is built for release, stripped.
pub(crate) fn program() -> Result<Table, String> {
    let repository = paths::repository();
    let target = paths::scratch("platform-program");
    let built = Command::new("cargo")
        .args([
            "build",
            "--release",
            "--package",
            "element-platform",
            "--config",
            "profile.release.strip=true",
        ])
        .current_dir(&repository)
        .env("CARGO_TARGET_DIR", &target)
        .status()
        .map_err(|error| error.to_string())?;
    if !built.success() {
        return Err("the program does not build".to_owned());
    }
    let file = target.join("release/element-platform");
    let bytes = std::fs::metadata(&file)
        .map_err(|error| error.to_string())?
        .len();
    let mut table = Table::new(["what", "measured"]);
    table.row(["stripped, MiB".to_owned(), mebibytes(bytes)]);
    Ok(table)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn mebibytes(bytes: u64) -> String {
    // Sizes of this order are exact as floats.
    #[allow(clippy::cast_precision_loss)]
    let mebibytes = bytes as f64 / f64::from(1 << 20);
    format!("{mebibytes:.1}")
}
