//! Entries that a page describes in words: under a heading of their own, or in a sentence.

use super::words::{self, sentences};
use crate::facts::{Parameter, Unclear, is_entry_key};
use crate::guide::blocks::{Page, Row};
use crate::rules::secret;

/// A label before a key is shorter than this.
const LONGEST_LABEL: usize = 48;

/// Entries of headings and of sentences.
pub(super) fn parameters(page: &Page, asked: &[&str]) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = Vec::new();
    for topic in &page.topics {
        let [heading, text] = topic.cells.as_slice() else {
            continue;
        };
        if let Some((key, rest)) = subject(heading, asked) {
            let parameter = described(key, &format!("{rest}\n\n{text}"), topic);
            found.extend(Some(parameter).filter(says));
        } else {
            found.extend(spoken(text, topic, asked));
        }
    }
    found
}

/// Whether it says more than that there is an entry.
pub(super) fn says(parameter: &Parameter) -> bool {
    parameter.stated.is_some() || parameter.default.is_some() || !parameter.unclear.is_empty()
}

/// The key that a text is about, and what it says of it: `key`: …, key (…), Label (`key`): …
pub(super) fn subject<'a>(text: &'a str, asked: &[&str]) -> Option<(&'a str, &'a str)> {
    let text = text.trim_start();
    if let Some((label, rest)) = text.split_once('`')
        && let Some((key, rest)) = rest.split_once('`')
    {
        let key = key.trim();
        let is_label = label.len() <= LONGEST_LABEL && !label.contains(['.', '\n']);
        return (is_label && asked.contains(&key)).then_some((key, rest));
    }
    let end =
        text.find(|c: char| c.is_whitespace() || matches!(c, ':' | '(' | '=' | ',' | '–' | '—'));
    let (key, rest) = text.split_at(end.unwrap_or(text.len()));
    let key = key.trim_end_matches('.');
    // A word without a point may be any word of the language.
    let is_said = rest
        .trim_start()
        .starts_with([':', '(', '-', '–', '—', '='])
        || rest.trim().is_empty();
    (is_entry_key(key) && asked.contains(&key) && is_said).then_some((key, rest))
}

/// Whether an item that names several keys describes the first: "`a` – required with `b`".
pub(super) fn is_about_first(text: &str, asked: &[&str]) -> bool {
    let separates = |rest: &str| rest.trim_start().starts_with([':', '-', '–', '—', '=']);
    let Some((_, rest)) = subject(text, asked).filter(|_| text.trim_start().starts_with('`'))
    else {
        return false;
    };
    let behind_keys = rest.split('`').skip(2).step_by(2);
    separates(rest) && !behind_keys.into_iter().any(separates)
}

/// What a text says of an entry.
pub(super) fn described(key: &str, text: &str, row: &Row) -> Parameter {
    let default = words::default(text);
    let stated = words::stated(text).or(row.section);
    Parameter {
        key: key.to_owned(),
        stated,
        unclear: words::unclear(text, stated, default.as_deref()),
        described_as_secret: described_as_secret(text),
        default,
        line: row.line,
        ..Parameter::default()
    }
}

