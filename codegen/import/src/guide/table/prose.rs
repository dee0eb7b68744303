//! Entries that a page describes in words: under a heading of their own, or in a sentence.

use super::words::{self, sentences};
use crate::facts::{Parameter, Stated, Unclear, is_entry_key};
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

/// Subjects that mean every entry that is not named.
const REST: &[&str] = &[
    "all other",
    "all the other",
    "the other",
    "everything else",
    "the rest",
    "others are",
    "all parameters are",
    "all fields are",
    "all of them are",
    "all values are",
    "all entries are",
];

/// What sentences about them end in.
const VERDICTS: &[(&str, Stated)] = &[
    ("optional", Stated::Optional),
    ("not required", Stated::Optional),
    ("be omitted", Stated::Optional),
    ("be left out", Stated::Optional),
    ("required", Stated::Required),
    ("mandatory", Stated::Required),
];

/// What a page says outright of all entries that it does not name: "All other parameters are
/// optional". `found` is what it says of the others.
pub(super) fn rest(page: &Page, found: &[Parameter], asked: &[&str]) -> Vec<Parameter> {
    let said = page.topics.iter().find_map(|topic| {
        let mut sentences = sentences(topic.cells.last()?).into_iter();
        let (sentence, stated) = sentences.find_map(|sentence| {
            let stated = of_all(&sentence)?;
            Some((sentence, stated))
        })?;
        Some((sentence, stated, topic.line))
    });
    let Some((sentence, stated, line)) = said else {
        return Vec::new();
    };
    let exceptions = named(&sentence, asked);
    let open = |key: &&&str| {
        let mut rows = found.iter().filter(|row| row.key == **key);
        !exceptions.contains(*key) && !rows.any(|row| row.stated.is_some())
    };
    let others = asked.iter().filter(open).map(|key| Parameter {
        key: (*key).to_owned(),
        stated: Some(stated),
        line,
        ..Parameter::default()
    });
    others
        .chain(exceptions.iter().map(|key| Parameter {
            key: (*key).to_owned(),
            stated: (stated == Stated::Required).then_some(Stated::Optional),
            line,
            ..Parameter::default()
        }))
        .collect()
}

/// What a sentence says of every entry, as far as it goes before its exceptions.
fn of_all(sentence: &str) -> Option<Stated> {
    let lower = sentence.to_lowercase();
    let exceptions = [
        " except",
        ", apart from",
        " apart from",
        " other than",
        " but ",
    ];
    let ends = exceptions.iter().filter_map(|word| lower.find(word));
    let lower = lower.get(..ends.min().unwrap_or(lower.len()))?;
    let about_all = REST.iter().any(|rest| lower.contains(rest)) && !lower.contains('`');
    let lower = lower.trim_end_matches('.');
    let (_, stated) = VERDICTS.iter().find(|(end, _)| lower.ends_with(end))?;
    about_all.then_some(*stated)
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

/// Keys of one sentence whose words on presence nobody understood.
fn doubted(sentence: &str, keys: &[&str], said: &[(&str, &str)], row: &Row) -> Vec<Parameter> {
    if keys.len() < 2 || !words::hints(sentence) {
        return Vec::new();
    }
    let open = keys
        .iter()
        .filter(|key| !said.iter().any(|(of, _)| of == *key));
    let doubt = |key: &&str| Parameter {
        key: (*key).to_owned(),
        unclear: vec![Unclear::Presence],
        line: row.line,
        ..Parameter::default()
    };
    open.map(doubt).collect()
}

/// The keys of a sentence that requests send.
fn named<'a>(sentence: &'a str, asked: &[&str]) -> Vec<&'a str> {
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
