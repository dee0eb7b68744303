//! What the words of a cell say: required or optional, and which default.

mod default;
mod phrases;
mod stated;

pub(super) use self::default::{bare_default, default, is_vague};
pub(super) use self::stated::{hints, sentences, stated};

use element_core::words;

use super::columns::Asks;
use crate::facts::{Stated, Unclear};

/// An answer in a column of its own: `Y`, `no`, `optional`, a tick.
pub(super) fn answered(cell: &str, asks: Asks) -> Stated {
    let text = plain(cell);
    // The word itself means the same in every column.
    if let Some(stated) = stated(&text) {
        return stated;
    }
    let depends = ["only", "if", "when", "for", "unless"];
    if text
        .split([' ', '(', ')', ','])
        .any(|word| depends.contains(&word))
    {
        return Stated::Sometimes;
    }
    let word = text
        .split([' ', ',', ';', '.', '('])
        .next()
        .unwrap_or_default();
    let (word, noted) = footnote(word, cell);
    let yes = match word {
        "y" | "yes" | "true" | "x" | "1" | "always" | "mandatory" | "✓" | "✔" | "✔️" | "☑"
        | "✅" | "●" | "•" | "■" | "+" => true,
        "" | "n" | "no" | "false" | "0" | "never" | "-" | "–" | "—" | "✗" | "✘" | "✕" | "✖"
        | "❌" | "☐" | "○" | "◯" | "□" => false,
        "m" | "r" if !noted => return Stated::Required,
        "o" => return Stated::Optional,
        _ => return Stated::Sometimes,
    };
    match (asks, yes) {
        // What a footnote restricts holds for some callers only.
        (Asks::Required, true) | (Asks::Optional, false) if noted => Stated::Sometimes,
        (Asks::Required, true) | (Asks::Optional, false) => Stated::Required,
        (Asks::Required, false) | (Asks::Optional, true) => Stated::Optional,
    }
}

/// What a text speaks of and was not understood to say.
pub(super) fn unclear(text: &str, stated: Option<Stated>, default: Option<&str>) -> Vec<Unclear> {
    let mut unclear = Vec::new();
    if stated.is_none() && default.is_none() && hints(text) {
        unclear.push(Unclear::Presence);
    }
    if default.is_none() && is_vague(text) {
        unclear.push(Unclear::Default);
    }
    unclear
}

/// An answer without the mark of a footnote, and whether it had one: `Yes*`, `Yes¹`, `No^1^`.
fn footnote<'a>(word: &'a str, cell: &str) -> (&'a str, bool) {
    let core = word.trim_end_matches(['†', '‡', '§', '¹', '²', '³', '⁴', '⁵']);
    let core = core.split(['^', '[']).next().unwrap_or(core);
    let cell = cell.trim();
    // Emphasis stands on both sides, a mark behind.
    let starred = cell.ends_with('*') && !cell.starts_with('*');
    (core, starred || core.len() < word.len())
}

/// What a heading says of all parameters below it.
pub(in crate::guide) fn section(heading: &str) -> Option<Stated> {
    let words = words(heading);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let of_entries = has(&[
        "parameters",
        "parameter",
        "configuration",
        "fields",
        "settings",
        "properties",
        "entries",
        "keys",
    ]);
    // A heading of nothing else needs no noun.
    let verdict = ["optional", "required", "mandatory", "not", "the", "always"];
    let bare = words.iter().all(|word| verdict.contains(&word.as_str()));
    match (has(&["optional"]), has(&["required", "mandatory"])) {
        _ if !of_entries && !bare => None,
        (true, false) => Some(Stated::Optional),
        (false, true) if has(&["not"]) => Some(Stated::Optional),
        (false, true) => Some(Stated::Required),
        _ => None,
    }
}

/// Lower case, without emphasis and what separates a text from what stands before it.
fn plain(text: &str) -> String {
    let text = text.replace(['*', '_', '`'], "").to_lowercase();
    bare_start(&text)
}

/// The same, with the back-ticks that mark a key.
fn plain_but_code(text: &str) -> String {
    bare_start(&text.to_lowercase())
}

fn bare_start(text: &str) -> String {
    let text = text.trim();
    // A dash alone is an answer.
    let core = text.trim_start_matches([':', '-', '–', '—', ' ', ',', ')']);
    if core.is_empty() { text } else { core }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_in_every_wording() {
        let (required, optional, sometimes) =
            (Stated::Required, Stated::Optional, Stated::Sometimes);
        for (cell, asks, expected) in [
            ("Y", Asks::Required, required),
            ("**Yes**", Asks::Required, required),
            ("✓", Asks::Required, required),
            ("N", Asks::Required, optional),
            ("", Asks::Required, optional),
            ("–", Asks::Required, optional),
            ("optional, default 100", Asks::Required, optional),
            ("Required", Asks::Optional, required),
            ("yes", Asks::Optional, optional),
            ("no", Asks::Optional, required),
            ("Required for EU accounts", Asks::Required, sometimes),
            ("conditional", Asks::Required, sometimes),
            ("Yes (EU only)", Asks::Required, sometimes),
            ("Yes*", Asks::Required, sometimes),
            ("Yes¹", Asks::Required, sometimes),
            ("Yes^1^", Asks::Required, sometimes),
            ("No^1^", Asks::Required, optional),
            ("M", Asks::Required, required),
            ("O", Asks::Required, optional),
            ("C", Asks::Required, sometimes),
            ("●", Asks::Required, required),
            ("○", Asks::Required, optional),
        ] {
            assert_eq!(answered(cell, asks), expected, "{cell:?} {asks:?}");
        }
    }
}
