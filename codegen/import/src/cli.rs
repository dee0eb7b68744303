//! Arguments in, text and an exit code out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;

use crate::report::Reader;
use crate::run::{Existing, Task};
use crate::{report, run};

const HELP: &str = "\
Reads guides (Markdown) and exports (element.json) and writes element definitions.

Usage: cargo xtask import [OPTIONS] PATH…

  --out DIR                where definitions go (element-defs)
  --common DIR             where common.json lies (element-defs)
  --update                 add to a definition that exists what it lacks, and show the diff
  --message-format json    one JSON object a line, for programs (people)
  --report                 write nothing: read every document under PATH and print a table
  --help                   this text

Exit codes: 0 done, 2 a document or a definition has errors, 3 anything else.
";

/// What the arguments ask for.
enum Command {
    Import(Existing),
    Report,
    Help,
}

struct Arguments {
    command: Command,
    paths: Vec<PathBuf>,
    out: PathBuf,
    common: PathBuf,
    reader: Reader,
}

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match parse(lexopt::Parser::from_env()) {
        Ok(arguments) => arguments,
        Err(error) => {
            return trouble(&format!(
                "{error}\n\nRun `cargo xtask import --help` for the options."
            ));
        }
    };
    if !matches!(arguments.command, Command::Help) && arguments.paths.is_empty() {
        return trouble(
            "name at least one guide, export or folder\n\nRun `cargo xtask import --help` for the options.",
        );
    }
    match &arguments.command {
        Command::Help => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Command::Report => {
            let documents = run::read(&arguments.paths);
            print!("{}", report::table(&documents, arguments.reader));
            let failed = documents.iter().any(report::document_failed);
            ExitCode::from(if failed { HAS_ERRORS } else { 0 })
        }
        Command::Import(existing) => imported(*existing, &arguments),
    }
}

/// Definitions live in the workspace this program was built in, wherever it is started.
fn definitions() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).join("element-defs")
}

fn parse(mut parser: lexopt::Parser) -> Result<Arguments, lexopt::Error> {
    let mut arguments = Arguments {
        command: Command::Import(Existing::Keep),
        paths: Vec::new(),
        out: definitions(),
        common: definitions(),
        reader: Reader::People,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => arguments.out = parser.value()?.into(),
            Long("common") => arguments.common = parser.value()?.into(),
            Long("update") => arguments.command = Command::Import(Existing::Update),
            Long("report") => arguments.command = Command::Report,
            Long("message-format") => arguments.reader = reader(&parser.value()?.string()?)?,
            Long("help") | Short('h') => arguments.command = Command::Help,
            Value(path) => arguments.paths.push(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(arguments)
}

fn reader(word: &str) -> Result<Reader, lexopt::Error> {
    match word {
        "json" => Ok(Reader::Programs),
        "people" => Ok(Reader::People),
        other => Err(format!("`{other}` is no message format: `people` and `json` are").into()),
    }
}

fn imported(existing: Existing, arguments: &Arguments) -> ExitCode {
    let task = Task {
        paths: arguments.paths.clone(),
        out: arguments.out.clone(),
        common: arguments.common.clone(),
        existing,
    };
    match run::import(&task) {
        Err(reason) => trouble(&reason),
        Ok(outcome) => {
            print!("{}", report::outcome(&outcome, arguments.reader));
            let failed = report::failed(&outcome);
            ExitCode::from(if failed { HAS_ERRORS } else { 0 })
        }
    }
}

/// What a run ends with when a document or a definition has errors.
const HAS_ERRORS: u8 = 2;

fn trouble(reason: &str) -> ExitCode {
    eprintln!("error: {reason}");
    ExitCode::from(3)
}
