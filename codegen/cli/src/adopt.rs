//! `adopt FILE`: definitions of annotated structs.
//!
//! **Input:** a Rust file. **Output:** a definition for each annotated struct in it, written or shown;
//! findings at the file's lines.

use std::path::PathBuf;

use element_codegen::convert::to_definition::definitions;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Existing, add_definitions};
use element_codegen::tree::{Change, Difference, Inputs, given};
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};
use crate::write_files::carry_out;

pub(crate) const HELP: &str = "\
Writes <module>.json among the definitions from every struct with `#[derive(ElementConfig)]` in a Rust file,
so that an element that began in a private crate can be contributed.

Usage: cargo xtask adopt FILE [--update] [OPTIONS]

  FILE                     a Rust file that compiles, such as ../desk/src/config.rs
  --update                 write what a struct says into the definition of the same key, which keeps
                           its sources, its recorded response and what waits for a person

Entries that common.json has become a `use`. A type of your own has no place in a definition: it is
reported with what to write instead. Without `--update` a definition that is there already stays as it
is, and nothing is written that `gen` would refuse. `--defs DIR` writes into another folder, to look at.
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut path = None;
    let mut existing = Existing::Keep(
        "edit it, choose another key, or let `cargo xtask adopt FILE --update` write what the struct says",
    );
    let mut options = Options::new(program, &crate::ADOPT);
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if path.is_none() => path = Some(PathBuf::from(word)),
            Long("update") => existing = Existing::Update,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let Some(path) = path else {
        return Err("`adopt` takes a Rust file, such as `cargo xtask adopt src/config.rs`".into());
    };
    let file = match given(&path) {
        Ok(file) => file,
        Err(unread) => {
            let mut findings = Findings::new();
            findings.push(*unread);
            options.print(findings, &[])?;
            return Ok(Outcome::Failed);
        }
    };
    adopt(file, existing, &options)
}

fn adopt(
    file: SourceFile,
    existing: Existing,
    options: &Options,
) -> Result<Outcome, lexopt::Error> {
    let catalogue = options.catalogue()?;
    let disk = &mut catalogue.disk();
    let _lock = disk.lock()?;
    let mut findings = Findings::new();
    let mut inputs = catalogue.read(&mut findings);
    findings.discard("what is wrong with other definitions keeps nobody from adding one");
    let mut findings = Findings::new();
    let public = inputs.own.as_ref().map(|own| &own.public);
    let adopted = definitions(&file, inputs.common.as_ref().or(public), &mut findings);
    let new = adopted.into_iter().map(|definition| SourceFile {
        name: catalogue.name(&definition.module, &mut inputs),
        text: definition.text,
    });
    let new: Vec<SourceFile> = new.collect();
    let adopted = new.len();
    let mut changes = add_definitions(&inputs, new, existing, disk, &mut findings);
    // What would be written comes first: findings are about that.
    let mut files = written(&changes, &inputs);
    files.extend(inputs.files());
    files.push(file);
    let errors = findings.has_errors();
    options.print(findings, &files)?;
    if errors {
        return Ok(Outcome::BadDefinition);
    }
    if changes.is_empty() {
        options.all_is_well("up to date", adopted, "definition");
        return Ok(Outcome::Done);
    }
    changes.extend(catalogue.schema());
    let outcome = carry_out(&changes, disk)?;
    let next = catalogue.generation();
    options.say(&format!(
        "\nSay in `sources` where the facts come from, then run `{next}`.\n"
    ))?;
    Ok(outcome)
}

/// The files as they would be, by the names that people read.
fn written(changes: &[Change], inputs: &Inputs) -> Vec<SourceFile> {
    let written = changes.iter().filter_map(|change| {
        let (Difference::Missing(text) | Difference::Stale { text, .. }) = &change.difference
        else {
            return None;
        };
        let mut named = inputs.paths.iter();
        let named = named.find(|(_, path)| **path == change.path);
        Some(SourceFile {
            name: named.map_or(&change.path, |(name, _)| name).clone(),
            text: text.clone(),
        })
    });
    written.collect()
}
