//! `validate FILE`: an instance request against the catalogue.

use std::path::PathBuf;

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::validate;
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::{Format, Sources, print, workspace};

pub(crate) const HELP: &str = "\
Checks an instance request, offline: everything missing, unknown and mistyped, with its place.

Usage: cargo xtask validate FILE.json [--message-format human|json]

FILE.json is what one would post: `curl -d @FILE.json`. Values of secrets are never shown.
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut path: Option<PathBuf> = None;
    let mut root = workspace();
    let mut format = Format::Human;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if path.is_none() => path = Some(word.into()),
            Long("root") => root = arguments.value()?.into(),
            Long("message-format") => format = Format::parse(arguments.value()?)?,
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(Outcome::Done);
            }
            other => return Err(other.unexpected()),
        }
    }
    let Some(path) = path else {
        return Err("`validate` takes the file with the request, such as `instance.json`".into());
    };
    let name = path.display().to_string();
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => return Err(format!("{name}: {error}").into()),
    };
    let sources = Sources::read(&root);
    let Some(loaded) = sources.load(format) else {
        return Ok(Outcome::BadDefinition);
    };
    let file = SourceFile { name, text };
    let mut findings = Findings::new();
    validate::request(&file, &loaded.catalog, &mut findings);
    let sound = !findings.has_errors();
    print(findings, &[file], format);
    Ok(if sound {
        Outcome::Done
    } else {
        Outcome::BadDefinition
    })
}
