//! The text of a request as it may be shown: names, and stars for every value.
//!
//! **Input:** the text, and its tree where it has one. **Output:** a text of the same length, byte for
//! byte and character for character, so that every place in the one is the same place in the other.

use std::collections::HashSet;
use std::ops::Range;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged as _;

use crate::model::Catalog;

/// Members of a request whose own members have names that are no part of a value.
const OBJECTS: &[&str] = &["element", "configuration", "providerData"];

/// A request that was read: every value is hidden, names inside of it too; the names of members and
/// entries are shown.
pub(super) fn whole(text: &str, root: &Object<'_>) -> String {
    let mut values: Vec<Range<usize>> = Vec::new();
    for member in &root.properties {
        let inner = member.value.as_object();
        match inner.filter(|_| OBJECTS.contains(&member.name.as_str())) {
            Some(object) => {
                values.extend(object.properties.iter().map(|inner| place(&inner.value)));
            }
            None => values.push(place(&member.value)),
        }
    }
    hidden(text, &values)
}

/// A value; of a text what is between the quotes.
fn place(value: &Value<'_>) -> Range<usize> {
    let range = value.range();
    match value {
        Value::StringLit(_) => range.start + 1..range.end.saturating_sub(1),
        _ => range.start..range.end,
    }
}

/// A text that is no JSON: nobody knows what in it is a value. Only names that a request or an element
/// of the catalogue has are shown.
pub(super) fn broken(text: &str, catalog: &Catalog) -> String {
    let mut known: HashSet<&str> = element_core::request_members().collect();
    for element in &catalog.elements {
        known.extend(element.entries.iter().map(|entry| entry.key.as_str()));
        known.extend(
            element
                .ways
                .iter()
                .flat_map(|way| &way.extras)
                .map(|extra| extra.key.as_str()),
        );
    }
    let mut values = Vec::new();
    let mut from = 0;
    for part in text.split_inclusive(|c: char| c.is_whitespace() || "{}[],:\"".contains(c)) {
        let word = part.trim_end_matches(|c: char| c.is_whitespace() || "{}[],:\"".contains(c));
        if !known.contains(word) {
            values.push(from..from + word.len());
        }
        from += part.len();
    }
    hidden(text, &values)
}

fn hidden(text: &str, values: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for range in values {
        shown.push_str(text.get(from..range.start).unwrap_or_default());
        let value = text.get(range.clone()).unwrap_or_default();
        shown.extend(value.chars().map(star));
        from = range.end.max(from);
    }
    shown.push_str(text.get(from..).unwrap_or_default());
    shown
}

/// A sign of the same length in bytes.
fn star(character: char) -> char {
    match (character, character.len_utf8()) {
        ('\n' | '\r', _) => character,
        (_, 1) => '*',
        (_, 2) => '\u{b7}',
        (_, 3) => '\u{2022}',
        _ => '\u{1f784}',
    }
}
