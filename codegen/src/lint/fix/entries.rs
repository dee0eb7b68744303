//! Fixes of an element's entries.
//!
//! **Input:** a catalogue and its trees. **Output:** trees in which entries say what the dictionary
//! does not, and what is left for a person.

use element_core::did_you_mean;

use super::Left;
use super::trees::Trees;
use crate::definition::object_forms::ENTRY;
use crate::diagnostic::Code;
use crate::json::Json;
use crate::lint::{Catalogue, Subject, dictionary, docs};

/// `use` of an entry that the dictionary has under a similar key.
pub(super) fn unknown_uses(catalogue: &Catalogue<'_>, trees: &mut Trees) -> Vec<Left> {
    let mut left = Vec::new();
    for (subject, place, written) in all(catalogue) {
        let Some(used) = &written.common else {
            continue;
        };
        if catalogue.common.entry(&used.value).is_some() {
            continue;
        }
        let keys = catalogue.common.entries().map(|(key, _)| key);
        if let Some(close) = did_you_mean(&used.value, keys) {
            trees.entry(&subject.file.name, place, |entry| {
                entry.put("use", Json::text(close), &ENTRY.names());
            });
        } else {
            let why = "common.json has no entry with a similar key";
            left.push(leave(subject, Code::UnknownUse, &used.value, why));
        }
    }
    left
}

/// Entries written out although the dictionary has them.
pub(super) fn shared_keys(catalogue: &Catalogue<'_>, trees: &mut Trees) -> Vec<Left> {
    let mut left = Vec::new();
    for (subject, place, written) in all(catalogue) {
        let Some((key, base)) = dictionary::goes_its_own_way(subject, written) else {
            continue;
        };
        let brought = dictionary::brought(written, base);
        if brought.is_empty() {
            trees.entry(&subject.file.name, place, |entry| {
                entry.rename("key", "use");
            });
        } else {
            let why = format!(
                "`use` would bring `{}`, which the entry does not say: see whether it holds here",
                brought.join("`, `")
            );
            left.push(leave(subject, Code::SharedKey, &key.value, why));
        }
    }
    left
}

/// Members beside `use` that say what the dictionary says.
pub(super) fn redundant_overrides(catalogue: &Catalogue<'_>, trees: &mut Trees) -> Vec<Left> {
    for (subject, place, written) in all(catalogue) {
        for (member, _) in dictionary::redundant(subject, written) {
            trees.entry(&subject.file.name, place, |entry| {
                entry.remove(member);
            });
        }
    }
    Vec::new()
}

/// Labels that are merely the key.
pub(super) fn bare_labels(catalogue: &Catalogue<'_>, trees: &mut Trees) -> Vec<Left> {
    for (subject, place, written) in all(catalogue) {
        if let Some((_, label)) = docs::better_label(written) {
            trees.entry(&subject.file.name, place, |entry| {
                entry.put("label", Json::Text(label), &ENTRY.names());
            });
        }
    }
    for (key, written) in catalogue.common.entries() {
        if let Some((_, label)) = docs::better_label(written) {
            trees.dictionary(|common| {
                let entries = common.member_mut("entries").map(Json::items_mut);
                let mut entries = entries.into_iter().flatten();
                if let Some(entry) = entries.find(|entry| entry.text_of("key") == Some(key)) {
                    entry.put("label", Json::Text(label), &ENTRY.names());
                }
            });
        }
    }
    Vec::new()
}

/// Every entry of every definition, with its place.
fn all<'c>(
    catalogue: &'c Catalogue<'c>,
) -> impl Iterator<
    Item = (
        &'c Subject<'c>,
        usize,
        &'c crate::definition::EntryDefinition,
    ),
> {
    catalogue.subjects.iter().flat_map(|subject| {
        let entries = subject.definition.entries.iter().enumerate();
        entries.map(move |(place, written)| (subject, place, written))
    })
}

fn leave(subject: &Subject<'_>, code: Code, key: &str, why: impl Into<String>) -> Left {
    Left {
        file: subject.file.name.clone(),
        code,
        key: key.to_owned(),
        why: why.into(),
    }
}
