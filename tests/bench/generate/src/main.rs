//! What generation costs: our `xtask gen` against typify with builders and prettyplease, whole
//! processes in turn.

mod catalogue;
mod process;
mod site;

use bench_kit::args::{Command, Flag};
use bench_kit::child;
use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;
use bench_kit::{machine, ours, paths};
use site::{Run, Site};
use std::path::{Path, PathBuf};

const COMMAND: Command = Command {
    name: "bench-generate",
    purpose: "Generates modules for 47, 470 and 4,700 definitions with our generator (release build) and with typify \
              (builders, prettyplease) from JSON Schemas made before, as whole processes in turn.\nThe floor is a process \
              that reads every input and output and nothing else.",
    flags: &[
        Flag {
            name: "--sizes",
            value: "A,B",
            help: "how many definitions; 47,470,4700",
        },
        Flag {
            name: "--rounds",
            value: "N",
            help: "rounds at 470 and fewer; 7. Larger sizes take one",
        },
        Flag {
            name: "--no-memory",
            value: "",
            help: "leaves out the peak memory at the largest size",
        },
        Flag {
            name: "--catalogue",
            value: "",
            help: "measures the repository's own definitions instead, in the dev profile, through `cargo xtask` too",
        },
        Flag {
            name: "--process",
            value: "NAME",
            help: "used by the benchmark itself, with --from and --to",
        },
        Flag {
            name: "--from",
            value: "FOLDERS",
            help: "with --process",
        },
        Flag {
            name: "--to",
            value: "FOLDER",
            help: "with --process",
        },
    ],
};

/// Above this, one round.
const LARGE: usize = 1_000;

fn main() -> Result<(), String> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    let from = given.text("--from").unwrap_or_default();
    match given.text("--process") {
        Some("typify") => {
            return said(process::typify(
                Path::new(from),
                Path::new(given.text("--to").unwrap_or_default()),
            ));
        }
        Some("read") => {
            return said(process::read(
                &from.split(',').map(PathBuf::from).collect::<Vec<_>>(),
            ));
        }
        Some(other) => return Err(format!("`{other}` is none of our processes: typify, read")),
        None => {}
    }
    if given.has("--catalogue") {
        return catalogue::bench(given.number("--rounds", 7)?.max(1));
    }
    let sizes = given
        .text("--sizes")
        .unwrap_or("47,470,4700")
        .split(',')
        .map(str::parse)
        .collect::<Result<Vec<_>, _>>();
    let sizes: Vec<usize> = sizes.map_err(|error| format!("--sizes: {error}"))?;
    let rounds = given.number("--rounds", 7)?.max(1);
    println!("## Generation\n\n{}\n", machine::facts());
    let folder = paths::scratch("generate");
    let generator = ours::generator(&folder.join("generator"))?;
    for size in &sizes {
        let site = Site::prepare(&folder, &generator, *size)?;
        let rounds = if *size > LARGE { 1 } else { rounds };
        println!(
            "### {size} definitions, {rounds} rounds\n\n{}",
            times(&site, rounds)?
        );
    }
    if let Some(largest) = sizes.iter().max().filter(|_| !given.has("--no-memory")) {
        let site = Site::prepare(&folder, &generator, *largest)?;
        println!(
            "### Peak memory, {largest} definitions\n\n{}",
            memory(&site)?
        );
    }
    Ok(())
}

fn said(result: Result<(), Box<dyn std::error::Error>>) -> Result<(), String> {
    result.map_err(|error| error.to_string())
}

fn times(site: &Site, rounds: usize) -> Result<Table, String> {
    let mut wall = vec![Vec::new(); Run::ALL.len()];
    let mut cpu = vec![Vec::new(); Run::ALL.len()];
    // A round before the first fills the file cache; where one is all there is time for, it is that one.
    for round in usize::from(rounds == 1)..=rounds {
        for (at, run) in Run::ALL.iter().enumerate() {
            site.before(*run, round)?;
            let cost = child::run(&mut site.command(*run))?;
            if round > 0 {
                wall[at].push(cost.wall);
                cpu[at].push(cost.cpu);
            }
        }
    }
    let mut table = Table::new(["process", "ms", "processor ms", "typify is", "in floors"]);
    for (at, run) in Run::ALL.iter().enumerate() {
        table.row([
            run.title().to_owned(),
            format!("{:.1}", median(&wall[at])),
            format!("{:.0}", median(&cpu[at])),
            format!("{} times", Ratio::of(&wall[Run::TYPIFY], &wall[at])),
            Ratio::of(&wall[at], &wall[Run::FLOOR]).to_string(),
        ]);
    }
    Ok(table)
}

fn memory(site: &Site) -> Result<Table, String> {
    let mut table = Table::new(["process", "peak MiB"]);
    for run in Run::ALL {
        site.before(run, 1)?;
        table.row([
            run.title().to_owned(),
            format!("{:.0}", child::peak_mib(&mut site.command(run))?),
        ]);
    }
    Ok(table)
}
