//! What the words of a cell say: required or optional, and which default.

use super::columns::Asks;
use crate::facts::Stated;
use crate::rules::label::words;

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
    let yes = match word {
        "y" | "yes" | "true" | "x" | "1" | "always" | "mandatory" | "✓" | "✔" | "✔️" | "☑"
        | "✅" => true,
        "" | "n" | "no" | "false" | "0" | "never" | "-" | "–" | "—" | "✗" | "✘" | "✕" | "✖"
        | "❌" | "☐" => false,
        _ => return Stated::Sometimes,
    };
    match (asks, yes) {
        (Asks::Required, true) | (Asks::Optional, false) => Stated::Required,
        (Asks::Required, false) | (Asks::Optional, true) => Stated::Optional,
    }
}

/// What a description says at its start, or in brackets.
pub(super) fn stated(description: &str) -> Option<Stated> {
    let text = plain(description);
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if starts(&["optional", "not required"]) || holds(&["(optional", "(not required"]) {
        Some(Stated::Optional)
    } else if starts(&["required", "mandatory"]) || holds(&["(required", "(mandatory"]) {
        // Nobody can demand of every caller what only some accounts need.
        let depends = holds(&[
            "required if",
            "required when",
            "required for",
            "required only",
        ]);
        Some(if depends {
            Stated::Sometimes
        } else {
            Stated::Required
        })
    } else {
        None
    }
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
    match (has(&["optional"]), has(&["required", "mandatory"])) {
        (true, false) if of_entries => Some(Stated::Optional),
        (false, true) if of_entries && !has(&["not"]) => Some(Stated::Required),
        _ => None,
    }
}

/// Lower case, without emphasis and what separates a text from what stands before it.
fn plain(text: &str) -> String {
    let text = text.replace(['*', '_', '`'], "").to_lowercase();
    let text = text.trim();
    // A dash alone is an answer.
    let core = text.trim_start_matches([':', '-', '–', '—', ' ']);
    if core.is_empty() { text } else { core }.to_owned()
}

/// What stands behind the word "default", in back-ticks or quotes.
pub(super) fn default(description: &str) -> Option<String> {
    const SAID: &[&str] = &[
        "default:",
        "default value:",
        "defaults to",
        "default is",
        "default value is",
        "default =",
        "default",
    ];
    let lower = description.to_lowercase();
    let found = SAID.iter().find_map(|said| {
        let after = description.get(lower.find(said)? + said.len()..)?;
        let after = after.trim_start();
        let close = match after.chars().next()? {
            '`' => '`',
            '"' => '"',
            '“' => '”',
            _ => return None,
        };
        let mut letters = after.chars();
        letters.next();
        letters.as_str().split(close).next().map(str::to_owned)
    });
    found.filter(|value| !value.is_empty()).map(flag)
}

/// A default in a column of its own: one word, or whatever stands in back-ticks.
pub(super) fn bare_default(cell: &str) -> Option<String> {
    let text = cell.trim();
    let none = ["-", "–", "—", "none", "n/a", "na", "null", "empty"];
    if let Some((_, rest)) = text.split_once('`') {
        let value = rest.split('`').next().filter(|value| !value.is_empty());
        return value.map(|value| flag(value.to_owned()));
    }
    let text = text.trim_matches(['"', '“', '”', '*', '_']);
    let one = !text.is_empty() && !text.contains(char::is_whitespace);
    (one && !none.contains(&text.to_lowercase().as_str())).then(|| flag(text.to_owned()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_in_every_wording() {
        let (required, optional) = (Stated::Required, Stated::Optional);
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
            (
                "Required for EU accounts",
                Asks::Required,
                Stated::Sometimes,
            ),
            ("conditional", Asks::Required, Stated::Sometimes),
            ("Yes (EU only)", Asks::Required, Stated::Sometimes),
        ] {
            assert_eq!(answered(cell, asks), expected, "{cell:?} {asks:?}");
        }
    }

    #[test]
    fn a_default_is_read_where_it_is_marked() {
        for (text, expected) in [
            ("Rows. Default: `50`.", Some("50")),
            ("Defaults to `fast`.", Some("fast")),
            ("The default is \"eu\".", Some("eu")),
            ("On by default. `x` is another.", None),
            ("Default: `True`", Some("true")),
            ("The default depends.", None),
        ] {
            assert_eq!(default(text).as_deref(), expected, "{text}");
        }
    }
}
