//! Texts: the opening quote is known, the closing one is the first that can be one.
//!
//! A quote closes a text when what follows is what JSON demands there. Any other quote is one
//! that its author forgot to escape.

mod escape;
mod look;

use std::borrow::Cow;

use super::blank;
use super::repair::RepairKind;
use look::{closes, looks_like_name};

/// What a text is in the object or list around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The name of a member.
    Name,
    /// The value of a member.
    Value,
    /// An item of a list, or the whole document.
    Item,
}

/// A text that was read.
pub(super) struct Scanned<'t> {
    /// The text, escapes resolved.
    pub(super) text: Cow<'t, str>,
    /// Where reading goes on.
    pub(super) end: usize,
    /// What was mended, and where; one of each kind.
    pub(super) mistakes: Vec<(RepairKind, usize)>,
}

/// Whether a text can start with this character.
pub(super) fn opens(first: char) -> bool {
    first == '"' || first == '\''
}

/// Reads the text whose opening quote stands at `at`; `None` when the document ends first.
pub(super) fn read(source: &str, at: usize, role: Role) -> Option<Scanned<'_>> {
    let opening = source.get(at..)?.chars().next()?;
    let start = at + opening.len_utf8();
    if opening == '"'
        && let Some(scanned) = plain(source, start, role)
    {
        return Some(scanned);
    }
    let mut scan = Scan {
        source,
        at: start,
        role,
        opening,
        out: String::new(),
        mistakes: Vec::new(),
    };
    if opening == '\'' {
        scan.mistake(RepairKind::SingleQuote, at);
    }
    scan.run()
}

/// The common case, without a copy: no escapes, no control characters, a quote that closes.
fn plain(source: &str, start: usize, role: Role) -> Option<Scanned<'_>> {
    let rest = &source[start..];
    let special = |byte: u8| byte == b'"' || byte == b'\\' || !(0x20..0x80).contains(&byte);
    let length = rest.bytes().position(special)?;
    let closed =
        rest.as_bytes().get(length) == Some(&b'"') && closes(source, start + length + 1, role);
    closed.then(|| Scanned {
        text: Cow::Borrowed(&rest[..length]),
        end: start + length + 1,
        mistakes: Vec::new(),
    })
}

struct Scan<'t> {
    source: &'t str,
    at: usize,
    role: Role,
    opening: char,
    out: String,
    mistakes: Vec<(RepairKind, usize)>,
}

impl<'t> Scan<'t> {
    fn mistake(&mut self, kind: RepairKind, at: usize) {
        if !self.mistakes.iter().any(|(known, _)| *known == kind) {
            self.mistakes.push((kind, at));
        }
    }

    fn run(mut self) -> Option<Scanned<'t>> {
        loop {
            let next = self.source[self.at..].chars().next()?;
            let after = self.at + next.len_utf8();
            match next {
                '\\' => self.escape(),
                '\n' if self.ends_unclosed() => {
                    self.mistake(RepairKind::MissingQuote, self.at);
                    return Some(self.unclosed());
                }
                '\n' | '\r' => {
                    self.mistake(RepairKind::RawLineBreak, self.at);
                    // All of the blank lines at once: none of them needs a look of its own.
                    let rest = &self.source[self.at..];
                    let blank = rest.len() - rest.trim_start().len();
                    self.out.push_str(&rest[..blank]);
                    self.at += blank;
                }
                quote if quote == self.opening => {
                    if closes(self.source, after, self.role) {
                        return Some(self.done(after));
                    }
                    self.mistake(RepairKind::UnescapedQuote, self.at);
                    self.out.push(quote);
                    self.at = after;
                }
                other => {
                    if other.is_control() {
                        self.mistake(RepairKind::RawLineBreak, self.at);
                    }
                    self.out.push(other);
                    self.at = after;
                }
            }
        }
    }

    fn done(self, end: usize) -> Scanned<'t> {
        Scanned {
            text: Cow::Owned(self.out),
            end,
            mistakes: self.mistakes,
        }
    }

    /// Whether the text was meant to end on this line: the next one starts like a member or ends
    /// an object.
    fn ends_unclosed(&self) -> bool {
        let next = blank::skip(self.source, self.at);
        let rest = &self.source[next..];
        rest.starts_with(['}', ']']) || looks_like_name(self.source, next)
    }

    /// The text without the comma that ended its line.
    fn unclosed(mut self) -> Scanned<'t> {
        let text = self.out.trim_end();
        let comma = text.ends_with(',');
        let text = text.strip_suffix(',').unwrap_or(text).trim_end().to_owned();
        let line = self.source[..self.at].trim_end();
        let end = if comma { line.len() - 1 } else { self.at };
        self.out = text;
        self.done(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_quote_is_the_one_that_json_allows_there() {
        for (source, text, mistakes) in [
            (r#""a", "b": 1"#, "a", &[][..]),
            (r#""a \"b\" c"}"#, "a \"b\" c", &[]),
            (
                r#""see <a href="x" target="_b">y</a>","#,
                r#"see <a href="x" target="_b">y</a>"#,
                &[RepairKind::UnescapedQuote],
            ),
            (
                r#""say "hi", then go"}"#,
                r#"say "hi", then go"#,
                &[RepairKind::UnescapedQuote],
            ),
            ("\"two\nlines\"}", "two\nlines", &[RepairKind::RawLineBreak]),
            (
                "\"open,\n  \"next\": 1}",
                "open",
                &[RepairKind::MissingQuote],
            ),
            ("'a'}", "a", &[RepairKind::SingleQuote]),
            (r#""\u00e9\ud83d\ude00"}"#, "\u{e9}\u{1f600}", &[]),
            (r#""C:\d"}"#, r"C:\d", &[RepairKind::BadEscape]),
            (r#""a" "b": 1"#, "a", &[]),
        ] {
            let scanned = read(source, 0, Role::Value);
            let found: Option<(String, Vec<RepairKind>)> = scanned.map(|scanned| {
                (
                    scanned.text.into_owned(),
                    scanned.mistakes.iter().map(|m| m.0).collect(),
                )
            });
            assert_eq!(
                found,
                Some((text.to_owned(), mistakes.to_vec())),
                "{source}"
            );
        }
    }
}
