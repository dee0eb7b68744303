//! The only place that makes doc text.
//!
//! **Input:** texts of definitions and attributes, which may hold anything. **Output:** Markdown that
//! says the same and does nothing: no code block that rustdoc would run, no HTML, no link that does not
//! resolve and no bare address. Names stay as their makers write them.

mod escape;
mod plain_prose;

pub use self::escape::{cell, code, code_words, escape, escape_line};
pub(crate) use self::plain_prose::is_plain;

#[cfg(feature = "gen")]
use crate::model::Element;
use crate::model::{Entry, GrantKind, Presence, SuppliedBy, ValueType, Way};

/// How much of a default a page shows; `SPEC` has it whole.
const SHOWN: usize = 80;

/// A value on the wire, for people: nothing and a blank are told apart in words.
#[must_use]
pub fn wire_text(text: &str) -> String {
    if text.is_empty() {
        "an empty text".into()
    } else if text.trim().is_empty() {
        "a blank text".into()
    } else if text.chars().count() > SHOWN {
        let start: String = text.chars().take(SHOWN - 20).collect();
        format!("{} … ({} characters)", code(&start), text.chars().count())
    } else {
        code(text)
    }
}

/// The doc of an element's type, in our words and the definition's.
#[cfg(feature = "gen")]
#[must_use]
pub fn config(element: &Element) -> Vec<String> {
    let mut lines = escape(&element.doc);
    lines.push(String::new());
    lines.push(format!(
        "What an application sends to connect {}; the element's key is {}.",
        escape_line(&element.name),
        code(&element.key)
    ));
    lines
}

/// The doc of a field or setter: the definition's words, then wire key, type and presence.
#[must_use]
pub fn sent(entry: &Entry, ways: &[Way]) -> Vec<String> {
    let mut lines = escape(&entry.doc);
    lines.push(String::new());
    lines.push(format!(
        "Wire key {}; {}{}.",
        code(&entry.key),
        presence(entry, ways),
        form(&entry.value_type)
    ));
    if let Some(example) = entry.example() {
        lines.push(String::new());
        lines.push(format!("Example: {}.", code(example)));
    }
    lines
}

/// The doc of a getter: one line, since the field has the rest.
#[must_use]
pub fn reported(entry: &Entry) -> Vec<String> {
    if entry.supplied_by == SuppliedBy::Caller {
        return vec![format!(
            "{}: {}.",
            escape_line(&entry.label),
            code(&entry.key)
        )];
    }
    let mut lines = escape(&entry.doc);
    let default = entry
        .default()
        .map(|text| format!(", by default {}", wire_text(text)))
        .unwrap_or_default();
    lines.push(String::new());
    lines.push(format!(
        "Wire key {}; supplied by the platform{default}{}.",
        code(&entry.key),
        form(&entry.value_type)
    ));
    lines
}

/// Whether a request needs the entry, for people.
#[must_use]
pub fn presence(entry: &Entry, ways: &[Way]) -> String {
    if entry.always_required() {
        return required(entry, ways);
    }
    let requiring: Vec<String> = ways
        .iter()
        .zip(&entry.presence)
        .filter(|(_, presence)| **presence == Presence::Required)
        .map(|(way, _)| code(&way.name))
        .collect();
    let fixed: Vec<String> = ways
        .iter()
        .zip(&entry.presence)
        .filter_map(|(way, presence)| match presence {
            Presence::Fixed(text) => Some(format!("{} with {}", wire_text(text), code(&way.name))),
            _ => None,
        })
        .collect();
    if entry.always_fixed() {
        return format!("set by the way: {}", fixed.join(", "));
    }
    let left_out = match entry.default() {
        Some(text) => format!("optional, by default {}", wire_text(text)),
        None if requiring.is_empty() => "optional".into(),
        // What another way requires is not this one's.
        None => "left out".into(),
    };
    let mut parts = Vec::new();
    if !requiring.is_empty() {
        parts.push(format!("required with {}", requiring.join(" and ")));
    }
    if !fixed.is_empty() {
        parts.push(format!("set by the way to {}", fixed.join(", ")));
    }
    let all = entry
        .presence
        .iter()
        .all(|presence| matches!(presence, Presence::Required | Presence::Fixed(_)));
    if parts.is_empty() {
        left_out
    } else if all {
        parts.join(", ")
    } else {
        format!("{}, otherwise {left_out}", parts.join(", "))
    }
}

/// Of an entry that every way requires: whether one of them does so of a code alone.
fn required(entry: &Entry, ways: &[Way]) -> String {
    let sparing: Vec<String> = ways
        .iter()
        .filter(|way| way.spares(entry))
        .map(|way| code(&way.name))
        .collect();
    if sparing.is_empty() {
        "required".into()
    } else if sparing.len() == ways.len() {
        "required with a code".into()
    } else {
        format!("required, in {} with a code", sparing.join(" and "))
    }
}

/// The text with a capital at its beginning.
#[cfg(feature = "gen")]
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

fn form(value_type: &ValueType) -> String {
    if let ValueType::Integer(Some(unit)) = value_type {
        return format!("; in {}", escape_line(unit));
    }
    let hint = value_type.kind().hint();
    hint.map_or_else(String::new, |hint| format!("; {hint}"))
}

/// What a way adds to a request, for people.
#[must_use]
pub fn grant(grant: GrantKind) -> &'static str {
    match grant {
        GrantKind::None => "nothing beside the configuration",
        GrantKind::OAuth1 => "an OAuth 1 token, verifier and secret",
        GrantKind::OAuth2 => "an OAuth 2 code",
    }
}

/// The words of a paragraph on lines of at most `room` characters, where words allow it.
#[cfg(feature = "gen")]
pub(crate) fn wrapped(paragraph: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wire_text;

    #[test]
    fn a_long_text_is_shown_by_its_start() {
        for (text, shown) in [
            (String::new(), "an empty text".to_owned()),
            (" ".into(), "a blank text".into()),
            ("\u{e9}".repeat(80), format!("`{}`", "\u{e9}".repeat(80))),
            (
                "\u{e9}".repeat(81),
                format!("`{}` … (81 characters)", "\u{e9}".repeat(60)),
            ),
        ] {
            assert_eq!(wire_text(&text), shown);
        }
    }
}
