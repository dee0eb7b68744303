//! What a form shows beside the field.

use element_core::words;

use crate::evidence::Evidence;
use crate::tally::Meanings;

/// A label and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A document shows it.
    Shown(String),
    /// Nobody shows one: the words of the key.
    FromKey(String),
}

/// Abbreviations that people write in capitals, and how product words are written.
const WRITTEN: Meanings<&str> = Meanings {
    name: "label: written",
    list: &[
        ("api", "API"),
        ("url", "URL"),
        ("uri", "URI"),
        ("id", "ID"),
        ("oauth", "OAuth"),
        ("sms", "SMS"),
        ("smtp", "SMTP"),
        ("ip", "IP"),
        ("db", "database"),
    ],
};

/// The label of an entry.
#[must_use]
pub fn decide(evidence: &Evidence) -> Label {
    let row = evidence
        .rows
        .iter()
        .find_map(|(row, _)| row.label.as_deref());
    let exported = evidence
        .exported
        .iter()
        .find_map(|(entry, _)| entry.label.as_deref());
    match row
        .or(exported)
        .map(one_line)
        .filter(|label| label.chars().any(char::is_alphanumeric))
    {
        Some(label) => Label::Shown(label),
        None => Label::FromKey(from_key(&evidence.key)),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn from_key(key: &str) -> String {
    let words = words(key);
    let written = words
        .iter()
        .map(|word| WRITTEN.of(word).map_or(word.as_str(), |written| *written));
    let text = written.collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => key.to_owned(),
    }
}
