//! The command line of this workspace: arguments in, text and an exit code out; the work is done
//! by `element-codegen`.

mod generate;

use std::process::ExitCode;

use lexopt::prelude::*;

const HELP: &str = "\
The commands of this workspace, from any folder in it.

Usage: cargo xtask <COMMAND>

Commands:
  gen            write everything that follows from element-defs/
  gen --check    write nothing; say what differs and exit with 1
  help           this text

Exit codes: 0 fresh or done, 1 stale, 2 a definition has errors, 3 anything else.
";

/// What a command ended with.
pub(crate) enum Outcome {
    Done,
    Stale,
    BadDefinition,
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Stale => 1,
            Outcome::BadDefinition => 2,
            Outcome::Failed => 3,
        })
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            eprintln!("error: {error}\n\nRun `cargo xtask help` for the commands.");
            Outcome::Failed.into()
        }
    }
}

fn run() -> Result<Outcome, lexopt::Error> {
    let mut arguments = lexopt::Parser::from_env();
    let Some(argument) = arguments.next()? else {
        print!("{HELP}");
        return Ok(Outcome::Done);
    };
    match argument {
        Value(command) if command == "gen" => generate::run(&mut arguments),
        Value(command) if command == "help" => {
            print!("{HELP}");
            Ok(Outcome::Done)
        }
        Long("help") | Short('h') => {
            print!("{HELP}");
            Ok(Outcome::Done)
        }
        other => Err(other.unexpected()),
    }
}
