//! `list` and `show`: the catalogue for people.

use element_codegen::derive::print;
use element_codegen::explain::{self, Filter};
use element_codegen::generate::Loaded;
use element_codegen::model::Element;
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

Usage: cargo xtask show KEY [--as text|struct]

  --as struct   as the annotated struct that `#[derive(ElementConfig)]` would make it of: to start
                an element of your own from, or to keep one in your own crate
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

/// How an element is printed.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    Struct,
}

impl Shape {
    /// The value of `--as`.
    fn parse(word: &str) -> Result<Self, lexopt::Error> {
        match word {
            "text" => Ok(Self::Text),
            "struct" => Ok(Self::Struct),
            other => Err(format!("`--as` is `text` or `struct`, not `{other}`").into()),
        }
    }
}

/// `show`.
pub(crate) fn show(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut key = None;
    let mut shape = Shape::Text;
    let mut root = workspace();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if key.is_none() => key = Some(word.string()?),
            Long("as") => shape = Shape::parse(&arguments.value()?.string()?)?,
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
    let element = explain::find(&loaded.catalog, &key)?;
    match shape {
        Shape::Text => print!("{}", explain::show(element)),
        Shape::Struct => print!("{}", as_struct(&loaded, element)),
    }
    Ok(Outcome::Done)
}

/// The annotated struct, with what only the definition knows.
fn as_struct(loaded: &Loaded, element: &Element) -> String {
    let elements = loaded.catalog.elements.iter();
    let mut pairs = elements.zip(&loaded.origins);
    let origin = pairs.find(|(other, _)| other.names == element.names);
    let origin = origin.map(|(_, origin)| origin.clone()).unwrap_or_default();
    print::structure(element, &origin, &print::name(element))
}
