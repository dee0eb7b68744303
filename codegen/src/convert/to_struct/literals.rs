//! Texts from definitions as Rust: doc comments and literals that say the same when read back.
//!
//! **Input:** a text. **Output:** Rust that says the same.

use crate::doc::wrapped;
use crate::invisible_characters::{self, rust_literal};

/// How wide a line of code is.
pub(super) const WIDTH: usize = 100;

/// A doc comment, one paragraph after the other, wrapped.
pub(super) fn doc(text: &str, indent: &str) -> String {
    let mut lines = String::new();
    for (index, paragraph) in text.split("\n\n").enumerate() {
        if index > 0 {
            lines.extend([indent, "///\n"]);
        }
        if invisible_characters::first(paragraph).is_some() {
            // A comment cannot hold it: the attribute behind the comment can.
            lines.extend([indent, "#[doc = ", &literal(paragraph), "]\n"]);
            continue;
        }
        let room = WIDTH.saturating_sub(indent.len() + "/// ".len());
        for line in wrapped(paragraph, room) {
            lines.extend([indent, "/// ", &line, "\n"]);
        }
    }
    lines
}

/// Whether a doc has a name that clippy takes for code, by its measure: `URLs` is none,
/// `SurveyMonkey` is one.
pub(super) fn names_like_code(doc: &str) -> bool {
    let like_code = |run: &str| {
        let singular = run.strip_suffix('s').unwrap_or(run);
        run.starts_with(|first: char| first.is_ascii_uppercase())
            && singular
                .chars()
                .filter(|letter| letter.is_uppercase())
                .count()
                > 1
            && singular.chars().any(char::is_lowercase)
    };
    // Every second part is in code font.
    let prose = doc.split('`').step_by(2);
    let mut runs = prose.flat_map(|part| part.split(|letter: char| !letter.is_alphanumeric()));
    runs.any(like_code)
}

/// A text as a literal: raw where that is easier to read.
pub(super) fn literal(text: &str) -> String {
    let raw = text.contains(['"', '\\']) && invisible_characters::first(text).is_none();
    if !raw {
        return rust_literal(text);
    }
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_raw_where_that_reads_better() {
        for (text, expected) in [
            ("acme", "\"acme\""),
            ("{\"a\":1}", "r#\"{\"a\":1}\"#"),
            ("a\"#b", "r##\"a\"#b\"##"),
            ("back\\slash", "r\"back\\slash\""),
            ("a\nb", "\"a\\nb\""),
        ] {
            assert_eq!(literal(text), expected);
        }
    }

    #[test]
    fn names_with_inner_capitals_look_like_code() {
        for (doc, expected) in [
            ("an account at SurveyMonkey", true),
            ("(NetSuite's)", true),
            ("URLs, IDs and an API", false),
            ("a `SurveyMonkey` in code font", false),
            ("an iPhone", false),
        ] {
            assert_eq!(names_like_code(doc), expected, "{doc}");
        }
    }

    #[test]
    fn docs_are_wrapped_at_words() {
        let text = format!("{} end\n\nnext", "word ".repeat(30).trim());
        let printed = doc(&text, "    ");
        assert!(printed.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(printed.contains("    ///\n    /// next\n"), "{printed}");
    }
}
