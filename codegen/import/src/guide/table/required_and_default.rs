//! What a text says of an entry: required or optional, and which default.
//!
//! **Input:** a description, or the cell of a column of answers. **Output:** what it says outright;
//! nothing where the words could mean something else.

use crate::facts::Stated;
use crate::word_tables::Words;

/// How a sentence begins about an entry that may be left out.
const STARTS: Words = Words::new("optional: begins", &["optional"]);
/// What it says of one wherever it stands in it.
const OPTIONAL: Words = Words::new("optional: holds", &["is optional"]);
/// What it says of one that must be sent.
const REQUIRED: Words = Words::new("required: ends", &["` is required"]);
/// What stands between the word and the value.
const DEFAULT: Words = Words::new("default: said", &["default:", "default to"]);
/// An answer in a column of its own: `Y`, `N`, `Y if enforcing`.
pub(super) fn answered(cell: &str) -> Stated {
    let text = cell.replace(['*', '_', '`'], "").to_lowercase();
    match text.trim() {
        "y" | "yes" => Stated::Required,
        "" | "n" | "no" => Stated::Optional,
        _ => Stated::Sometimes,
    }
}

/// What a description says in one of its sentences.
pub(super) fn stated(description: &str) -> Option<Stated> {
    let text = description.replace(['*', '_'], "").to_lowercase();
    sentences(&text).into_iter().find_map(|sentence| {
        let sentence = sentence.trim_start_matches([':', '-', ' ', ',', ')']);
        if STARTS.any(|word| sentence.starts_with(word)) || OPTIONAL.any(|it| sentence.contains(it))
        {
            return Some(Stated::Optional);
        }
        // What goes on ("… if", "… for") binds some callers, and must never bind all.
        let sentence = sentence.trim_end_matches('.');
        let required = REQUIRED.any(|word| sentence.ends_with(word));
        required.then_some(Stated::Required)
    })
}

/// The default that a description states, in back-ticks.
pub(super) fn default(description: &str) -> Option<String> {
    let plain = description.replace('*', "");
    sentences(&plain).into_iter().find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        let said = DEFAULT.find(|said| found(&lower, said).is_some());
        let end = found(&lower, said.unwrap_or("default"))?;
        let after = sentence.get(end..)?.trim_start_matches([' ', ':', '=']);
        marked(after).map(flag)
    })
}

/// Whether a text speaks of a default, whichever it is.
pub(super) fn speaks_of_default(text: &str) -> bool {
    found(&text.to_lowercase(), "default").is_some()
}

/// Where `said` ends in a text, if a word starts with it.
fn found(text: &str, said: &str) -> Option<usize> {
    let mut places = text.match_indices(said);
    let (at, _) = places.find(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric))?;
    Some(at + said.len())
}

/// A value in back-ticks at the start.
fn marked(text: &str) -> Option<String> {
    let value = text.strip_prefix('`')?.split('`').next()?;
    (!value.is_empty()).then(|| value.to_owned())
}

/// `True` is `true` on the wire.
fn flag(text: String) -> String {
    let lower = text.to_lowercase();
    if matches!(lower.as_str(), "true" | "false") {
        lower
    } else {
        text
    }
}

/// The sentences of a text: a line that starts with a name and a colon is one of its own.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let mut joined = String::new();
    for line in text.lines() {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        let is_named = !name.is_empty() && name.split_whitespace().count() <= 2;
        joined.push(if is_named || line.trim().is_empty() {
            '\u{0}'
        } else {
            ' '
        });
        joined.push_str(line.trim());
    }
    let parts = joined
        .split(['\u{0}', '!'])
        .flat_map(|part| part.split(". "));
    let sentences = parts.map(str::trim).filter(|sentence| !sentence.is_empty());
    sentences.map(str::to_owned).collect()
}
