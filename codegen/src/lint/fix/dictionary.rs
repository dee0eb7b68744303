//! Fixes of the dictionary: entries that many elements describe move there, those of nobody leave.
//!
//! **Input:** a catalogue and its trees. **Output:** trees in which `common.json` has what all elements
//! say of such an entry, and each element keeps what it says otherwise.

use std::collections::BTreeMap;

use super::Left;
use super::trees::Trees;
use crate::definition::object_forms::ENTRY;
use crate::diagnostic::Code;
use crate::json::Json;
use crate::lint::repeated_entries::{OwnEntry, SHARED_BY, own};
use crate::lint::{Catalogue, dictionary};

/// Members that belong to the element.
const OF_THE_ELEMENT: &[&str] = &["use", "key", "required", "review"];

/// Keys that so many elements describe that the dictionary should have them.
pub(super) fn common_candidates(catalogue: &Catalogue<'_>, trees: &mut Trees) -> Vec<Left> {
    let mut left = Vec::new();
    for (key, elements) in own(catalogue) {
        let Some(first) = elements.first().filter(|_| elements.len() >= SHARED_BY) else {
            continue;
        };
        if !trees.has_dictionary() {
            left.push(Left {
                file: first.subject.file.name.clone(),
                code: Code::CommonCandidate,
                key: key.to_owned(),
                why: "there is no common.json to move the entry to".to_owned(),
            });
            continue;
        }
        let written: Vec<&Json> = elements
            .iter()
            .filter_map(|own| trees.entry_of(&own.subject.file.name, own.place))
            .collect();
        let entry = shared(key, &written);
        trees.dictionary(|common| common.extend("entries", vec![entry], &[]));
        for OwnEntry { subject, place, .. } in &elements {
            trees.entry(&subject.file.name, *place, |entry| {
                entry.rename("key", "use");
            });
        }
    }
    left
}

/// Entries that no element uses.
pub(super) fn unused_entries(catalogue: &Catalogue<'_>, trees: &mut Trees) -> Vec<Left> {
    for (key, _) in dictionary::unused_entries(catalogue) {
        trees.dictionary(|common| {
            if let Some(Json::List(entries)) = common.member_mut("entries") {
                entries.retain(|entry| entry.text_of("key") != Some(key));
            }
        });
    }
    Vec::new()
}

/// What the dictionary says: members that all entries have alike, and the text that most of them have
/// where some text must be.
fn shared(key: &str, entries: &[&Json]) -> Json {
    let mut shared = Json::Object(Vec::new());
    let order = ENTRY.names();
    shared.put("key", Json::text(key), &order);
    for member in ENTRY.names() {
        if OF_THE_ELEMENT.contains(&member) {
            continue;
        }
        let mut values = entries.iter().map(|entry| entry.member(member));
        let first = values.next().flatten();
        if let Some(value) = first.filter(|first| values.all(|value| value == Some(first))) {
            shared.put(member, value.clone(), &order);
        }
    }
    if shared.member("label").is_none() {
        shared.put("label", most(entries, "label"), &order);
    }
    shared
}

/// The value that most entries have, the first of several.
fn most(entries: &[&Json], member: &str) -> Json {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let texts = || entries.iter().filter_map(|entry| entry.text_of(member));
    for text in texts() {
        *counts.entry(text).or_default() += 1;
    }
    let best = counts.values().max();
    let mut texts = texts();
    let text = texts.find(|text| counts.get(text) == best);
    Json::text(text.unwrap_or_default())
}
