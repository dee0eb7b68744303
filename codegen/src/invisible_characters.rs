//! Invisible characters: what a terminal obeys, what turns the direction of a line, what has
//! no width.
//!
//! **Input:** a text. **Output:** the first such character with its name, for a finding; or the text
//! with all of them written out, for a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What an unseen character is called, in the words of the standard.
#[must_use]
pub fn name(character: char) -> Option<&'static str> {
    // Nearly every character is one of these, and all texts of a catalogue are asked.
    if matches!(character, ' '..='~') {
        return None;
    }
    Some(match character {
        '\0' => "null",
        '\u{7}' => "bell",
        '\u{8}' => "backspace",
        '\t' => "tab",
        '\n' => "line feed",
        '\r' => "carriage return",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        _ if character.is_control() => "control character",
        '\u{ad}' => "soft hyphen",
        '\u{34f}' => "combining grapheme joiner",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{17b4}' | '\u{17b5}' => "Khmer inherent vowel",
        '\u{180e}' => "Mongolian vowel separator",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2061}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fff0}'..='\u{fff8}' => {
            "invisible format character"
        }
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{feff}' => "byte-order mark",
        '\u{fff9}'..='\u{fffb}' => "interlinear annotation",
        '\u{1bca0}'..='\u{1bca3}' => "shorthand format character",
        '\u{1d173}'..='\u{1d17a}' => "musical format character",
        '\u{e0000}'..='\u{e0fff}' => "tag character",
        _ => return None,
    })
}

/// The first unseen character of a text.
#[must_use]
pub fn first(text: &str) -> Option<char> {
    text.chars().find(|character| name(*character).is_some())
}

/// A text with every unseen character written out as in a Rust literal; lines stay lines.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    written_out(text, hidden_in_lines, |character, out| {
        out.extend(character.escape_unicode());
    })
}

/// The same on one line.
#[must_use]
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    let hidden = |character| name(character).is_some();
    written_out(text, hidden, |character, out| match character {
        '\n' | '\r' | '\t' => out.extend(character.escape_default()),
        _ => out.extend(character.escape_unicode()),
    })
}

fn hidden_in_lines(character: char) -> bool {
    character != '\n' && name(character).is_some()
}

/// A text with every hidden character as `escape` writes it.
fn written_out(
    text: &str,
    hidden: fn(char) -> bool,
    escape: fn(char, &mut String),
) -> Cow<'_, str> {
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if hidden(character) {
            escape(character, &mut out);
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
}

/// A text as a literal of Rust, in which every character is seen: the standard library escapes it as the
/// compiler reads it, all but a few of those that nobody sees.
#[must_use]
pub fn rust_literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_rust_literal(text, &mut out);
    out
}

/// Appends a text as a literal of Rust.
pub(crate) fn push_rust_literal(text: &str, out: &mut String) {
    // Nearly every text is one of these.
    let is_plain = |byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        out.extend(["\"", text, "\""]);
    } else {
        out.push_str(&shown(&format!("{text:?}")));
    }
}

/// JSON with every unseen character written out, which stays the same JSON: only in its texts can there
/// be such characters.
#[must_use]
pub fn in_json(json: &str) -> Cow<'_, str> {
    written_out(json, hidden_in_lines, escape_json)
}

/// Adds a character as a text of JSON writes it out.
pub(crate) fn escape_json(character: char, out: &mut String) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing to a String cannot fail.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unseen_is_named_and_written_out() {
        for (text, found, out) in [
            (
                "plain \u{e9} \u{4e2d} \u{1f469}",
                None,
                "plain \u{e9} \u{4e2d} \u{1f469}",
            ),
            ("a\u{1b}[31mb", Some("escape"), "a\\u{1b}[31mb"),
            ("a\u{202e}b", Some("right-to-left override"), "a\\u{202e}b"),
            (
                "a\u{200b}b\u{9b}",
                Some("zero width space"),
                "a\\u{200b}b\\u{9b}",
            ),
            ("a\nb", Some("line feed"), "a\nb"),
            ("a\tb", Some("tab"), "a\\u{9}b"),
            ("a\r", Some("carriage return"), "a\\u{d}"),
            ("\u{7}\u{8}", Some("bell"), "\\u{7}\\u{8}"),
            ("\u{8}", Some("backspace"), "\\u{8}"),
            ("\u{7f}", Some("delete"), "\\u{7f}"),
            ("\u{e0041}", Some("tag character"), "\\u{e0041}"),
        ] {
            assert_eq!(first(&in_json(text)), first(text).filter(|it| *it == '\n'));
            assert_eq!(first(text).and_then(name), found, "{text:?}");
            assert_eq!(shown(text), out);
        }
    }
}
