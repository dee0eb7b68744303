//! Entries that a page describes in words: under a heading of their own, or in a sentence.
//!
//! **Input:** a page, and the keys that its requests send. **Output:** parameters.

use super::required_and_default::{self, sentences};
use crate::facts::{Parameter, is_entry_key};
use crate::guide::markdown::{Page, Row};
use crate::vocabulary::described_as_one;

/// Entries of headings and of sentences.
pub(super) fn parameters(page: &Page, asked: &[&str]) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = Vec::new();
    for topic in &page.topics {
        let [heading, text] = topic.cells.as_slice() else {
            continue;
        };
        if asked.contains(&heading.trim()) && is_entry_key(heading.trim()) {
            found.push(described(heading.trim(), text, topic.line));
        } else {
            let paragraphs = text.split("\n\n");
            found.extend(paragraphs.flat_map(|text| paragraph(text, topic, asked)));
        }
    }
    found.retain(says);
    found
}

/// Whether it says more than that there is an entry.
pub(super) fn says(parameter: &Parameter) -> bool {
    parameter.stated.is_some() || parameter.default.is_some() || parameter.unclear_default
}

/// What a text says of an entry.
pub(super) fn described(key: &str, text: &str, line: usize) -> Parameter {
    let default = required_and_default::default(text);
    let first = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    Parameter {
        key: key.to_owned(),
        stated: required_and_default::stated(text),
        unclear_default: default.is_none() && required_and_default::speaks_of_default(text),
        described_as_secret: described_as_one(first),
        default,
        line,
        ..Parameter::default()
    }
}

/// What the sentences of a paragraph say of the entry that each names in back-ticks; one that names
/// several says nothing of any.
fn paragraph(text: &str, row: &Row, asked: &[&str]) -> Vec<Parameter> {
    let found = sentences(text).into_iter().filter_map(|sentence| {
        let mut keys: Vec<&str> = sentence.split('`').skip(1).step_by(2).collect();
        keys.retain(|key| asked.contains(key));
        keys.dedup();
        let [key] = keys.as_slice() else {
            return None;
        };
        let mut said = described(key, &sentence, row.line);
        said.described_as_secret = false;
        Some(said)
    });
    found.collect()
}
