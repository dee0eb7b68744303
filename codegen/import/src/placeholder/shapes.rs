//! The shapes of words that stand for a value, and of values that belong to nobody.

use element_core::words;

use crate::tally::Words;

/// Hosts that belong to nobody.
const MADE_UP_HOSTS: Words = Words::new(
    "placeholder: host",
    &["mycoolapp", "example.", "localhost", "requestb.in"],
);

/// An address of a made-up application.
pub(super) fn is_of_nobody(text: &str) -> bool {
    let lower = text.to_lowercase();
    MADE_UP_HOSTS.any(|host| lower.contains(host))
}

/// What opens words for a value.
const BRACKETS: Words = Words::new("placeholder: brackets", &["<", "{{", "${"]);

/// `<INSERT_KEY>`, `{{page.key}}`, `[your key]`, `${KEY}`.
pub(super) fn is_bracketed(text: &str) -> bool {
    let within = |open: &str, close: &str| {
        text.find(open)
            .is_some_and(|start| text[start + open.len()..].contains(close))
    };
    let pair = |open: &str, close: &str| {
        text.starts_with(open) && text.ends_with(close) && !text.contains('"') && text.len() > 2
    };
    BRACKETS.any(|open| match open {
        "<" => within("<", ">"),
        "{{" => within("{{", "}}"),
        "${" => within("${", "}"),
        "(" => pair("(", ")"),
        _ => pair("[", "]"),
    })
}

/// `ABBYY_PASSWORD`, `USER TOKEN`; one word alone only if the key has it too: `JSON` is a value.
pub(super) fn is_shouted(key: &str, text: &str) -> bool {
    let shouted = text.len() >= 4
        && text.chars().any(|c| c.is_ascii_uppercase())
        && text.chars().all(|c| {
            c.is_ascii_uppercase()
                || c.is_ascii_digit()
                || matches!(c, '_' | ' ' | '-' | '.' | '!' | '\'' | ':')
        });
    if !shouted {
        return false;
    }
    let words = text
        .split(['_', ' ', '-'])
        .filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
    words.count() > 1
        || key
            .to_uppercase()
            .split(['.', '_', '-'])
            .any(|segment| segment == text)
}

/// How words for a value start.
const STARTS: Words = Words::new("placeholder: starts", &["insert_"]);
/// Single words that stand for a value.
const WHOLE: Words = Words::new("placeholder: whole", &["replaceme"]);

/// `Code on Return the URL`, `your API key`, `{insert_address}/home`.
pub(super) fn is_instruction(key: &str, text: &str) -> bool {
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
pub(super) fn is_hidden(text: &str) -> bool {
    let core = text.trim_end_matches('=').replace('-', "");
    let mut characters = core.chars();
    matches!(text, "..." | "…")
        || core.len() >= 4
            && characters.next().is_some_and(|first| {
                matches!(first, 'x' | 'X' | '*' | '.') && characters.all(|c| c == first)
            })
}
