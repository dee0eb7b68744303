//! `new KEY`: a definition to start from.

use element_codegen::tree::{Disk as _, NewElement, RealDisk, new_definition};
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::workspace;

pub(crate) const HELP: &str = "\
Starts the definition of an element; it passes `gen` as it is.

Usage: cargo xtask new KEY [--name NAME] [--hub HUB] [--authentication WORD]

  KEY               what requests send as `element.key`, such as `acmedesk`
  --name NAME       the product's name, such as \"Acme Desk\"
  --hub HUB         the hub, such as `helpdesk`; `general` when left out
  --authentication  how it authenticates, such as `oauth2`; `basic` when left out

Then edit element-defs/KEY.json and run `cargo xtask gen`.
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut element = NewElement {
        key: String::new(),
        name: None,
        hub: None,
        authentication: None,
    };
    let mut root = workspace();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(key) if element.key.is_empty() => element.key = key.string()?,
            Long("name") => element.name = Some(arguments.value()?.string()?),
            Long("hub") => element.hub = Some(arguments.value()?.string()?),
            Long("authentication") => element.authentication = Some(arguments.value()?.string()?),
            Long("root") => root = arguments.value()?.into(),
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(Outcome::Done);
            }
            other => return Err(other.unexpected()),
        }
    }
    if element.key.is_empty() {
        return Err("`new` takes the element's key, such as `cargo xtask new acmedesk`".into());
    }
    let (path, text) = new_definition(&element)?;
    Ok(write(&mut RealDisk::new(root), &path, &text))
}

fn write(disk: &mut RealDisk, path: &str, text: &str) -> Outcome {
    let written = match disk.read(path) {
        Ok(None) => disk.write(path, text.as_bytes()),
        Ok(Some(_)) => {
            eprintln!("error: {path} is there already\n\nEdit it, or choose another key.");
            return Outcome::Failed;
        }
        Err(error) => Err(error),
    };
    if let Err(error) = written {
        eprintln!("error: {path}: {error}");
        return Outcome::Failed;
    }
    println!("wrote {path}\n\nFill it in, then run `cargo xtask gen`.");
    Outcome::Done
}
