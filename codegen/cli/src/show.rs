//! `list` and `show`: the catalogue for people.
//!
//! **Input:** a key or a filter. **Output:** text for a terminal.

use element_codegen::convert::to_struct;
use element_codegen::generate::Loaded;
use element_codegen::model::{Catalog, Element};
use element_codegen::pages::guide;
use element_codegen::show::{self, Filter};
use element_codegen::tree::terminal;
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};
use crate::sound_elements::SoundElements;

pub(crate) const LIST_HELP: &str = "\
Lists elements: key, name, hub, authentication.

Usage: cargo xtask list [--hub HUB] [--grep TEXT] [--json] [OPTIONS]

  --hub HUB                of this hub alone
  --grep TEXT              with this text in key, name, doc or the key of an entry
  --json                   as a list with an object for each element
";

pub(crate) const SHOW_HELP: &str = "\
Prints an element as a person wants to read it.

Usage: cargo xtask show KEY [--as text|struct|curl|json] [OPTIONS]

  --as struct              as the annotated struct that `#[derive(ElementConfig)]` would make it
                           of: to start an element of your own from, or to keep one in your own
                           crate
  --as curl                as the command that creates an instance; address and secrets come from
                           the variables that `cargo xtask serve` tells how to set
  --json, --as json        as an object: ways, and all that is known of each entry
";

/// `list`.
pub(crate) fn list(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut filter = Filter::default();
    let mut list: fn(&Catalog, &Filter) -> String = show::list;
    let mut options = Options::new(program, &crate::LIST);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("hub") => filter.hub = Some(arguments.value()?.string()?),
            Long("json") => list = show::list_json,
            Long("grep") => filter.text = Some(arguments.value()?.string()?),
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let sound = SoundElements::read(&options)?;
    let catalog = &sound.loaded.catalog;
    match &filter.hub {
        Some(hub) if sound.are_all() => show::hub(catalog, hub)?,
        _ => {}
    }
    terminal::print(&list(catalog, &filter))?;
    sound.print_rest()
}

/// How an element is printed.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    Struct,
    Curl,
    Json,
}

impl Shape {
    /// The value of `--as`.
    fn parse(word: &str) -> Result<Self, lexopt::Error> {
        match word {
            "text" => Ok(Self::Text),
            "struct" => Ok(Self::Struct),
            "curl" => Ok(Self::Curl),
            "json" => Ok(Self::Json),
            other => {
                Err(format!("`--as` is `text`, `struct`, `curl` or `json`, not `{other}`").into())
            }
        }
    }
}

/// `show`.
pub(crate) fn show(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut key = None;
    let mut shape = Shape::Text;
    let mut options = Options::new(program, &crate::SHOW);
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if key.is_none() => key = Some(word.string()?),
            Long("json") => shape = Shape::Json,
            Long("as") => shape = Shape::parse(&arguments.value()?.string()?)?,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let Some(key) = key else {
        return Err(
            "`show` takes an element's key, such as `cargo xtask show freshservice`".into(),
        );
    };
    let sound = SoundElements::read(&options)?;
    let element = match sound.find(&key) {
        Ok(Some(element)) => element,
        Ok(None) => return sound.print_rest(),
        Err(unknown) => return sound.refuse(unknown),
    };
    let text = match shape {
        Shape::Text => show::show(element),
        Shape::Struct => as_struct(&sound.loaded, element),
        Shape::Curl => guide::curl(element),
        Shape::Json => show::show_json(element),
    };
    terminal::print(&text)?;
    sound.discard_rest();
    Ok(Outcome::Done)
}

/// The annotated struct, with what only the definition knows.
fn as_struct(loaded: &Loaded, element: &Element) -> String {
    let elements = loaded.catalog.elements.iter();
    let mut pairs = elements.zip(&loaded.origins);
    let origin = pairs.find(|(other, _)| other.names == element.names);
    let origin = origin.map(|(_, origin)| origin.clone()).unwrap_or_default();
    to_struct::structure(element, &origin, &to_struct::name(element))
}
