//! Arguments in, what to run out.

use std::path::PathBuf;
use std::time::Duration;

use lexopt::prelude::*;

use crate::target;

pub(crate) const HELP: &str = "\
Mutates real inputs and hands them to one road into the workspace after the other.

Usage: cargo run --release -- [TARGET…] [OPTIONS]

Targets (all when none is named): definitions, derive, documents, update, responses, requests

  --seed N       where the numbers start (1)
  --cases N      cases of each target (20000)
  --seconds N    instead of --cases: time for each target
  --from N       the first case: to repeat one, `--seed N --from CASE --cases 1`
  --input FILE   judge this file instead, as it is
  --seeds DIR    more files to mutate, besides those of the repository
  --failures DIR where failing inputs go (target/fuzz-failures)

A case fails when it panics, takes more than a second or 100 MiB, or breaks what its road promises.
Exit codes: 0 nothing failed, 1 a case failed, 3 anything else.
";

/// When a target ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Until {
    Cases(u64),
    Elapsed(Duration),
}

/// What a run is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Arguments {
    pub(crate) targets: Vec<String>,
    pub(crate) seed: u64,
    pub(crate) from: u64,
    pub(crate) until: Until,
    pub(crate) input: Option<PathBuf>,
    pub(crate) seeds: Option<PathBuf>,
    pub(crate) failures: PathBuf,
}

/// What the process was started for.
pub(crate) enum Command {
    Run(Arguments),
    Help,
}

/// Reads the command line.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut arguments = Arguments {
        targets: Vec::new(),
        seed: 1,
        from: 0,
        until: Until::Cases(20_000),
        input: None,
        seeds: None,
        failures: crate::seeds::workspace().join("target/fuzz-failures"),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) => arguments.targets.push(name.string()?),
            Long("seed") => arguments.seed = parser.value()?.parse()?,
            Long("from") => arguments.from = parser.value()?.parse()?,
            Long("cases") => arguments.until = Until::Cases(parser.value()?.parse()?),
            Long("seconds") => {
                let seconds = parser.value()?.parse()?;
                arguments.until = Until::Elapsed(Duration::from_secs(seconds));
            }
            Long("input") => arguments.input = Some(parser.value()?.into()),
            Long("seeds") => arguments.seeds = Some(parser.value()?.into()),
            Long("failures") => arguments.failures = parser.value()?.into(),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    if arguments.targets.is_empty() {
        arguments.targets = target::NAMES.map(str::to_owned).to_vec();
    }
    Ok(Command::Run(arguments))
}
