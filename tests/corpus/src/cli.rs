//! Arguments in, text and an exit code out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use element_import::files;
use lexopt::prelude::*;

use crate::found::{definitions, documents};
use crate::{catalogue, compare, table};

const HELP: &str = "\
Checks that need a folder of documents of your own.

Usage: cargo run -p element-corpus -- compare [OPTIONS] CATALOGUE.json PATH…
       cargo run -p element-corpus -- compare --definitions DIR CATALOGUE.json
       cargo run -p element-corpus -- responses PATH…
       cargo run -p element-corpus -- rules PATH…

compare: imports every guide and export under PATH… in memory, or reads the definitions in DIR, and
compares keys, secrets and required entries (of definitions types and defaults, too) with a
catalogue: a JSON list of elements with `key`, `name` and `configuration`. Prints a table and every
difference, one a line; a line starts with the question (key, secret, required, type, default).

responses: decodes every response of a guide under PATH… into the types of its element, writes it
back, and demands the same JSON value. Prints a line a response: entries that the element's table
knows, does not know, and misses; null, empty, and not of their type; what had to be repaired. Then
every value that is not of its type. An element without a module is decoded untyped.

rules: reads every document under PATH… on its own, and prints for each word, rule and repair of the
importer on how many of them it fires, and in how many it decides: nothing else of its table matches,
or it comes first.

  --definitions DIR    compare the definitions in DIR instead of documents
  --common DIR         where common.json lies (element-defs)
  --help               this text

Exit codes: 0 good enough, 1 a score below 0.98, an element without a definition or a response that
came back changed, 2 a definition has errors or a document cannot be read, 3 anything else.
";

struct Arguments {
    command: Option<String>,
    paths: Vec<PathBuf>,
    definitions: Option<PathBuf>,
    common: PathBuf,
    help: bool,
}

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let done = parse(lexopt::Parser::from_env())
        .map_err(|error| error.to_string())
        .and_then(|arguments| run(&arguments));
    done.unwrap_or_else(|reason| {
        eprintln!("error: {reason}\n\nRun with `--help` for the usage.");
        ExitCode::from(3)
    })
}

/// Definitions live in the workspace this program was built in, wherever it is started.
fn own_definitions() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).join("element-defs")
}

fn parse(mut parser: lexopt::Parser) -> Result<Arguments, lexopt::Error> {
    let mut arguments = Arguments {
        command: None,
        paths: Vec::new(),
        definitions: None,
        common: own_definitions(),
        help: false,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("definitions") => arguments.definitions = Some(parser.value()?.into()),
            Long("common") => arguments.common = parser.value()?.into(),
            Long("help") | Short('h') => arguments.help = true,
            Value(word) if arguments.command.is_none() => arguments.command = Some(word.string()?),
            Value(path) => arguments.paths.push(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(arguments)
}

fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    if arguments.help {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    match arguments.command.as_deref() {
        Some("compare") => compared(arguments),
        Some("responses") => responses(&arguments.paths),
        Some("rules") => rules(arguments),
        Some(other) => Err(format!(
            "there is no command `{other}`: `compare`, `responses` and `rules` are"
        )),
        None => Err("say which check to run: `compare`, `responses` or `rules`".into()),
    }
}

fn rules(arguments: &Arguments) -> Result<ExitCode, String> {
    if arguments.paths.is_empty() {
        return Err("name the guides, exports or folders to count in".into());
    }
    print!(
        "{}",
        crate::rules::table(&arguments.paths, &arguments.common)?
    );
    Ok(ExitCode::SUCCESS)
}

fn compared(arguments: &Arguments) -> Result<ExitCode, String> {
    let Some((catalogue, paths)) = arguments.paths.split_first() else {
        return Err("name the catalogue to compare with".into());
    };
    let expected = match files::text(catalogue) {
        Ok(Some(text)) => catalogue::read(&text)?,
        Ok(None) => return Err(format!("there is no file {}", catalogue.display())),
        Err(error) => return Err(format!("{}: {error}", catalogue.display())),
    };
    let (comparison, sound) = match (&arguments.definitions, paths) {
        (Some(folder), []) => {
            let read = definitions::read(folder)?;
            eprint!("{}", read.errors);
            let comparison = compare::definitions(&expected, &read.found);
            (comparison, read.errors.is_empty())
        }
        (Some(_), _) => {
            return Err("compare either definitions or documents, not both at once".into());
        }
        (None, []) => return Err("name the guides, exports or folders to compare".into()),
        (None, paths) => {
            let found = documents::read(paths, &arguments.common)?;
            (compare::documents(&expected, &found), true)
        }
    };
    print!("{}", table::text(&comparison));
    Ok(ExitCode::from(match (sound, comparison.is_enough()) {
        (false, _) => 2,
        (true, false) => 1,
        (true, true) => 0,
    }))
}

#[cfg(feature = "responses")]
fn responses(paths: &[PathBuf]) -> Result<ExitCode, String> {
    use crate::responses::{RoundTrip, run, table};

    if paths.is_empty() {
        return Err("name the guides or folders whose responses to decode".into());
    }
    let outcome = run(paths)?;
    print!("{}", table::text(&outcome));
    if outcome.trips.is_empty() {
        return Err("there is no response under these paths".into());
    }
    let same = outcome.trips.iter().all(RoundTrip::is_same);
    Ok(ExitCode::from(match (outcome.failed, same) {
        (0, true) => 0,
        (_, true) => 2,
        _ => 1,
    }))
}

#[cfg(not(feature = "responses"))]
fn responses(_: &[PathBuf]) -> Result<ExitCode, String> {
    Err("this program was built without the feature `responses`".into())
}
