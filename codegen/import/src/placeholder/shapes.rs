//! The shapes of words that stand for a value, and of values that belong to nobody.

use element_core::words;

/// Hosts that belong to nobody.
const MADE_UP_HOSTS: &[&str] = &[
    "mycoolapp",
    "example.",
    "yourapp",
    "your-app",
    "myapp.",
    "localhost",
    "requestb.in",
    "acme.",
];

/// An address of a made-up application.
pub(super) fn is_of_nobody(text: &str) -> bool {
    let lower = text.to_lowercase();
    MADE_UP_HOSTS.iter().any(|host| lower.contains(host))
}

/// `<INSERT_KEY>`, `{{page.key}}`, `[your key]`, `${KEY}`.
pub(super) fn is_bracketed(text: &str) -> bool {
    let within = |open: &str, close: &str| {
        text.find(open)
            .is_some_and(|start| text[start + open.len()..].contains(close))
    };
    within("<", ">")
        || within("{{", "}}")
        || within("${", "}")
        || text.starts_with('(') && text.ends_with(')') && text.len() > 2
        || text.starts_with('[') && text.ends_with(']') && !text.contains('"') && text.len() > 2
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

/// `Code on Return the URL`, `your API key`, `{insert_address}/home`.
pub(super) fn is_instruction(key: &str, text: &str) -> bool {
    let lower = text.trim_start_matches('{').to_lowercase();
    let starts = [
        "insert ", "insert_", "your ", "your_", "your-", "your.", "replace ", "replace_", "enter ",
        "code on ",
    ];
    let ends = ["_here", " here", "-here"];
    let whole = [
        "string",
        "tbd",
        "todo",
        "changeme",
        "change_me",
        "replaceme",
    ];
    names_the_key(key, text)
        || starts.iter().any(|start| lower.starts_with(start))
        || ends.iter().any(|end| lower.ends_with(end))
        || whole.contains(&lower.as_str())
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
                matches!(first, 'x' | 'X' | '*' | '.' | '#' | '•') && characters.all(|c| c == first)
            })
}
