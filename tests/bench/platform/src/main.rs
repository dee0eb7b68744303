//! What the local platform costs: creates a second beside the bare stack, memory an instance, pages.

mod load;
mod server;
mod weigh;

use std::time::Duration;

use bench_kit::args::{Command, Flag, Given};
use bench_kit::machine;
use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;

use load::Request;
use server::{Kind, Server};

const COMMAND: Command = Command {
    name: "bench-platform",
    purpose: "Creates instances on the local platform, in turn with the same axum and serde_json stack that parses the \
              same body\nand answers a fixed response of the same size; then weighs an instance and lists them page by \
              page.\nBoth sides run in processes of their own, built alike, on loopback.",
    flags: &[
        Flag {
            name: "--rounds",
            value: "N",
            help: "how often each side has its turn; 7",
        },
        Flag {
            name: "--seconds",
            value: "N",
            help: "how long a turn is; 3",
        },
        Flag {
            name: "--instances",
            value: "N",
            help: "how many are weighed and listed; 100000",
        },
        Flag {
            name: "--only",
            value: "TABLE",
            help: "creates, weight or program; all three",
        },
        Flag {
            name: "--serve",
            value: "KIND",
            help: "for this program itself: be one of the servers",
        },
        Flag {
            name: "--answer",
            value: "BYTES",
            help: "for this program itself: how long the fixed answer is",
        },
    ],
};

fn main() -> Result<(), String> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    if let Some(kind) = given.text("--serve") {
        return server::run(Kind::named(kind)?, given.number("--answer", 0)?);
    }
    println!("## The platform\n\n{}\n", machine::facts());
    let only = given.text("--only");
    let tables = ["creates", "weight", "program"];
    if let Some(name) = only.filter(|name| !tables.contains(name)) {
        return Err(format!(
            "there is no table `{name}`, but {}",
            tables.join(", ")
        ));
    }
    let is_wanted = |table: &str| only.is_none_or(|only| only == table);
    if is_wanted("creates") {
        println!(
            "### Creates a second, 64 connections kept alive\n\n{}",
            creates(&given)?
        );
    }
    if is_wanted("weight") {
        println!(
            "### Start, memory, pages\n\n{}",
            weigh::table(given.number("--instances", 100_000)?)?
        );
    }
    if is_wanted("program") {
        println!("### The program\n\n{}", weigh::program()?);
    }
    Ok(())
}

/// Rounds in turn.
fn creates(given: &Given) -> Result<Table, String> {
    let rounds = given.number("--rounds", 7)?;
    let turn = Duration::from_secs(given.number("--seconds", 3)? as u64);
    let length = {
        let server = Server::start(Kind::Memory, 0)?;
        load::once(&server, &Request::create(&server))?
    };
    let kinds = [Kind::Bare, Kind::Memory, Kind::File];
    let mut turns = vec![(Vec::new(), Vec::new()); kinds.len()];
    for _ in 0..rounds {
        for (kind, (rates, processor)) in kinds.iter().zip(&mut turns) {
            let server = Server::start(*kind, length)?;
            let request = Request::create(&server);
            load::run(&server, &request, turn / 6)?;
            let done = load::run(&server, &request, turn)?;
            rates.push(done.rate);
            processor.push(done.processor);
        }
    }
    let mut table = Table::new([
        "server",
        "creates a second",
        "of the bare stack",
        "processor µs a create",
        "the bare stack's, of it",
    ]);
    let bare = turns.first().cloned().unwrap_or_default();
    for (kind, (rates, processor)) in kinds.iter().zip(&turns) {
        table.row([
            kind.shown().to_owned(),
            format!("{:.0}", median(rates)),
            Ratio::of(rates, &bare.0).to_string(),
            format!("{:.1}", median(processor)),
            Ratio::of(&bare.1, processor).to_string(),
        ]);
    }
    Ok(table)
}
