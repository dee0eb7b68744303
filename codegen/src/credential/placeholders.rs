//! What stands for a value, and what to write in its place.
//!
//! **Input:** a text, or the key of an entry. **Output:** whether it stands for a value; what to write
//! in its place.

use element_core::{is_mask, is_placeholder};

/// Whether a text stands for a value: blank, a mask, `<API_KEY>`, `{{key}}`, `INSERT_KEY`, `…`.
#[must_use]
pub fn stands_for_a_value(text: &str) -> bool {
    let text = text.trim();
    let within = |open: &str, close: &str| {
        text.len() > open.len() + close.len() && text.starts_with(open) && text.ends_with(close)
    };
    let repeated = |one: char| text.chars().all(|character| character == one);
    text.is_empty()
        || within("<", ">")
        || within("{", "}") && !text.contains(['"', ':'])
        || within("${", "}")
        || is_mask(text)
        || is_placeholder(text)
        || text.to_lowercase().starts_with("insert_")
        || matches!(text, "..." | "…" | "null" | "true" | "false")
        || ['*', '•', 'x', 'X'].into_iter().any(repeated)
}

/// What to write in place of a value: `<API_KEY>` for `api.key` and for `apiKey`.
#[must_use]
pub fn placeholder(key: &str) -> String {
    let mut parted = String::with_capacity(key.len() + 4);
    for character in key.chars() {
        let small = |last: char| last.is_ascii_lowercase() || last.is_ascii_digit();
        if character.is_ascii_uppercase() && parted.ends_with(small) {
            parted.push('_');
        }
        parted.push(character);
    }
    let name = parted
        .to_uppercase()
        .replace(|character: char| !character.is_ascii_alphanumeric(), "_");
    format!("<{name}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_made_of_the_key() {
        for (key, expected) in [
            ("api.key", "<API_KEY>"),
            ("sessionToken", "<SESSION_TOKEN>"),
            ("x-API-key2Id", "<X_API_KEY2_ID>"),
        ] {
            assert_eq!(placeholder(key), expected);
            assert!(stands_for_a_value(expected));
        }
    }

    #[test]
    fn what_stands_for_a_value_is_told_from_one() {
        for text in [
            "",
            " ",
            "<API_KEY>",
            "********",
            "{{key}}",
            "${KEY}",
            "xxxx",
            "…",
            "INSERT_IT",
        ] {
            assert!(stands_for_a_value(text), "{text}");
        }
        for text in [
            "hunter2",
            "<",
            "<>",
            "{}",
            "${}",
            "a>",
            "{\"a\":1}",
            "12",
            "*a*",
            "<a",
        ] {
            assert!(!stands_for_a_value(text), "{text}");
        }
    }
}
