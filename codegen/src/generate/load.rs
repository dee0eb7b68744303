//! Stages 1 and 2 for many definitions: texts in, the catalogue out, and what is wrong between
//! elements.
//!
//! **Input:** texts. **Output:** the catalogue, and findings of single definitions and of all together.

use std::collections::{BTreeMap, BTreeSet};

use super::unlikely_names;
use crate::definition::{Definition, read};
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
use crate::json::quote;
use crate::lower::{self, Common, Naming};
use crate::model::{Catalog, Element, Home, Listing, Origin};
use crate::tree::{DEFINITIONS, Inputs, OwnInputs};

/// Cargo allows a crate three hundred features; some are ours.
const MOST_HUBS: usize = 290;

/// The catalogue with what only definitions know, in the same order.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The model.
    pub catalog: Catalog,
    /// One for each element.
    pub origins: Vec<Origin>,
    /// What each definition says, with its places: one for each element, if they were kept.
    pub definitions: Vec<Definition>,
    /// The dictionary.
    pub common: Common,
}

impl Loaded {
    /// The elements of files without an error: none where the error is in what elements share, the
    /// dictionary or the folder. What their definitions say is not kept.
    #[must_use]
    pub fn sound(mut self, inputs: &Inputs, findings: &Findings) -> Self {
        let broken: BTreeSet<&str> = findings.errors().map(|error| error.file.as_str()).collect();
        let own = inputs.definitions.iter();
        let own: BTreeMap<&str, &str> = own
            .map(|(stem, file)| (file.name.as_str(), stem.as_str()))
            .collect();
        let refused: BTreeSet<&str> = inputs.refused.iter().map(String::as_str).collect();
        let shared = broken
            .iter()
            .any(|file| !own.contains_key(file) && !refused.contains(file));
        let stems: BTreeSet<&str> = broken
            .iter()
            .filter_map(|file| own.get(file).copied())
            .collect();
        let elements = std::mem::take(&mut self.catalog.elements);
        let sound = elements
            .into_iter()
            .zip(std::mem::take(&mut self.origins))
            .filter(|(element, _)| !shared && !stems.contains(element.names.module.as_str()));
        let (elements, origins) = sound.unzip();
        let catalog = Catalog {
            elements,
            ..self.catalog
        };
        Self {
            catalog,
            origins,
            definitions: Vec::new(),
            common: self.common,
        }
    }
}

/// Stages 1 and 2 for all definitions. What comes back is whole only if `findings` has no error.
pub fn load(inputs: &Inputs, findings: &mut Findings) -> Loaded {
    load_all(inputs, Keep::Definitions, findings)
}

/// The same without what definitions say.
pub fn load_elements(inputs: &Inputs, findings: &mut Findings) -> Loaded {
    load_all(inputs, Keep::Elements, findings)
}

/// The elements that files are made of: none when a definition has an error. Of names that hardly can be
/// meant, each of which becomes a file or a feature, there are warnings.
pub fn load_to_plan(inputs: &Inputs, findings: &mut Findings) -> Option<Loaded> {
    let loaded = load_elements(inputs, findings);
    if findings.has_errors() {
        return None;
    }
    unlikely_names::check(&loaded.catalog.listings(), &inputs.definitions, findings);
    Some(loaded)
}

/// What outlives lowering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// Elements alone: of thousands of definitions one a thread is in memory.
    Elements,
    /// Definitions beside them.
    Definitions,
}

fn load_all(inputs: &Inputs, keep: Keep, findings: &mut Findings) -> Loaded {
    let definitions: Vec<_> = inputs.definitions.iter().collect();
    let loaded = load_each(inputs, definitions, keep, findings);
    let listings = loaded.catalog.listings();
    across(&listings, &inputs.definitions, findings);
    loaded
}