fn described_as_secret(text: &str) -> bool {
    secret::described_as_one(text.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// What the sentences of a text say of the entries that they name in back-ticks.
pub(super) fn spoken(text: &str, row: &Row, asked: &[&str]) -> Vec<Parameter> {
    let paragraphs = text.split("\n\n");
    paragraphs
        .flat_map(|text| paragraph(text, row, asked))
        .collect()
}

fn paragraph(text: &str, row: &Row, asked: &[&str]) -> Vec<Parameter> {
    let mut found = Vec::new();
    let mut before: Option<String> = None;
    for sentence in sentences(text) {
        let keys = named(&sentence, asked);
        let said = match keys.as_slice() {
            [] if goes_on(&sentence) => before
                .iter()
                .map(|key| (key.as_str(), sentence.as_str()))
                .collect(),
            [] => {
                found.extend(called(&sentence, row, asked));
                Vec::new()
            }
            [key] => vec![(*key, sentence.as_str())],
            _ => shared(&sentence, asked),
        };
        found.extend(doubted(&sentence, &keys, &said, row));
        let single = said.len() == 1;
        found.extend(said.into_iter().map(|(key, part)| {
            let stated = words::stated(part);
            let default = words::default(part).filter(|_| single);
            let unclear = words::unclear(part, stated, default.as_deref());
            Parameter {
                key: key.to_owned(),
                stated,
                unclear: if single { unclear } else { Vec::new() },
                default,
                line: row.line,
                ..Parameter::default()
            }
        }));
        if let [key] = keys.as_slice() {
            before = Some((*key).to_owned());
        } else if !keys.is_empty() {
            before = None;
        }
    }
    found.retain(says);
    found
}

/// Entries that a sentence with a verdict may mean without naming their keys: "The row limit is
/// optional" that of `acme.row.limit`. A person has to see.
fn called(sentence: &str, row: &Row, asked: &[&str]) -> Vec<Parameter> {
    if sentence.contains('`') || words::stated(sentence).is_none() {
        return Vec::new();
    }
    let said = element_core::words(sentence);
    let is_called = |key: &&&str| {
        let of_key = element_core::words(key);
        // A word alone may be any word of the language.
        let own = of_key.get(1..).filter(|own| !own.is_empty());
        own.is_some_and(|own| said.windows(own.len()).any(|words| words == own))
    };
    let called = asked.iter().filter(is_called);
    called.map(|key| doubt(key, row)).collect()
}

fn doubt(key: &str, row: &Row) -> Parameter {
    Parameter {
        key: key.to_owned(),
        unclear: vec![Unclear::Presence],
        line: row.line,
        ..Parameter::default()
    }
}

/// Keys of one sentence whose words on presence nobody understood.
fn doubted(sentence: &str, keys: &[&str], said: &[(&str, &str)], row: &Row) -> Vec<Parameter> {
    if keys.len() < 2 || !words::hints(sentence) {
        return Vec::new();
    }
    let open = keys
        .iter()
        .filter(|key| !said.iter().any(|(of, _)| of == *key));
    open.map(|key| doubt(key, row)).collect()
}

/// The keys of a sentence that requests send.
pub(super) fn named<'a>(sentence: &'a str, asked: &[&str]) -> Vec<&'a str> {
    let mut keys: Vec<&str> = sentence.split('`').skip(1).step_by(2).collect();
    keys.retain(|key| asked.contains(key));
    keys.dedup();
    keys
}

/// Whether a sentence without a name speaks of the entry that the one before names.
fn goes_on(sentence: &str) -> bool {
    const STARTS: &[&str] = &[
        "it ",
        "this ",
        "if it ",
        "if this ",
        "when it ",
        "when this ",
        "if omitted",
        "when omitted",
        "if not ",
        "when not ",
        "optional",
        "required",
        "mandatory",
        "leave it",
        "leave this",
        "default",
        "the default",
    ];
    let lower = sentence.to_lowercase();
    STARTS.iter().any(|start| lower.starts_with(start))
}

/// Several keys in one sentence: each with the clause that speaks of it, or all with the one that
/// speaks of all.
fn shared<'a>(sentence: &'a str, asked: &[&str]) -> Vec<(&'a str, &'a str)> {
    // "Required: `a`, `b`".
    let label = sentence.split('`').next().unwrap_or_default();
    if label.trim_end().ends_with(':') && words::stated(label).is_some() {
        let keys = named(sentence, asked).into_iter();
        return keys.map(|key| (key, label)).collect();
    }
    let clauses = sentence.split(", ").flat_map(|part| part.split(" but "));
    let clauses: Vec<&str> = clauses.collect();
    let mut waiting: Vec<&str> = Vec::new();
    let mut said = Vec::new();
    for clause in clauses {
        let keys = named(clause, asked);
        let is_verdict = words::stated(clause).is_some();
        if is_verdict {
            said.extend(waiting.drain(..).chain(keys).map(|key| (key, clause)));
            continue;
        }
        // Only what is listed waits for its verdict: other clauses say something else.
        let outside = clause.split('`').step_by(2);
        let others = outside.flat_map(str::split_whitespace).count();
        if others > 2 && !sentence_is_shared(sentence) {
            waiting.clear();
        } else {
            waiting.extend(keys);
        }
    }
    said
}

/// Whether a sentence says outright that it speaks of all that it names.
fn sentence_is_shared(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    [
        "both ",
        "all of them",
        "all required",
        "all optional",
        "all mandatory",
    ]
    .iter()
    .any(|word| lower.contains(word))
}
