//! `new KEY`: a definition to start from.
//!
//! **Input:** a key. **Output:** the file of a definition that passes and shows where to write.

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Existing, add_definitions};
use element_codegen::invisible_characters;
use element_codegen::new_definition::{NewElement, new_definition};
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};
use crate::write_files::carry_out;

pub(crate) const HELP: &str = "\
Starts the definition of an element; it passes `gen` as it is.

Usage: cargo xtask new KEY [--name NAME] [--hub HUB] [--authentication WORD] [OPTIONS]

  KEY                      what requests send as `element.key`, such as `acmedesk`
  --name NAME              the product's name, such as \"Acme Desk\"
  --hub HUB                the hub, such as `helpdesk`; `general` when left out
  --authentication WORD    how it authenticates, such as `oauth2`; `basic` when left out

Then edit KEY.json among the definitions and run `cargo xtask gen`.
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut element = NewElement {
        key: String::new(),
        name: None,
        hub: None,
        authentication: None,
    };
    let mut options = Options::new(program, &crate::NEW);
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(key) if element.key.is_empty() => element.key = key.string()?,
            Long("name") => element.name = Some(arguments.value()?.string()?),
            Long("hub") => element.hub = Some(arguments.value()?.string()?),
            Long("authentication") => element.authentication = Some(arguments.value()?.string()?),
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    if element.key.is_empty() {
        return Err("`new` takes the element's key, such as `cargo xtask new acmedesk`".into());
    }
    if let Some(hint) = several_words(&element.key) {
        return Err(hint.into());
    }
    start(&element, &options)
}

/// What to type when the product's name was given in place of the key.
fn several_words(key: &str) -> Option<String> {
    if !key.trim().contains(char::is_whitespace) || invisible_characters::first(key).is_some() {
        return None;
    }
    let letters = key.chars().filter(char::is_ascii_alphanumeric);
    let one: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
    let name = key.escape_debug();
    Some(format!(
        "a key is one word, as requests send it: `cargo xtask new {one} --name \"{name}\"`"
    ))
}

fn start(element: &NewElement, options: &Options) -> Result<Outcome, lexopt::Error> {
    let (module, text) = new_definition(element)?;
    let catalogue = options.catalogue()?;
    let disk = &mut catalogue.disk();
    let _lock = disk.lock()?;
    let mut findings = Findings::new();
    let mut inputs = catalogue.read(&mut findings);
    findings.discard("what is wrong with other definitions keeps nobody from starting one");
    let file = SourceFile {
        name: catalogue.name(&module, &mut inputs),
        text,
    };
    let mut files = inputs.files();
    files.push(file.clone());
    let mut findings = Findings::new();
    let existing = Existing::Keep("edit it, or choose another key");
    let mut changes = add_definitions(&inputs, vec![file], existing, disk, &mut findings);
    let errors = findings.has_errors();
    options.print(findings, &files)?;
    if errors {
        return Ok(Outcome::BadDefinition);
    }
    changes.extend(catalogue.schema());
    let outcome = carry_out(&changes, disk)?;
    let next = catalogue.generation();
    options.say(&format!("\nFill it in, then run `{next}`.\n"))?;
    Ok(outcome)
}
