//! Entries that a page describes in words: under a heading of their own, or in a sentence.

use super::words::{self, sentences};
use crate::facts::{Parameter, is_entry_key};
use crate::guide::blocks::{Page, Row};

/// A label before a key is shorter than this.
const LONGEST_LABEL: usize = 48;

/// Entries of headings and of sentences.
pub(super) fn parameters(page: &Page, asked: &[&str]) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = Vec::new();
    for topic in &page.topics {
        let [heading, text] = topic.cells.as_slice() else {
            continue;
        };
        let says =
            |parameter: &Parameter| parameter.stated.is_some() || parameter.default.is_some();
        if let Some((key, rest)) = subject(heading, asked) {
            let parameter = described(key, &format!("{rest}\n\n{text}"), topic);
            found.extend(Some(parameter).filter(says));
        } else {
            let spoken = sentences(text)
                .into_iter()
                .flat_map(|sentence| spoken(&sentence, topic, asked));
            found.extend(spoken.filter(says));
        }
    }
    found
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

/// What a text says of an entry.
pub(super) fn described(key: &str, text: &str, row: &Row) -> Parameter {
    let default = words::default(text);
    Parameter {
        key: key.to_owned(),
        stated: words::stated(text).or(row.section),
        speaks_of_default: default.is_none() && words::is_vague(text),
        default,
        line: row.line,
        ..Parameter::default()
    }
}

/// The entries that a sentence names in back-ticks, if it is about them alone.
fn spoken(sentence: &str, topic: &Row, asked: &[&str]) -> Vec<Parameter> {
    let keys: Vec<&str> = sentence.split('`').skip(1).step_by(2).collect();
    let about = |key: &&&str| asked.contains(*key);
    let own: Vec<&str> = keys.iter().filter(about).copied().collect();
    let parts: Vec<&str> = match own.as_slice() {
        [] => return Vec::new(),
        [_] => vec![sentence],
        // Each clause has a subject of its own, or all of them share one.
        _ => sentence
            .split(", ")
            .flat_map(|part| part.split(" but "))
            .collect(),
    };
    let mut found = Vec::new();
    for part in parts {
        let named = own.iter().filter(|key| part.contains(&format!("`{key}`")));
        let stated = words::stated(part);
        found.extend(named.map(|key| Parameter {
            key: (*key).to_owned(),
            stated,
            default: words::default(part).filter(|_| own.len() == 1),
            line: topic.line,
            ..Parameter::default()
        }));
    }
    found
}
