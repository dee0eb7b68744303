//! Text from outside made inert: what it says stays, what it could do goes.
//!
//! **Input:** any text. **Output:** Markdown without code blocks, HTML, links and other things that
//! rustdoc would run or resolve.

use super::is_plain;
use crate::invisible_characters;

/// A text from outside as one or more lines of inert Markdown.
#[must_use]
pub fn escape(text: &str) -> Vec<String> {
    if is_plain(text) {
        return vec![text.to_owned()];
    }
    let mut paragraphs: Vec<String> = Vec::new();
    for line in text.split(['\n', '\r']) {
        let line = escape_line(line);
        if line.is_empty() {
            continue;
        }
        if !paragraphs.is_empty() {
            paragraphs.push(String::new());
        }
        paragraphs.push(line);
    }
    paragraphs
}

/// A text from outside on one line.
#[must_use]
pub fn escape_line(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let visible = visible(text);
    let text = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    // A code span must close; a lone back-tick and a fence become apostrophes.
    let text = if text.contains("``") || text.matches('`').count() % 2 == 1 {
        text.replace('`', "'")
    } else {
        text
    };
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            out.push_str(&code(part));
        } else {
            prose(part, escape_word, &mut out);
        }
    }
    escape_start(&mut out);
    out
}

/// Prose without what nobody sees: what is like a blank becomes one, the rest goes. The compiler refuses
/// marks of direction in comments, and a reader would see another text than the file holds.
fn visible(text: &str) -> String {
    let seen = |character: char| match invisible_characters::name(character) {
        None => Some(character),
        Some(_) if character.is_control() || character.is_whitespace() => Some(' '),
        Some(_) => None,
    };
    text.chars().filter_map(seen).collect()
}

/// `text` in code font, whatever it holds: back-ticks in it are between more of them.
#[must_use]
pub fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return "` `".into();
    }
    let clean = invisible_characters::on_one_line(text);
    let ticks = clean.split(|character| character != '`').map(str::len);
    let longest = ticks.max().unwrap_or(0);
    if longest == 0 {
        return format!("`{clean}`");
    }
    let fence = "`".repeat(longest + 1);
    format!("{fence} {clean} {fence}")
}

