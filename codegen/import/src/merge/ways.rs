//! The ways of authenticating, when requests show more than one.
//!
//! **Input:** the documents of an element, and its entries as they were decided. **Output:** a way for
//! each that requests show, with what it requires, sets and carries.

use std::collections::BTreeSet;

use super::{chosen_names, extras};
use crate::draft::{Draft, DraftEntry, DraftWay};
use crate::evidence::{Way, Ways};
use crate::facts::{ElementFacts, Source};
use crate::rules::required::Required;

/// The ways, or the extras of the only one.
pub(super) fn authenticate(documents: &[(Source, ElementFacts)], draft: &mut Draft) {
    let seen = Ways::seen(documents);
    let ways = seen.all(documents);
    let extras = ways.iter();
    let mut extras: Vec<_> = extras
        .map(|way| extras::of(way, &seen, documents, &mut draft.review))
        .collect();
    if ways.len() == 1 {
        draft.extras = extras.pop().unwrap_or_default();
    }
    draft.ways = all(&ways, extras, draft);
}

/// A way for each that requests show; none where all of them authenticate alike. The extras are
/// those of the ways, in the same order.
fn all(ways: &[Way], extras: Vec<Vec<DraftEntry>>, draft: &Draft) -> Vec<DraftWay> {
    if ways.len() < 2 {
        return Vec::new();
    }
    let mut taken = BTreeSet::new();
    let ways = ways.iter().zip(extras).map(|(way, extras)| DraftWay {
        name: chosen_names::of_way(way, ways, &mut taken),
        grant: way.kind.word(),
        requires: requires(way, draft),
        sets: sets(way, draft),
        extras,
    });
    ways.collect()
}

/// Keys of the entries that this way and not every one requires.
fn requires(way: &Way, draft: &Draft) -> Vec<String> {
    let only = draft.entries.iter().filter(|entry| {
        let required = entry.required.as_ref().map(|decision| &decision.value);
        matches!(required, Some(Required::InWays(ways)) if ways.contains(way))
    });
    only.map(|entry| entry.key.clone()).collect()
}

fn sets(way: &Way, draft: &Draft) -> Vec<(String, String)> {
    let of = |entry: &DraftEntry| {
        let (_, text) = entry.sets.iter().find(|(of, _)| of == way)?;
        Some((entry.key.clone(), text.clone()))
    };
    draft.entries.iter().filter_map(of).collect()
}