/// The same without the checks between elements.
pub(super) fn load_each(
    inputs: &Inputs,
    mut definitions: Vec<&(String, SourceFile)>,
    keep: Keep,
    findings: &mut Findings,
) -> Loaded {
    let own = inputs.own.as_ref();
    let common = dictionary(inputs.common.as_ref(), findings);
    let common = match own {
        Some(own) => common.beside(dictionary(Some(&own.public), findings)),
        None => common,
    };
    let mut loaded = Loaded {
        catalog: Catalog {
            choices: common.choices(),
            ..Catalog::default()
        },
        ..Loaded::default()
    };
    // The order of reading must not show.
    definitions.sort_by(|a, b| a.0.cmp(&b.0));
    let halves = definitions.split_at(definitions.len() / 2);
    let (first, second) = std::thread::scope(|scope| {
        let first = scope.spawn(|| lower_all(halves.0, (own, &common), keep));
        let second = lower_all(halves.1, (own, &common), keep);
        // The thread runs our own code, which does not panic; if it did, so do we.
        (
            first
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            second,
        )
    });
    for (elements, more) in [first, second] {
        findings.absorb(more);
        for (definition, element, origin) in elements {
            loaded.catalog.elements.push(element);
            loaded.origins.push(origin);
            loaded.definitions.extend(definition);
        }
    }
    loaded.common = common;
    loaded
}

type LoweredFiles = (Vec<(Option<Definition>, Element, Origin)>, Findings);

fn dictionary(file: Option<&SourceFile>, findings: &mut Findings) -> Common {
    let read = file.and_then(|file| read::dictionary(file, findings));
    Common::new(read.unwrap_or_default(), findings)
}

fn lower_all(
    definitions: &[&(String, SourceFile)],
    (own, common): (Option<&OwnInputs>, &Common),
    keep: Keep,
) -> LoweredFiles {
    let mut findings = Findings::new();
    let mut elements = Vec::with_capacity(definitions.len());
    for (stem, file) in definitions {
        if let Some(definition) = read::definition(file, &mut findings) {
            let naming = Naming::module(stem);
            let (element, mut origin) = lower::element(&definition, &naming, common, &mut findings);
            if let Some(own) = own {
                origin.home = Home::Application;
                origin.file = format!("{}/{stem}.json", own.folder);
            }
            lower::recorded_response::check(file, &definition, &element, &mut findings);
            let kept = (keep == Keep::Definitions).then_some(definition);
            elements.push((kept, element, origin));
        }
    }
    (elements, findings)
}

/// Checks between elements.
pub(super) fn across(
    elements: &[Listing],
    files: &[(String, SourceFile)],
    findings: &mut Findings,
) {
    let file_of = |element: &Listing| {
        let file = files.iter().find(|(stem, _)| *stem == element.module);
        file.map(|(_, file)| file)
    };
    let mut keys: BTreeMap<&str, &Listing> = BTreeMap::new();
    for element in elements.iter().filter(|element| !element.key.is_empty()) {
        if let Some(first) = keys.insert(&element.key, element)
            && let Some(file) = file_of(element)
        {
            // Entries have keys too: the element's is where its own text is.
            let written = quote(&element.key);
            let place = file.text.find(&written).unwrap_or(0);
            let message = format!("`{}.json` has the key `{}` too", first.module, element.key);
            let remedy =
                "one element has one definition: merge the two, or correct one of the keys";
            let at = Span::new(place, place + written.len());
            findings.push(Finding::new(
                Code::DuplicateKey,
                &file.name,
                at,
                message,
                "the second",
                remedy,
            ));
        }
    }
    let hubs: BTreeSet<&str> = elements
        .iter()
        .map(|element| element.hub.as_str())
        .collect();
    if hubs.len() > MOST_HUBS {
        let message = format!(
            "{} hubs, and a crate can have {MOST_HUBS} features for them",
            hubs.len()
        );
        let remedy = "let elements share hubs";
        findings.push(Finding::of_file(
            Code::TooManyHubs,
            DEFINITIONS,
            message,
            remedy,
        ));
    }
}
