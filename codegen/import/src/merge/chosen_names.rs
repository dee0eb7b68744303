//! Names that no document gives: `rust_name`s of keys that would meet in one identifier, and names of
//! ways.
//!
//! **Input:** a draft, or a way. **Output:** the draft with a `rust_name` where two would meet; a name.

use std::collections::BTreeSet;

use element_codegen::name;
use element_core::{GrantKind, words};

use crate::draft::{Draft, DraftEntry};
use crate::evidence::Way;

/// Gives the later of two keys a name of its own, and every key one that can be a name.
pub(super) fn tell_apart(draft: &mut Draft) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut states: BTreeSet<String> = BTreeSet::new();
    for entry in &mut draft.entries {
        let free = |ident: &str| !taken.contains(ident) && !states.contains(&name::state(ident));
        if let Some(ident) = give(entry, free) {
            states.insert(name::state(&ident));
            taken.insert(ident);
        }
    }
}

/// The name of an entry: the one its key makes, or another that it is given and that is asked
/// about.
fn give(entry: &mut DraftEntry, free: impl Fn(&str) -> bool) -> Option<String> {
    if let Some(ident) = name::entry(&entry.key).ok().filter(|ident| free(ident)) {
        return Some(ident);
    }
    let usable =
        |ident: &String| name::is_entry(ident) && !name::is_grant_method(ident) && free(ident);
    let ident = proposals(&entry.key).find(usable)?;
    entry.review.push(format!(
        "The key makes no name of its own, so `{ident}` was given to it; choose a better one."
    ));
    entry.rust_name = Some(ident.clone());
    Some(ident)
}

/// Names that tell how a key is spelt: run together, then counted.
fn proposals(key: &str) -> impl Iterator<Item = String> {
    let together: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let together = if together.starts_with(|c: char| c.is_ascii_alphabetic()) {
        together
    } else {
        format!("entry_{together}")
    };
    let counted = together.clone();
    std::iter::once(together).chain((2..1000).map(move |count| format!("{counted}_{count}")))
}

/// The grant's name where it is the only way with that grant; else what requests call it.
pub(super) fn of_way(way: &Way, all: &[Way], taken: &mut BTreeSet<String>) -> String {
    let alike = all.iter().filter(|other| other.kind == way.kind).count();
    let grant = match way.kind {
        GrantKind::None => "direct",
        grant => grant.word(),
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
