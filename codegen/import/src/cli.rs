//! Arguments in, text and an exit code out.

use std::path::PathBuf;
use std::process::ExitCode;

use element_codegen::tree::{DEFINITIONS, terminal, workspace};
use lexopt::prelude::*;

use crate::report::Reader;
use crate::run::{Existing, Task};
use crate::{report, run};

const HELP: &str = "\
Reads guides (Markdown) and exports (element.json) and writes element definitions.

Usage: cargo xtask import [OPTIONS] PATH…

  --out DIR                where definitions go (element-defs)
  --common DIR             where common.json lies (element-defs)
  --site ROOT              the Jekyll site that pages belong to (the folder above with _includes)
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
    out: Option<PathBuf>,
    common: Option<PathBuf>,
    site: Option<PathBuf>,
    reader: Reader,
}

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match parse(lexopt::Parser::from_env()) {
        Ok(arguments) => arguments,
        Err(error) => return trouble(&format!("{error}\n\n{SEE_HELP}")),
    };
    if !matches!(arguments.command, Command::Help) && arguments.paths.is_empty() {
        return trouble(&format!(
            "name at least one guide, export or folder\n\n{SEE_HELP}"
        ));
    }
    let ended = match &arguments.command {
        Command::Help => terminal::print(HELP).map(|()| ExitCode::SUCCESS),
        Command::Report => reported(&arguments),
        Command::Import(existing) => imported(*existing, &arguments),
    };
    ended.unwrap_or_else(|reason| trouble(&reason))
}

const SEE_HELP: &str = "Run `cargo xtask import --help` for the options.";

fn reported(arguments: &Arguments) -> Result<ExitCode, String> {
    let documents = run::read(&arguments.paths, arguments.site.clone())?;
    terminal::print(&report::table(&documents, arguments.reader))?;
    Ok(ended(documents.iter().any(report::document_failed)))
}

/// A folder that was named, or that of the workspace.
fn folder(named: Option<&PathBuf>) -> Result<PathBuf, String> {
    match named {
        Some(folder) => Ok(folder.clone()),
        None => Ok(workspace()?.root.join(DEFINITIONS)),
    }
}

fn parse(mut parser: lexopt::Parser) -> Result<Arguments, lexopt::Error> {
    let mut arguments = Arguments {
        command: Command::Import(Existing::Keep),
        paths: Vec::new(),
        out: None,
        common: None,
        site: None,
        reader: Reader::People,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => arguments.out = Some(parser.value()?.into()),
            Long("common") => arguments.common = Some(parser.value()?.into()),
            Long("site") => arguments.site = Some(parser.value()?.into()),
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

fn imported(existing: Existing, arguments: &Arguments) -> Result<ExitCode, String> {
    let task = Task {
        paths: arguments.paths.clone(),
        site: arguments.site.clone(),
        out: folder(arguments.out.as_ref())?,
        common: folder(arguments.common.as_ref())?,
        existing,
    };
    let outcome = run::import(&task)?;
    terminal::print(&report::outcome(&outcome, arguments.reader))?;
    Ok(ended(report::failed(&outcome)))
}

/// What a run ends with when a document or a definition has errors.
const HAS_ERRORS: u8 = 2;

fn ended(failed: bool) -> ExitCode {
    ExitCode::from(if failed { HAS_ERRORS } else { 0 })
}

fn trouble(reason: &str) -> ExitCode {
    terminal::tell(&format!("error: {reason}\n"));
    ExitCode::from(3)
}
