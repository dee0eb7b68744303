//! `validate FILE`: an instance request against the catalogue.

use std::path::PathBuf;

use element_codegen::diagnostic::Findings;
use element_codegen::tree::{given, terminal};
use element_codegen::validate;
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::{Sources, print};
use crate::options::{Common, Options, help};

pub(crate) const HELP: &str = help!(
    "\
Checks an instance request, offline: everything missing, unknown and mistyped, with its place.

Usage: cargo xtask validate FILE.json [OPTIONS]

FILE.json is what one would post: `curl -d @FILE.json`. Values of secrets are never shown.
"
);

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut path: Option<PathBuf> = None;
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if path.is_none() => path = Some(word.into()),
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        terminal::print(HELP)?;
        return Ok(Outcome::Done);
    }
    let Some(path) = path else {
        return Err("`validate` takes the file with the request, such as `instance.json`".into());
    };
    let file = given(&path)?;
    let sources = Sources::read(&options.root()?);
    let Some(loaded) = sources.load(options.format)? else {
        return Ok(Outcome::BadDefinition);
    };
    let mut findings = Findings::new();
    validate::request(&file, &loaded.catalog, &mut findings);
    let sound = !findings.has_errors();
    print(findings, &[file], options.format)?;
    Ok(if sound {
        Outcome::Done
    } else {
        Outcome::BadDefinition
    })
}
