//! `validate FILE …`: instance requests against the catalogue.
//!
//! **Input:** files with requests. **Output:** findings in which no value of a request is shown.

use std::path::Path;

use element_codegen::diagnostic::{Code, Finding, Findings, SourceFile};
use element_codegen::tree::{given, given_by};
use element_codegen::validate::{self, Call};
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};
use crate::sound_elements::SoundElements;

pub(crate) const HELP: &str = "\
Checks instance requests, offline: everything missing, unknown and mistyped, with its place.

Usage: cargo xtask validate FILE.json … [--element KEY] [--update] [--allow KEY …] [OPTIONS]

  FILE.json                what one would post: `curl -d @FILE.json`; `-` reads standard input
  --element KEY            the element, where the address names it and the body does not, as in
                           `POST /elements/KEY/instances`
  --update                 the body of `PATCH /instances/ID`: nothing is required, and a mask means
                           that a secret stays as it is
  --allow KEY              lets pass what is found about this entry or member, unless nobody can mean
                           it: a missing value, a mask, a leftover placeholder; may be repeated
  --deny warnings          exit with 2 on warnings too

No value of a request is shown, secret or not.
";

/// What was asked for.
#[derive(Default)]
struct ValidateArguments {
    files: Vec<String>,
    check: validate::Options,
    deny_warnings: bool,
}

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut asked = ValidateArguments::default();
    let mut options = Options::new(program, &crate::VALIDATE);
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) => asked.files.push(word.string()?),
            Long("element") => asked.check.element = Some(arguments.value()?.string()?),
            Long("update") => asked.check.call = Call::Update,
            Long("allow") => asked.check.allow.push(arguments.value()?.string()?),
            Long("deny") => asked.deny_warnings = deny(&arguments.value()?.string()?)?,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    if asked.files.is_empty() {
        return Err(
            "`validate` takes files with requests, such as `instance.json`, or `-` for standard input"
                .into(),
        );
    }
    // The address of a request to create names the element as well.
    if asked.check.element.is_some() && asked.check.call == Call::Create {
        asked.check.call = Call::CreateOf;
    }
    check(&asked, &options)
}

fn deny(word: &str) -> Result<bool, lexopt::Error> {
    match word {
        "warnings" => Ok(true),
        other => Err(format!("`--deny` takes `warnings`, not `{other}`").into()),
    }
}

fn check(asked: &ValidateArguments, options: &Options) -> Result<Outcome, lexopt::Error> {
    let elements = SoundElements::read(options)?;
    let mut findings = Findings::new();
    let mut shown: Vec<SourceFile> = Vec::new();
    let mut outcome = Outcome::Done;
    for name in &asked.files {
        match file(name) {
            Ok(file) => {
                let checked =
                    validate::check(file, &elements.loaded.catalog, &asked.check, &mut findings);
                shown.push(checked);
            }
            // Nothing of such a file is shown: nobody knows what its bytes are.
            Err(unread) => {
                findings.push(*unread);
                outcome = Outcome::Failed;
            }
        }
    }
    if findings
        .errors()
        .any(|error| error.code == Code::UnknownElement)
    {
        // It may be one of those that are not sound.
        elements.print_rest()?;
    } else {
        elements.discard_rest();
    }
    let sound = !findings.has_errors() && (findings.is_empty() || !asked.deny_warnings);
    if findings.is_empty() {
        options.all_is_well("nothing found", shown.len(), "request");
    }
    options.print(findings, &shown)?;
    Ok(match outcome {
        Outcome::Done if !sound => Outcome::BadDefinition,
        _ => outcome,
    })
}

/// A file that was named, or standard input.
fn file(name: &str) -> Result<SourceFile, Box<Finding>> {
    if name == "-" {
        given_by("<standard input>".to_owned(), std::io::stdin().lock())
    } else {
        given(Path::new(name))
    }
}
