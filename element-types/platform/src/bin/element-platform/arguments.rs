//! The arguments.
//!
//! **Input:** the command line. **Output:** what to do, or what about it is not understood.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use element_platform::{Builder, Mode, Platform, Seed};
use lexopt::prelude::*;

pub(crate) const HELP: &str = "\
The platform's instances API on your own machine.

Usage: element-platform [OPTIONS]            serves until Ctrl-C
       element-platform env [--port PORT]    prints `export ELEMENTS_…` lines of a running one
       element-platform snapshot FILE        writes what a running one holds to a file
       element-platform restore FILE         puts such a file back

  --port PORT        the port on 127.0.0.1 (8787); 0 for a free one
  --listen ADDRESS   another address, such as 0.0.0.0:8787: every machine that reaches it may call
  --allow-host NAME  another name that requests may call this machine by
  --data FILE        keeps everything in this file; without it, in memory
  --seed FILE|TEXT   ids, tokens and the clock follow from it; a file may name elements and instances
  --strict           refuses unknown entries and misspelt headers
  --lenient          lets them pass and notes them in the journal (the default)
  --element FILE     adds an element by its element.json; may be repeated
  --fault RULE       fails on purpose, such as 'POST /instances status=503 first=2'; may be repeated
";

/// What to do.
pub(crate) enum Command {
    Help,
    Serve(Box<Options>),
    Environment { port: u16 },
    Snapshot { port: u16, path: PathBuf },
    Restore { port: u16, path: PathBuf },
}

/// How to serve.
pub(crate) struct Options {
    pub(crate) builder: Builder,
    pub(crate) mode: Mode,
    pub(crate) data: Option<PathBuf>,
}

const PORT: u16 = 8787;

/// Reads the command line of this process.
pub(crate) fn read() -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let word = parser
        .try_raw_args()
        .and_then(|words| words.peek()?.to_str().map(str::to_owned));
    match word.as_deref() {
        Some(word @ ("env" | "snapshot" | "restore")) => {
            parser.next()?;
            other(word, parser)
        }
        _ => serve(parser),
    }
}

fn other(word: &str, mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut port = PORT;
    let mut path = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = parser.value()?.parse()?,
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(value) if path.is_none() && word != "env" => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected()),
        }
    }
    let file = || path.ok_or_else(|| lexopt::Error::from(format!("`{word}` takes a file")));
    Ok(match word {
        "snapshot" => Command::Snapshot {
            port,
            path: file()?,
        },
        "restore" => Command::Restore {
            port,
            path: file()?,
        },
        _ => Command::Environment { port },
    })
}

fn serve(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut builder = Platform::builder();
    let mut address = SocketAddr::from((Ipv4Addr::LOCALHOST, PORT));
    let mut mode = Mode::default();
    let mut data = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => {
                address = SocketAddr::from((Ipv4Addr::LOCALHOST, parser.value()?.parse()?));
            }
            Long("listen") => address = parser.value()?.parse()?,
            Long("allow-host") => builder = builder.allow_host(parser.value()?.string()?),
            Long("data") => data = Some(PathBuf::from(parser.value()?)),
            Long("seed") => builder = builder.seed(seed(&parser.value()?.string()?)?),
            Long("strict") => mode = Mode::Strict,
            Long("lenient") => mode = Mode::Lenient,
            Long("element") => builder = element(builder, &PathBuf::from(parser.value()?))?,
            Long("fault") => builder = builder.fault(parser.value()?.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    builder = builder.mode(mode).listen(address);
    if let Some(path) = &data {
        builder = builder.data(path);
    }
    Ok(Command::Serve(Box::new(Options {
        builder,
        mode,
        data,
    })))
}

/// A file, when there is one of this name or it looks like one; a text of its own otherwise.
fn seed(text: &str) -> Result<Seed, lexopt::Error> {
    let path = PathBuf::from(text);
    let looks_like_a_file = path.extension().is_some() || text.contains(std::path::MAIN_SEPARATOR);
    if path.is_file() || looks_like_a_file {
        Ok(Seed::load(&path)?)
    } else {
        Ok(Seed::new(text))
    }
}

fn element(builder: Builder, path: &std::path::Path) -> Result<Builder, lexopt::Error> {
    let at =
        |error: &dyn std::fmt::Display| lexopt::Error::from(format!("{}: {error}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| at(&error))?;
    builder.element(&text).map_err(|error| at(&error))
}
