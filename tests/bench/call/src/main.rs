//! What a call costs beyond the HTTP library below, on loopback and one connection; and what a list of
//! many instances keeps in memory.

mod contenders;
mod list;
mod server;

use bench_kit::args::{Command, Flag};
use bench_kit::{child, machine};

const COMMAND: Command = Command {
    name: "bench-call",
    purpose: "Makes the same call to a server on loopback, in turn: with ureq and with the blocking client over it, with \
              reqwest and with the async client over it. Each keeps one connection and has the same timeout; a library \
              alone reads the whole body and looks at nothing in it, then decodes it as the client does. Then lists instances in a process of its own and says how \
              much memory that took at most.",
    flags: &[
        Flag {
            name: "--rounds",
            value: "N",
            help: "rounds; 201",
        },
        Flag {
            name: "--list",
            value: "N",
            help: "only lists so many instances, without a word",
        },
    ],
};

fn main() -> Result<(), String> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    if given.has("--list") {
        return list::read(given.number("--list", 0)?);
    }
    let rounds = given.number("--rounds", 201)?.max(1);
    println!("## Calls\n\n{}\n", machine::facts());
    let server = server::start().map_err(|error| error.to_string())?;
    let table = contenders::table(&server, rounds)?;
    println!("### `GET /instances/7`, 1.1 KB, {rounds} rounds\n\n{table}");
    println!("### Peak memory of a list\n");
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut table = bench_kit::table::Table::new(["instances", "MiB"]);
    for rows in ["1000", "10000", "100000"] {
        let mut command = std::process::Command::new(&own);
        let peak = child::peak_mib(command.args(["--list", rows]))?;
        table.row([rows.to_owned(), format!("{peak:.1}")]);
    }
    println!("{table}");
    Ok(())
}
