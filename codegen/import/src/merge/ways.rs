//! The ways of authenticating, when requests show more than one.
//!
//! **Input:** ways as the evidence has them. **Output:** ways of the draft.

use element_core::{GrantKind, words};

use std::collections::BTreeSet;

use element_codegen::name;

use crate::draft::{Draft, DraftEntry, DraftWay};
use crate::evidence::Way;
use crate::rules::required::Required;

/// A way for each that requests show; none where all of them authenticate alike. The extras are
/// those of the ways, in the same order.
pub(super) fn all(ways: &[Way], extras: Vec<Vec<DraftEntry>>, draft: &Draft) -> Vec<DraftWay> {
    if ways.len() < 2 {
        return Vec::new();
    }
    let mut taken = BTreeSet::new();
    let ways = ways.iter().zip(extras).map(|(way, extras)| DraftWay {
        name: named(way, ways, &mut taken),
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

/// The grant's name where it is the only way with that grant; else what requests call it.
fn named(way: &Way, all: &[Way], taken: &mut BTreeSet<String>) -> String {
    let alike = all.iter().filter(|other| other.kind == way.kind).count();
    let grant = match way.kind {
        GrantKind::None => "direct",
        GrantKind::OAuth1 => "oauth1",
        GrantKind::OAuth2 => "oauth2",
    };
    let chosen = way.chosen.as_deref().map(|chosen| words(chosen).join("_"));
    let chosen = chosen.filter(|name| name::is_way(name));
    let own = match chosen {
        Some(chosen) if alike > 1 || way.kind == GrantKind::None => chosen,
        _ => grant.to_owned(),
    };
    let counted = (2..).map(|count| format!("{own}_{count}"));
    let mut names = std::iter::once(own.clone()).chain(counted);
    let free = names.find(|name| taken.insert(name.clone()));
    free.unwrap_or(own)
}
