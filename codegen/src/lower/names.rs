//! No two entries of an element may share a key, an identifier or a builder's state.

use std::collections::BTreeMap;

use super::Report;
use super::entry::Lowered;
use crate::diagnostic::Code;
use crate::model::Presence;
use crate::name;

/// Reports every pair that meets.
pub(super) fn check(entries: &[Lowered], report: &mut Report<'_>) {
    let mut keys: BTreeMap<&str, &Lowered> = BTreeMap::new();
    let mut idents: BTreeMap<&str, &Lowered> = BTreeMap::new();
    let mut states: BTreeMap<String, &Lowered> = BTreeMap::new();
    for lowered in entries {
        let entry = &lowered.entry;
        if let Some(first) = keys.insert(&entry.key, lowered) {
            let message = format!("the key `{}` stands twice in this element", entry.key);
            let places = (
                (lowered.key_at, "the second time"),
                (first.key_at, "the first time"),
            );
            report.push_related(
                Code::DuplicateKey,
                places.0,
                places.1,
                message,
                "keep one of the two".into(),
            );
        } else if let Some(first) = idents.insert(&entry.ident, lowered) {
            clash(first, lowered, &entry.ident, report);
        } else if entry.presence.contains(&Presence::Required)
            && let Some(first) = states.insert(name::state(&entry.ident), lowered)
        {
            clash(first, lowered, &name::state(&entry.ident), report);
        }
    }
}

fn clash(first: &Lowered, second: &Lowered, ident: &str, report: &mut Report<'_>) {
    let (one, two) = (&first.entry.key, &second.entry.key);
    let message = format!("`{one}` and `{two}` meet in the identifier `{ident}`");
    let proposal = proposal(&second.entry.ident, two);
    let remedy = format!("paste `\"rust_name\": \"{proposal}\"` into one of them");
    report.push_related(
        Code::NameClash,
        (second.key_at, "the second key"),
        (first.key_at, "the first key"),
        message,
        remedy,
    );
}

/// A name that says how the second key differs: its spelling, run together.
fn proposal(ident: &str, key: &str) -> String {
    let together: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_lowercase())
        .collect();
    if together != ident && name::is_entry(&together) {
        together
    } else {
        format!("{ident}_entry")
    }
}
