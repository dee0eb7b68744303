//! What shows only when all definitions lie side by side.
//!
//! **Input:** all definitions. **Output:** warnings about keys that many describe, and texts that were
//! copied.

use std::collections::{BTreeMap, BTreeSet};

use super::vague_text::folded;
use super::{Catalogue, Subject, Wording};
use crate::diagnostic::{Code, Findings, Location};

/// As many elements with one key make it the dictionary's.
pub(super) const SHARED_BY: usize = 5;
/// As many elements with one text for one key, too: two may be editions of one product.
const COPIED_BY: usize = 3;
/// As many elements are named in a finding.
const NAMED: usize = 5;

/// An entry that an element describes itself.
pub(super) struct OwnEntry<'c> {
    pub(super) subject: &'c Subject<'c>,
    /// The place among the definition's entries.
    pub(super) place: usize,
    key_at: Location,
    doc: String,
    doc_at: Option<Location>,
}

/// By key, every element that describes the entry itself; without keys that the dictionary has.
pub(super) fn own<'c>(catalogue: &'c Catalogue<'c>) -> BTreeMap<&'c str, Vec<OwnEntry<'c>>> {
    let mut all: BTreeMap<&str, Vec<OwnEntry<'_>>> = BTreeMap::new();
    for subject in &catalogue.subjects {
        let mut seen = BTreeSet::new();
        for (place, written) in subject.definition.entries.iter().enumerate() {
            let Some(key) = written.key.as_ref().filter(|_| written.common.is_none()) else {
                continue;
            };
            let is_shared = catalogue.common.entry(&key.value).is_some();
            if is_shared || !seen.insert(key.value.as_str()) {
                continue;
            }
            let doc = written.doc.as_ref();
            all.entry(&key.value).or_default().push(OwnEntry {
                subject,
                place,
                key_at: key.at,
                doc: doc.map(|doc| folded(&doc.value)).unwrap_or_default(),
                doc_at: doc.map(|doc| doc.at),
            });
        }
    }
    all
}

/// Keys that so many elements describe that the dictionary should have them.
pub(super) fn candidates(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    for (key, elements) in own(catalogue) {
        if elements.len() < SHARED_BY {
            continue;
        }
        let Some(first) = elements.first() else {
            continue;
        };
        let message = format!(
            "{} elements describe `{key}`, each for itself: {}",
            elements.len(),
            listed(&elements.iter().collect::<Vec<_>>())
        );
        let remedy = format!(
            "move the entry to common.json and write `\"use\": \"{key}\"` in each, with what differs beside it"
        );
        let said = Wording::new(message, "the first of them", remedy);
        first
            .subject
            .warn(findings, Code::CommonCandidate, first.key_at, said);
    }
}

/// One text for one key in several elements, fewer than make a candidate.
pub(super) fn same_docs(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    for (key, elements) in own(catalogue) {
        if elements.len() >= SHARED_BY {
            continue;
        }
        let mut by_text: BTreeMap<&str, Vec<&OwnEntry<'_>>> = BTreeMap::new();
        for own in elements.iter().filter(|own| !own.doc.is_empty()) {
            by_text.entry(&own.doc).or_default().push(own);
        }
        for copies in by_text.into_values().filter(|it| it.len() >= COPIED_BY) {
            let Some((first, at)) = copies.first().and_then(|it| Some((it, it.doc_at?))) else {
                continue;
            };
            let message = format!(
                "{} elements say the same of `{key}`: {}",
                copies.len(),
                listed(&copies)
            );
            let remedy =
                format!("move the entry to common.json and write `\"use\": \"{key}\"` in each");
            let said = Wording::new(message, "the first of them", remedy);
            first.subject.warn(findings, Code::SameDoc, at, said);
        }
    }
}

/// The elements by their modules.
fn listed(elements: &[&OwnEntry<'_>]) -> String {
    let modules = elements
        .iter()
        .map(|own| format!("`{}`", own.subject.element.names.module));
    let named: Vec<String> = modules.take(NAMED).collect();
    match elements.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}
