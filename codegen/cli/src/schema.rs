//! `schema`: the catalogue for people who write other languages.
//!
//! **Input:** which elements, and in which version. **Output:** `OpenAPI` or JSON Schema, printed or
//! written.

use std::path::PathBuf;
use std::slice;

use element_codegen::generate::Loaded;
use element_codegen::invisible_characters::in_json;
use element_codegen::model::Element;
use element_codegen::schema::{Dialect, Entries, json_schema, openapi};
use element_codegen::show;
use element_codegen::tree::{Change, Difference, RealDisk, terminal};
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};
use crate::sound_elements::SoundElements;
use crate::write_files::carry_out;

pub(crate) const HELP: &str = "\
Prints the instances API for other languages.

Usage: cargo xtask schema --openapi 3.1|3.0 [--hub HUB] [--element KEY]... [--open] [OPTIONS]
       cargo xtask schema --json-schema KEY [--open] [OPTIONS]
       cargo xtask schema --all DIR [--open] [OPTIONS]

  --openapi VERSION        one OpenAPI document: a path for each element, with its own request
  --json-schema KEY        JSON Schema 2020-12 of the configuration of an element
  --all DIR                the same for every element, as DIR/<module>.json
  --hub HUB                elements of this hub alone
  --element KEY            this element alone; may be given again
  --open                   let requests carry entries that no definition knows
";

/// What is asked for.
enum SchemaOutput {
    OpenApi(Dialect),
    JsonSchema(String),
    All(PathBuf),
}

/// Which elements, and how they are written.
#[derive(Default)]
struct Selection {
    hub: Option<String>,
    keys: Vec<String>,
    entries: Entries,
}

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut output = None;
    let mut selection = Selection::default();
    let mut options = Options::new(program, &crate::SCHEMA);
    while let Some(argument) = arguments.next()? {
        let asked = match argument {
            Long("openapi") => SchemaOutput::OpenApi(version(&arguments.value()?.string()?)?),
            Long("json-schema") => SchemaOutput::JsonSchema(arguments.value()?.string()?),
            Long("all") => SchemaOutput::All(arguments.value()?.into()),
            Long("hub") => {
                selection.hub = Some(arguments.value()?.string()?);
                continue;
            }
            Long("element") => {
                selection.keys.push(arguments.value()?.string()?);
                continue;
            }
            Long("open") => {
                selection.entries = Entries::Open;
                continue;
            }
            other => {
                options.read(Common::of(other)?, arguments)?;
                continue;
            }
        };
        if output.replace(asked).is_some() {
            return Err("`--openapi`, `--json-schema` and `--all` are three commands".into());
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let Some(output) = output else {
        let message = "`schema` takes `--openapi 3.1`, `--json-schema KEY` or `--all DIR`";
        return Err(message.into());
    };
    check(&output, &selection)?;
    answer(output, &selection, &options)
}

/// Prints or writes what is asked for, if its elements are sound.
fn answer(
    output: SchemaOutput,
    selection: &Selection,
    options: &Options,
) -> Result<Outcome, lexopt::Error> {
    let sound = SoundElements::read(options)?;
    let keys = match &output {
        SchemaOutput::JsonSchema(key) => slice::from_ref(key),
        SchemaOutput::OpenApi(_) | SchemaOutput::All(_) => &selection.keys,
    };
    let written = match sound.have(keys) {
        Ok(true) => write(output, selection, &sound.loaded),
        Ok(false) => return sound.print_rest(),
        Err(unknown) => Err(unknown),
    };
    match written {
        Ok(outcome) => {
            sound.discard_rest();
            Ok(outcome)
        }
        Err(unknown) => sound.refuse(unknown),
    }
}

fn version(word: &str) -> Result<Dialect, lexopt::Error> {
    match word {
        "3.1" => Ok(Dialect::OpenApi31),
        "3.0" => Ok(Dialect::OpenApi30),
        other => Err(format!("`--openapi` is `3.1` or `3.0`, not `{other}`").into()),
    }
}

/// Refuses a selection of elements where it would have no effect.
fn check(output: &SchemaOutput, selection: &Selection) -> Result<(), lexopt::Error> {
    let chosen = selection.hub.is_some() || !selection.keys.is_empty();
    match output {
        SchemaOutput::JsonSchema(_) | SchemaOutput::All(_) if chosen => {
            Err("`--hub` and `--element` go with `--openapi`".into())
        }
        _ => Ok(()),
    }
}

fn write(
    output: SchemaOutput,
    selection: &Selection,
    loaded: &Loaded,
) -> Result<Outcome, lexopt::Error> {
    match output {
        SchemaOutput::OpenApi(dialect) => {
            let elements = selection.elements(loaded)?;
            print(&openapi(elements, dialect, selection.entries))
        }
        SchemaOutput::JsonSchema(key) => {
            let element = show::find(&loaded.catalog, &key)?;
            print(&(json_schema(element, selection.entries).pretty() + "\n"))
        }
        SchemaOutput::All(folder) => {
            let files = loaded.catalog.elements.iter().map(|element| Change {
                path: format!("{}.json", element.names.module),
                difference: Difference::Missing(
                    json_schema(element, selection.entries).pretty() + "\n",
                ),
            });
            carry_out(&files.collect::<Vec<_>>(), &mut RealDisk::new(folder))
        }
    }
}

fn print(document: &str) -> Result<Outcome, lexopt::Error> {
    terminal::print(&in_json(document))?;
    Ok(Outcome::Done)
}

impl Selection {
    /// The elements that were asked for, in the order of the catalogue.
    fn elements<'a>(&self, loaded: &'a Loaded) -> Result<Vec<&'a Element>, lexopt::Error> {
        if let Some(hub) = &self.hub {
            show::hub(&loaded.catalog, hub)?;
        }
        let mut named = Vec::new();
        for key in &self.keys {
            named.push(&show::find(&loaded.catalog, key)?.key);
        }
        let wanted = |element: &&Element| {
            let hub = self.hub.as_ref().is_none_or(|hub| *hub == element.hub);
            hub && (named.is_empty() || named.contains(&&element.key))
        };
        let elements: Vec<_> = loaded.catalog.elements.iter().filter(wanted).collect();
        match (&self.hub, elements.is_empty()) {
            (Some(hub), true) => Err(format!("no element that you named is in `{hub}`").into()),
            _ => Ok(elements),
        }
    }
}
