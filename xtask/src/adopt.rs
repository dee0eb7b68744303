//! `adopt FILE`: definitions of annotated structs.

use std::path::PathBuf;

use element_codegen::derive::adopt::{Adopted, definitions};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::tree::{DEFINITIONS, Disk as _, RealDisk, read_inputs};
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::{Format, print, workspace};

pub(crate) const HELP: &str = "\
Writes element-defs/<module>.json from every struct with `#[derive(ElementConfig)]` in a Rust file,
so that an element that began in a private crate can be contributed.

Usage: cargo xtask adopt FILE [--message-format human|json]

  FILE              a Rust file that compiles, such as ../desk/src/config.rs
  --message-format  findings for people (standard error) or one JSON object a line (standard
                    output)

Entries that common.json has become a `use`. A type of your own has no place in a definition: it is
reported with what to write instead. A definition that is there already is never overwritten.
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut path = None;
    let mut root = workspace();
    let mut format = Format::Human;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if path.is_none() => path = Some(PathBuf::from(word)),
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
        return Err("`adopt` takes a Rust file, such as `cargo xtask adopt src/config.rs`".into());
    };
    let name = path.display().to_string();
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
    let file = SourceFile { name, text };
    Ok(adopt(file, &mut RealDisk::new(root), format))
}

fn adopt(file: SourceFile, disk: &mut RealDisk, format: Format) -> Outcome {
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    let adopted = definitions(&file, inputs.common.as_ref(), &mut findings);
    let errors = findings.has_errors();
    let mut files = inputs.files();
    files.push(file);
    print(findings, &files, format);
    if errors {
        return Outcome::BadDefinition;
    }
    write(&adopted, disk)
}

/// All or none: whatever is there already is looked for first.
fn write(adopted: &[Adopted], disk: &mut RealDisk) -> Outcome {
    let mut paths: Vec<String> = Vec::new();
    for definition in adopted {
        let path = format!("{DEFINITIONS}/{}.json", definition.module);
        if paths.contains(&path) {
            eprintln!("error: two structs would be {path}\n\nGive each element a key of its own.");
            return Outcome::Failed;
        }
        match disk.read(&path) {
            Ok(None) => paths.push(path),
            Ok(Some(_)) => {
                eprintln!(
                    "error: {path} is there already\n\nEdit it, or give the struct another key."
                );
                return Outcome::Failed;
            }
            Err(error) => {
                eprintln!("error: {path}: {error}");
                return Outcome::Failed;
            }
        }
    }
    for (path, definition) in paths.iter().zip(adopted) {
        if let Err(error) = disk.write(path, definition.text.as_bytes()) {
            eprintln!("error: {path}: {error}");
            return Outcome::Failed;
        }
        println!("wrote {path}");
    }
    println!("\nSay in `sources` where the facts come from, then run `cargo xtask gen`.");
    Outcome::Done
}