/// Inert Markdown made fit for a table's cell: there a bar ends the cell even in code font.
#[must_use]
pub fn cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for character in markdown.chars() {
        if character == '|' && !out.ends_with('\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// A line with every word in code font that [`escape_line`] would put there, and nothing escaped:
/// what an author meant, with or without back-ticks.
#[must_use]
pub fn code_words(line: &str) -> String {
    let mut out = String::new();
    for (index, part) in line.split('`').enumerate() {
        if index % 2 == 1 {
            out.extend(["`", part, "`"]);
        } else {
            prose(part, |word, out| out.push_str(word), &mut out);
        }
    }
    out
}

/// Prose with its code words in code font; `plain` takes what lies between them.
fn prose(part: &str, plain: fn(&str, &mut String), out: &mut String) {
    let mut first = true;
    for word in part.split(' ') {
        if !first {
            out.push(' ');
        }
        first = false;
        let core = word.trim_matches(|character: char| !character.is_alphanumeric());
        if is_address(core) {
            let (before, after) = word.split_once(core).unwrap_or(("", ""));
            plain(before, out);
            out.push_str(&code(core));
            plain(after, out);
        } else {
            calls(word, plain, out);
        }
    }
}

/// A word with the calls in it in code font.
fn calls(word: &str, plain: fn(&str, &mut String), out: &mut String) {
    let mut rest = word;
    while let Some(at) = rest.find("()") {
        let (before, after) = rest.split_at(at);
        let name = before.trim_end_matches(char::is_alphanumeric).len();
        let (before, name) = before.split_at(name);
        plain(before, out);
        if name.is_empty() {
            plain("()", out);
        } else {
            out.push_str(&code(&format!("{name}()")));
        }
        rest = &after["()".len()..];
    }
    plain(rest, out);
}

fn escape_word(word: &str, out: &mut String) {
    for character in word.chars() {
        if matches!(
            character,
            '[' | ']' | '<' | '>' | '*' | '_' | '|' | '\\' | '~' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(character);
    }
}

/// Escapes what would make a list or a heading of a line.
fn escape_start(out: &mut String) {
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    match out.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => out.insert(digits, '\\'),
        Some(b'#' | b'-' | b'+' | b'=') if digits == 0 => out.insert(0, '\\'),
        _ => {}
    }
}

/// Identifiers, paths and addresses, in code font as a whole: Markdown would read underscores, and
/// rustdoc refuses a bare address. Names of products with inner capitals are names, and stay.
fn is_address(word: &str) -> bool {
    const SCHEMES: &[&str] = &["file:", "ftp:", "http:", "https:", "ws:", "wss:"];
    let lower = word.to_lowercase();
    let marked = ["_", "::", ":/"].iter().any(|mark| word.contains(mark));
    marked || SCHEMES.iter().any(|scheme| lower.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_font_changes_no_character() {
        for (text, expected) in [
            ("*/15 * * * *", "`*/15 * * * *`"),
            ("a`b", "`` a`b ``"),
            ("```", "```` ``` ````"),
            ("`a``b", "``` `a``b ```"),
            ("a\u{202e}b\n\tc", "`a\\u{202e}b\\n\\tc`"),
            (" ", "` `"),
        ] {
            assert_eq!(super::code(text), expected);
        }
    }

    #[test]
    fn hostile_text_is_inert() {
        for (text, expected) in [
            ("```rust\nfn main() {}\n```", "'''rust fn `main()` {} '''"),
            ("a */ b", "a \\*/ b"),
            ("`a */ b`", "`a */ b`"),
            ("see [Link] and ]]", "see \\[Link\\] and \\]\\]"),
            ("<script>x</script>", "\\<script\\>x\\</script\\>"),
            ("one\rtwo", "one two"),
            ("# no heading", "\\# no heading"),
            ("1. no list", "1\\. no list"),
            (".net and 2-factor", ".net and 2-factor"),
            (") is no list_", ") is no list\\_"),
            ("2-factor codes", "2-factor codes"),
            (
                "the SurveyMonkey key_id, OAuth",
                "the SurveyMonkey `key_id`, OAuth",
            ),
            ("at https://x.example/a", "at `https://x.example/a`"),
            ("a lone ` here", "a lone ' here"),
            ("`kept`", "`kept`"),
            ("x<FooBar>y(FooBar)z", "x\\<FooBar\\>y(FooBar)z"),
            ("URLs and IDs", "URLs and IDs"),
            ("call build().", "call `build()`."),
            ("a\u{0}b\u{202e}c", "a bc"),
            ("`a\u{0}b\u{202e}c`", "`a bc`"),
            ("at c:/windows", "at `c:/windows`"),
        ] {
            assert_eq!(escape_line(text), expected, "{text}");
        }
    }

    #[test]
    fn code_words_say_the_same_again() {
        for (line, coded) in [
            ("the NetSuite account", "the NetSuite account"),
            (
                "`acme` at SurveyMonkey, key_id",
                "`acme` at SurveyMonkey, `key_id`",
            ),
            ("[brackets] stay", "[brackets] stay"),
            ("call build(). (or not())", "call `build()`. (or `not()`)"),
            ("an empty () stays", "an empty () stays"),
        ] {
            assert_eq!(code_words(line), coded);
            assert_eq!(code_words(coded), coded);
        }
    }

    #[test]
    fn a_bar_ends_no_cell() {
        assert_eq!(cell("a|b \\| `c|d` |"), "a\\|b \\| `c\\|d` \\|");
    }

    #[test]
    fn paragraphs_stay_apart() {
        assert_eq!(escape("one\n\n\ntwo"), ["one", "", "two"]);
        assert_eq!(escape("    fn main() {}"), ["fn `main()` {}"]);
    }
}
