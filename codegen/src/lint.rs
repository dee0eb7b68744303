//! The critical reader: what generates all the same, and should not stay as it is.
//!
//! **Input:** all definitions. **Output:** what reading and lowering refuse (errors), and what the
//! rules here find (warnings): each rule is one function, over one definition or over all. A rule earns
//! its place by what it spares a reader; whatever a correction in `sources` names is taken as decided
//! by a person.

mod defaults;
mod dictionary;
mod docs;
mod duplicate_texts;
pub mod explanation;
pub mod fix;
mod open_questions;
mod personal_data;
mod recorded_response;
mod repeated_entries;
mod style;
mod vague_text;
#[cfg(test)]
mod vague_text_tests;

use crate::definition::corrections::names;
use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Code, Finding, Findings, Location, SourceFile};
use crate::generate::{Loaded, load, unlikely_names};
use crate::lower::Common;
use crate::model::{Element, Entry};
use crate::tree::Inputs;

/// Rules about one definition.
const DEFINITION_RULES: &[fn(&Subject<'_>, &mut Findings)] = &[
    open_questions::pending,
    open_questions::without_source,
    docs::element,
    docs::entries,
    docs::labels,
    style::definition,
    style::corrections,
    duplicate_texts::in_element,
    dictionary::shared_keys,
    dictionary::redundant_overrides,
    defaults::dropped,
    defaults::odd,
    defaults::optional_placeholders,
    recorded_response::unexplained,
    personal_data::response,
    personal_data::values,
];

/// Rules about all definitions and their dictionary.
const CATALOGUE_RULES: &[fn(&Catalogue<'_>, &mut Findings)] = &[
    docs::dictionary,
    style::dictionary,
    duplicate_texts::in_dictionary,
    defaults::dictionary,
    dictionary::unused,
    dictionary::unread,
    repeated_entries::candidates,
    repeated_entries::same_docs,
];

/// Reads, lowers and judges all definitions.
pub fn catalogue(inputs: &Inputs, findings: &mut Findings) {
    let loaded = load(inputs, findings);
    unlikely_names::check(&loaded.catalog.listings(), &inputs.definitions, findings);
    let catalogue = Catalogue {
        subjects: subjects(inputs, &loaded),
        common: &loaded.common,
    };
    for subject in &catalogue.subjects {
        for rule in DEFINITION_RULES {
            rule(subject, findings);
        }
    }
    for rule in CATALOGUE_RULES {
        rule(&catalogue, findings);
    }
}

/// Every definition that could be read, in the order of the catalogue.
fn subjects<'a>(inputs: &'a Inputs, loaded: &'a Loaded) -> Vec<Subject<'a>> {
    let files: std::collections::BTreeMap<&str, &SourceFile> = inputs
        .definitions
        .iter()
        .map(|(stem, file)| (stem.as_str(), file))
        .collect();
    let elements = loaded.catalog.elements.iter().zip(&loaded.definitions);
    elements
        .filter_map(|(element, definition)| {
            Some(Subject {
                file: files.get(element.names.module.as_str())?,
                definition,
                element,
                common: &loaded.common,
            })
        })
        .collect()
}

/// All definitions.
struct Catalogue<'a> {
    subjects: Vec<Subject<'a>>,
    common: &'a Common,
}

/// One definition: as written, and as lowered.
struct Subject<'a> {
    file: &'a SourceFile,
    definition: &'a Definition,
    element: &'a Element,
    common: &'a Common,
}

impl<'a> Subject<'a> {
    /// Every entry as written, with what it was lowered to; without those that could not be.
    fn entries(&self) -> impl Iterator<Item = (&'a EntryDefinition, &'a Entry)> {
        let lowered = &self.element.entries;
        self.definition.entries.iter().filter_map(move |written| {
            let key = key(written)?;
            Some((written, lowered.iter().find(|entry| entry.key == key)?))
        })
    }

    /// Whether a correction names this key, number or other word of the sources.
    fn is_corrected(&self, word: &str) -> bool {
        self.definition.is_corrected(word)
    }

    fn warn(&self, findings: &mut Findings, code: Code, at: Location, said: Wording) {
        findings.push(said.about(code, &self.file.name, at));
    }
}

/// The words of a finding.
struct Wording {
    message: String,
    label: String,
    remedy: String,
}

impl Wording {
    fn new(
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            message: message.into(),
            label: label.into(),
            remedy: remedy.into(),
        }
    }

    fn about(self, code: Code, file: &str, at: Location) -> Finding {
        Finding::new(code, file, at, self.message, self.label, self.remedy)
    }
}

/// The key of an entry, its own or the dictionary's.
fn key(written: &EntryDefinition) -> Option<&str> {
    let key = written.common.as_ref().or(written.key.as_ref())?;
    Some(&key.value)
}

/// The place of that key.
fn key_at(written: &EntryDefinition) -> Location {
    let key = written.common.as_ref().or(written.key.as_ref());
    key.map_or(written.at, |key| key.at)
}
