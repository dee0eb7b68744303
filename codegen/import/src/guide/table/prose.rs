//! Entries that a page describes in words: under a heading of their own, or in a sentence.
//!
//! **Input:** a page, and the keys that its requests send. **Output:** parameters.

use super::words::{self, sentences};
use crate::facts::{Parameter, is_entry_key};
use crate::guide::blocks::{Page, Row};
use crate::names::described_as_one;
use crate::tally::Words;

/// How a sentence starts that goes on about the entry which the one before names.
pub(super) const GOES_ON: Words = Words::new("sentence: goes on", &["it ", "this ", "optional"]);

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
            found.extend(
                text.split("\n\n")
                    .flat_map(|text| paragraph(text, topic, asked)),
            );
        }
    }
    found.retain(says);
    found
}

/// Whether it says more than that there is an entry.
pub(super) fn says(parameter: &Parameter) -> bool {
    parameter.stated.is_some() || parameter.default.is_some() || !parameter.unclear.is_empty()
}

/// What a text says of an entry.
pub(super) fn described(key: &str, text: &str, line: usize) -> Parameter {
    let default = words::default(text);
    let stated = words::stated(text);
    let first = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    Parameter {
        key: key.to_owned(),
        stated,
        unclear: words::unclear(text, stated, default.as_deref()),
        described_as_secret: described_as_one(first),
        default,
        line,
        ..Parameter::default()
    }
}

/// What the sentences of a paragraph say of the entry that each names in back-ticks; one that names
/// several says nothing of any.
fn paragraph(text: &str, row: &Row, asked: &[&str]) -> Vec<Parameter> {
    let mut found = Vec::new();
    let mut before: Option<String> = None;
    for sentence in sentences(text) {
        let mut keys: Vec<&str> = sentence.split('`').skip(1).step_by(2).collect();
        keys.retain(|key| asked.contains(key));
        keys.dedup();
        let lower = sentence.to_lowercase();
        let subject = match keys.as_slice() {
            [] if GOES_ON.any(|start| lower.starts_with(start)) => before.clone(),
            [] => continue,
            [key] => Some((*key).to_owned()),
            _ => None,
        };
        if let Some(key) = &subject {
            let mut said = described(key, &sentence, row.line);
            said.described_as_secret = false;
            found.push(said);
        }
        before = subject;
    }
    found
}
