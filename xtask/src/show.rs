//! `list` and `show`: the catalogue for people.

use element_codegen::explain::{self, Filter};
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::{Format, Sources, workspace};

pub(crate) const LIST_HELP: &str = "\
Lists elements: key, name, hub, authentication.

Usage: cargo xtask list [--hub HUB] [--grep TEXT]

  --hub HUB     of this hub alone
  --grep TEXT   with this text in key, name, doc or the key of an entry
";

pub(crate) const SHOW_HELP: &str = "\
Prints an element as a person wants to read it.

Usage: cargo xtask show KEY
";

/// `list`.
pub(crate) fn list(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut filter = Filter::default();
    let mut root = workspace();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("hub") => filter.hub = Some(arguments.value()?.string()?),
            Long("grep") => filter.text = Some(arguments.value()?.string()?),
            Long("root") => root = arguments.value()?.into(),
            Long("help") | Short('h') => {
                print!("{LIST_HELP}");
                return Ok(Outcome::Done);
            }
            other => return Err(other.unexpected()),
        }
    }
    let sources = Sources::read(&root);
    let Some(loaded) = sources.load(Format::Human) else {
        return Ok(Outcome::BadDefinition);
    };
    print!("{}", explain::list(&loaded.catalog, &filter));
    Ok(Outcome::Done)
}

/// `show`.
pub(crate) fn show(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut key = None;
    let mut root = workspace();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if key.is_none() => key = Some(word.string()?),
            Long("root") => root = arguments.value()?.into(),
            Long("help") | Short('h') => {
                print!("{SHOW_HELP}");
                return Ok(Outcome::Done);
            }
            other => return Err(other.unexpected()),
        }
    }
    let Some(key) = key else {
        return Err(
            "`show` takes an element's key, such as `cargo xtask show freshservice`".into(),
        );
    };
    let sources = Sources::read(&root);
    let Some(loaded) = sources.load(Format::Human) else {
        return Ok(Outcome::BadDefinition);
    };
    print!("{}", explain::show(explain::find(&loaded.catalog, &key)?));
    Ok(Outcome::Done)
}
