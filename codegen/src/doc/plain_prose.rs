//! Whether a text is prose that needs nothing done to it, which most texts are.
//!
//! **Input:** a text. **Output:** whether it may go in as it is.
//!
//! The derive makes doc text in an unoptimised macro, where looking at a letter costs as much as
//! it costs the command line to treat a word.

/// What a letter says of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Something may have to be done.
    Special,
    /// A small letter or a digit.
    Small,
    /// A capital.
    Capital,
    /// Between words.
    Blank,
    /// Punctuation that Markdown leaves alone.
    Mark,
    /// The same, but only before a blank.
    Colon,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Special; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        classes[byte as usize] = class(byte);
        byte += 1;
    }
    classes
};

const fn class(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'0'..=b'9' => Class::Small,
        b'A'..=b'Z' => Class::Capital,
        b' ' => Class::Blank,
        b'.' | b',' | b';' | b'\'' | b'"' | b'!' | b'?' | b'/' | b'-' => Class::Mark,
        b':' => Class::Colon,
        _ => Class::Special,
    }
}

/// Whether the text is one line of prose with single blanks, no capital inside of a word, and no
/// character that Markdown, rustdoc or clippy reads as more than itself.
#[must_use]
pub(crate) fn is_plain(text: &str) -> bool {
    // What opens a list or a heading opens the text.
    let mut before = match text.as_bytes().first() {
        Some(b'a'..=b'z' | b'A'..=b'Z') => Class::Blank,
        _ => return false,
    };
    for byte in text.as_bytes() {
        let class = CLASSES[*byte as usize];
        let fits = match class {
            Class::Special => false,
            Class::Small | Class::Mark => before != Class::Colon,
            Class::Capital => before == Class::Blank,
            Class::Blank => before != Class::Blank,
            Class::Colon => before == Class::Small,
        };
        if !fits {
            return false;
        }
        before = class;
    }
    before != Class::Blank
}

#[cfg(test)]
mod tests {
    use super::is_plain;
    use crate::doc::{escape, escape_line};

    #[test]
    fn nothing_is_done_to_plain_prose() {
        for text in [
            "The agent's user name.",
            "What stands before the domain: a word, or two; never \"both\"!",
            "Entries per page",
            "a/b c-d x",
        ] {
            assert!(is_plain(text), "{text}");
            assert_eq!(escape_line(text), text);
            assert_eq!(escape(text), [text]);
        }
    }

    #[test]
    fn everything_else_is_looked_at() {
        for text in [
            "",
            " a",
            "a ",
            "a  b",
            "a\nb",
            "1. a",
            "- a",
            "a_b",
            "a::b",
            "https://a",
            "GitHub",
            "a `b`",
            "a*b",
            "call()",
            "stra\u{df}e",
            "a\tb",
            "x <y>",
            "a: b:c",
            "API",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
