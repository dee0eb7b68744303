//! What a text says of an entry: required or optional, and which default.
//!
//! **Input:** a description, or the cell of a column of answers. **Output:** what it says outright;
//! nothing where the words could mean something else, which [`unclear`] then says.

use crate::facts::{Stated, Unclear};
use crate::tally::Words;

/// How a sentence begins about an entry that may be left out.
pub(super) const STARTS: Words = Words::new("optional: begins", &["optional"]);
/// What it says of one wherever it stands in it.
pub(super) const OPTIONAL: Words = Words::new("optional: holds", &["is optional"]);
/// What it says of one that must be sent.
pub(super) const REQUIRED: Words = Words::new("required: holds", &["` is required"]);
/// What makes that depend on something. The column of answers of the `NetSuite` pages says so ("Y if
/// enforcing"), and what binds some callers must never bind all.
pub(super) const DEPENDS: Words =
    Words::new("required: depends", &[" if ", " when ", " for ", " only "]);
/// What stands between the word and the value.
pub(super) const DEFAULT: Words = Words::new("default: said", &["default:", "default to"]);
/// Words about presence, whatever they say.
pub(super) const HINTS: Words = Words::new("presence: hints", &["required"]);
/// Words that stand where a value would, and are none.
pub(super) const NO_VALUE: Words = Words::new("default: no value", &["empty", "none", "null"]);

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
        let required = REQUIRED.any(|word| sentence.contains(word));
        // Nobody can demand of every caller what only some accounts need.
        let depends = required && DEPENDS.any(|word| sentence.contains(word));
        required.then_some(if depends {
            Stated::Sometimes
        } else {
            Stated::Required
        })
    })
}

/// The default that a description states.
pub(super) fn default(description: &str) -> Option<String> {
    let plain = description.replace('*', "");
    sentences(&plain).into_iter().find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        let said = DEFAULT.find(|said| found(&lower, said).is_some());
        let end = found(&lower, said.unwrap_or("default"))?;
        let after = sentence.get(end..)?.trim_start_matches([' ', ':', '=']);
        marked(after)
            .or_else(|| bare(after).filter(|_| said.is_some()))
            .map(flag)
    })
}

/// What a text speaks of and was not understood to say.
pub(super) fn unclear(text: &str, stated: Option<Stated>, default: Option<&str>) -> Vec<Unclear> {
    let lower = text.to_lowercase();
    let mut unclear = Vec::new();
    if stated.is_none() && default.is_none() && HINTS.any(|hint| lower.contains(hint)) {
        unclear.push(Unclear::Presence);
    }
    if default.is_none() && found(&lower, "default").is_some() {
        unclear.push(Unclear::Default);
    }
    unclear
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

/// A value without marks: one word with which the clause ends.
fn bare(text: &str) -> Option<String> {
    let clause = text.split([',', ';', ')', '(', '\n']).next()?;
    let word = clause.trim().trim_end_matches('.');
    let one = !word.is_empty() && !word.contains(char::is_whitespace);
    (one && !NO_VALUE.has(&word.to_lowercase())).then(|| word.to_owned())
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
