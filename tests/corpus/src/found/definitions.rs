//! The definitions of a folder, as the generator understands them.

use std::path::Path;

use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
use element_codegen::generate::load;
use element_codegen::json::quote;
use element_codegen::model::{Element, Entry, Origin, Presence, SuppliedBy};
use element_codegen::tree::Inputs;
use element_import::facts::Place;
use element_import::files;

use super::{Demand, Found, FoundEntry, Settled};

/// What a folder of definitions holds.
#[derive(Debug)]
pub struct Definitions {
    /// One for each definition that could be read.
    pub found: Vec<Found>,
    /// The errors in them as text; empty without any.
    pub errors: String,
}

/// Reads every definition of a folder.
///
/// # Errors
///
/// When the folder or a file in it cannot be read.
pub fn read(folder: &Path) -> Result<Definitions, String> {
    let inputs = inputs(folder)?;
    let mut findings = Findings::new();
    let loaded = load(&inputs, &mut findings);
    let mut errors = findings.into_list();
    errors.retain(|finding| finding.code.severity() == Severity::Error);
    let elements = loaded.catalog.elements.iter().zip(&loaded.origins);
    Ok(Definitions {
        found: elements
            .map(|(element, origin)| found(element, origin, &inputs))
            .collect(),
        errors: people(&errors, &inputs.files(), Look::Plain),
    })
}

fn inputs(folder: &Path) -> Result<Inputs, String> {
    let mut inputs = Inputs::default();
    let trouble = |error: std::io::Error| format!("{}: {error}", folder.display());
    for item in std::fs::read_dir(folder).map_err(trouble)? {
        let path = item.map_err(trouble)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(stem) = name.strip_suffix(".json").filter(|stem| *stem != "schema") else {
            continue;
        };
        let text = files::text(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let file = SourceFile {
            name: path.display().to_string(),
            text: text.unwrap_or_default(),
        };
        if stem == "common" {
            inputs.common = Some(file);
        } else {
            inputs.definitions.push((stem.to_owned(), file));
        }
    }
    inputs.definitions.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(inputs)
}

fn found(element: &Element, origin: &Origin, inputs: &Inputs) -> Found {
    let mut definitions = inputs.definitions.iter();
    let file = definitions.find(|(stem, _)| *stem == element.names.module);
    let entries = element.entries.iter();
    let corrections = origin.sources.iter().flat_map(|source| &source.corrections);
    Found {
        key: element.key.clone(),
        entries: entries
            .map(|of| entry(of, file.map(|(_, file)| file)))
            .collect(),
        corrections: corrections.cloned().collect(),
        sources: Vec::new(),
    }
}

fn entry(entry: &Entry, file: Option<&SourceFile>) -> FoundEntry {
    let place = file.map_or_else(Place::default, |file| place(&entry.key, file));
    FoundEntry {
        key: entry.key.clone(),
        secret: entry.secret,
        secret_by: place.to_string(),
        required: demand(entry),
        required_by: place.to_string(),
        called_required: None,
        settled: Some(Settled {
            value_type: entry.value_type.word(),
            default: entry.default().map(str::to_owned),
        }),
        place,
    }
}

fn demand(entry: &Entry) -> Demand {
    if entry.supplied_by == SuppliedBy::Platform {
        Demand::Never
    } else if entry.always_required() {
        Demand::Always
    } else if entry.presence.contains(&Presence::Required) {
        Demand::InSomeWays
    } else {
        Demand::Never
    }
}

/// Where an entry starts: its key as a value of `key` or `use`.
fn place(key: &str, file: &SourceFile) -> Place {
    let written = quote(key);
    let mut mentions = file.text.match_indices(&written);
    let names_an_entry = |at: usize| {
        let before = file.text.get(..at).unwrap_or_default().trim_end();
        ["\"key\":", "\"use\":"]
            .iter()
            .any(|member| before.ends_with(member))
    };
    let at = mentions.find_map(|(at, _)| names_an_entry(at).then_some(at));
    Place {
        file: file.name.clone(),
        line: file.line_column(at.unwrap_or(0)).0,
        included: None,
    }
}
