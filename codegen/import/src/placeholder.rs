//! Is a value in a sample one, or does it stand for one?
//!
//! **Input:** a key and a value. **Output:** whether the value is one.

use element_core::words;

use crate::vocabulary::{authentication, names_authentication};
use crate::word_tables::Words;

/// What a value in a sample is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// Words for what the caller has to put in.
    Placeholder,
    /// The same, with the remark that it may be left out.
    OptionalPlaceholder,
    /// A value somebody had: an address of a made-up application, a hidden credential.
    MadeUp,
    /// A value that may be meant.
    Literal,
}

impl Sample {
    /// Whether words stand for the value.
    #[must_use]
    pub fn is_placeholder(self) -> bool {
        matches!(self, Self::Placeholder | Self::OptionalPlaceholder)
    }
}

/// What the value of `key` in a sample is.
#[must_use]
pub fn sample(key: &str, value: &str) -> Sample {
    let text = value.trim();
    // `API_KEY` may be the name of a way: then it is sent as it stands.
    if names_authentication(key) && authentication(text).is_some() {
        return Sample::Literal;
    }
    if is_bracketed(text) || is_shouted(key, text) || is_instruction(key, text) {
        return if says_optional(text) {
            Sample::OptionalPlaceholder
        } else {
            Sample::Placeholder
        };
    }
    if is_hidden(text) || is_of_nobody(text) {
        return Sample::MadeUp;
    }
    Sample::Literal
}

/// Whether a placeholder or a comment says that the value may be left out.
#[must_use]
pub fn says_optional(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut defaults = lower.split("default ").skip(1);
    let is_value = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            || rest.starts_with("true")
            || rest.starts_with("false")
    };
    // "non-optional" and "not optional" say the opposite.
    let optional = lower.split_once("optional").is_some_and(|(before, _)| {
        let before = before.trim_end_matches(['-', ' ', '_']);
        !before.ends_with("non") && !before.ends_with("not")
    });
    optional || defaults.any(is_value)
}

/// Hosts that belong to nobody.
const MADE_UP_HOSTS: Words =
    Words::new("placeholder: host", &["mycoolapp", "example.", "localhost"]);

/// An address of a made-up application.
fn is_of_nobody(text: &str) -> bool {
    let lower = text.to_lowercase();
    MADE_UP_HOSTS.any(|host| lower.contains(host))
}

/// What opens words for a value.
const BRACKETS: Words = Words::new("placeholder: brackets", &["<", "{{", "${"]);

/// `<INSERT_KEY>`, `{{page.key}}`, `${KEY}`.
fn is_bracketed(text: &str) -> bool {
    let within = |open: &str, close: &str| {
        text.find(open)
            .is_some_and(|start| text[start + open.len()..].contains(close))
    };
    BRACKETS.any(|open| match open {
        "<" => within("<", ">"),
        "{{" => within("{{", "}}"),
        _ => within("${", "}"),
    })
}

/// `ABBYY_PASSWORD`, `USER TOKEN`; one word alone only if the key has it too: `JSON` is a value.
fn is_shouted(key: &str, text: &str) -> bool {
    let capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "_ -.!':".contains(c);
    let has_letter = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic());
    if text.len() < 4 || !has_letter(&text) || !text.chars().all(capital) {
        return false;
    }
    let words = text.split(['_', ' ', '-']).filter(has_letter);
    let upper = key.to_uppercase();
    words.count() > 1 || upper.split(['.', '_', '-']).any(|segment| segment == text)
}

/// How words for a value start.
const STARTS: Words = Words::new("placeholder: starts", &["insert_"]);
/// Single words that stand for a value.
const WHOLE: Words = Words::new("placeholder: whole", &["replaceme"]);

/// `Code on Return the URL`, `your API key`, `{insert_address}/home`.
fn is_instruction(key: &str, text: &str) -> bool {
    let lower = text.trim_start_matches('{').to_lowercase();
    names_the_key(key, text) || STARTS.any(|start| lower.starts_with(start)) || WHOLE.has(&lower)
}

/// `Supported Bank Name` for `bank_name`: several words in capitals, the last one that of the key.
fn names_the_key(key: &str, text: &str) -> bool {
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let mut said = text.split_whitespace();
    said.clone().count() > 2 && said.all(capital) && words(text).last() == words(key).last()
}

/// `xxxxxxxx`, `xxxx-xxxx`, `********`, an ellipsis.
fn is_hidden(text: &str) -> bool {
    let core = text.trim_end_matches('=').replace('-', "");
    let mut characters = core.chars();
    matches!(text, "..." | "…")
        || core.len() >= 4
            && characters.next().is_some_and(|first| {
                matches!(first, 'x' | 'X' | '*' | '.') && characters.all(|c| c == first)
            })
}
