//! Doc comments as a person would wrap them.
//!
//! **Input:** a line of a Rust file. **Output:** the same line, or several, if it is a doc comment
//! longer than lines are here.
//!
//! Markdown reads a line break in a paragraph as a blank. It does so only where the next line begins
//! nothing of its own and the blank is no part of a code span; nowhere else is a line broken.

/// How long a line may be, its indentation included.
const LONGEST: usize = 100;

/// Adds the line, wrapped, with its line feed.
pub(super) fn line(line: &str, out: &mut String) {
    let Some((comment, text)) = comment(line) else {
        out.push_str(line);
        out.push('\n');
        return;
    };
    let room = LONGEST.saturating_sub(comment.len());
    let mut rest = text;
    while rest.len() > room && rest.chars().count() > room {
        let Some(at) = place(rest, room) else {
            break;
        };
        out.push_str(comment);
        out.push_str(&rest[..at]);
        out.push('\n');
        rest = &rest[at + 1..];
    }
    out.push_str(comment);
    out.push_str(rest);
    out.push('\n');
}

/// `    /// ` and the text behind it, if that is the text of a paragraph.
fn comment(line: &str) -> Option<(&str, &str)> {
    let indented = line.len() - line.trim_start().len();
    let text = line[indented..]
        .strip_prefix("/// ")
        .or_else(|| line[indented..].strip_prefix("//! "))?;
    begins_nothing(text).then(|| line.split_at(line.len() - text.len()))
}

/// The last blank within the room where the line may end, or else the first one behind it.
fn place(text: &str, room: usize) -> Option<usize> {
    let mut last = None;
    for (count, at) in blanks(text) {
        if count > room && last.is_some() {
            break;
        }
        last = Some(at);
        if count > room {
            break;
        }
    }
    last
}

/// The blanks where a line may end: how many characters precede each, and how many bytes.
fn blanks(text: &str) -> Vec<(usize, usize)> {
    let mut blanks = Vec::new();
    let mut open = None;
    let mut before = ' ';
    let mut ticks = 0;
    for (count, (at, letter)) in text.char_indices().enumerate() {
        if letter == '`' {
            ticks += 1;
        } else if ticks > 0 {
            match open {
                None => open = Some(ticks),
                Some(length) if length == ticks => open = None,
                Some(_) => {}
            }
            ticks = 0;
        }
        let ends = letter == ' ' && open.is_none() && ![' ', '\\'].contains(&before);
        if ends && begins_nothing(&text[at + 1..]) {
            blanks.push((count, at));
        }
        before = letter;
    }
    blanks
}

/// Whether a line that begins like this goes on with a paragraph: it is no list, heading, quotation,
/// table, code block or rule.
fn begins_nothing(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let usual = |letter: char| letter.is_alphanumeric() || ['`', '(', '"', '['].contains(&letter);
    let numbered = word
        .strip_suffix(['.', ')'])
        .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    word.starts_with(usual) && !word.starts_with("```") && !numbered
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, line};

    fn wrapped(text: &str) -> String {
        let mut out = String::new();
        line(text, &mut out);
        out
    }

    #[test]
    fn a_short_line_stays() {
        assert_eq!(wrapped("    /// Short."), "    /// Short.\n");
    }

    #[test]
    fn code_stays_however_long() {
        let code = format!("    let text = \"{}\";", "word ".repeat(40));
        assert_eq!(wrapped(&code), format!("{code}\n"));
    }

    #[test]
    fn a_paragraph_fills_lines_and_loses_no_word() {
        let text = "word ".repeat(60);
        let lines = wrapped(&format!("    /// {}", text.trim_end()));
        assert!(lines.lines().all(|line| line.len() <= LONGEST), "{lines}");
        let joined: Vec<&str> = lines.lines().map(|line| &line[8..]).collect();
        assert_eq!(joined.join(" "), text.trim_end());
        assert_eq!(lines.lines().count(), 4);
    }

    #[test]
    fn a_line_is_measured_in_characters() {
        let line = format!("/// {}\u{e9}\u{e9}", "\u{e9} ".repeat(47));
        assert_eq!(line.chars().count(), LONGEST);
        assert_eq!(wrapped(&line).trim_end(), line);
    }

    /// Each would begin something else at the start of a line.
    #[test]
    fn no_line_begins_what_the_paragraph_did_not() {
        for word in [
            "-", "+", "*", "#", ">", "12.", "3)", "|", "---", "===", "```", "<b>", "~~~",
        ] {
            let text = format!("/// {}{word} {}", "x".repeat(95), "word ".repeat(30));
            let lines = wrapped(text.trim_end());
            let begins = format!("/// {word} ");
            assert!(!lines.contains(&begins), "{lines}");
        }
    }

    #[test]
    fn a_code_span_stays_on_its_line() {
        let span = format!("`{}`", "a b ".repeat(12).trim_end());
        let lines = wrapped(&format!("/// {}{span} more", "word ".repeat(15)));
        assert!(lines.contains(&span), "{lines}");
    }

    #[test]
    fn what_is_no_paragraph_stays() {
        let row = format!("/// | {} |", "word ".repeat(40));
        assert_eq!(wrapped(&row), format!("{row}\n"));
    }
}
