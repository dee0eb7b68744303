//! Texts: the opening quote is known, the closing one is the first that can be one.
//!
//! **Input:** a text and its opening quote. **Output:** what it says, and where it ends.
//!
//! A quote closes a text when what follows is what JSON demands there. Any other quote is one
//! that its author forgot to escape.

use super::lookahead::{self, closes, looks_like_name};
use super::repair::RepairKind;

/// What a text is in the object or list around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextRole {
    /// The name of a member.
    Name,
    /// The value of a member.
    Value,
    /// An item of a list, or the whole document.
    Item,
}

/// A text that was read.
pub(super) struct Scanned {
    /// The text, escapes resolved.
    pub(super) text: String,
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
pub(super) fn read(source: &str, at: usize, role: TextRole) -> Option<Scanned> {
    let opening = source.get(at..)?.chars().next()?;
    let start = at + opening.len_utf8();
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

struct Scan<'t> {
    source: &'t str,
    at: usize,
    role: TextRole,
    opening: char,
    out: String,
    mistakes: Vec<(RepairKind, usize)>,
}

impl Scan<'_> {
    fn mistake(&mut self, kind: RepairKind, at: usize) {
        if !self.mistakes.iter().any(|(known, _)| *known == kind) {
            self.mistakes.push((kind, at));
        }
    }

    fn run(mut self) -> Option<Scanned> {
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

    fn done(self, end: usize) -> Scanned {
        Scanned {
            text: self.out,
            end,
            mistakes: self.mistakes,
        }
    }

    /// Whether the text was meant to end on this line: the next one starts like a member or ends
    /// an object.
    fn ends_unclosed(&self) -> bool {
        let next = lookahead::skip(self.source, self.at);
        let rest = &self.source[next..];
        rest.starts_with(['}', ']']) || looks_like_name(self.source, next)
    }

    /// The text without the comma that ended its line.
    fn unclosed(mut self) -> Scanned {
        let text = self.out.trim_end();
        let comma = text.ends_with(',');
        let text = text.strip_suffix(',').unwrap_or(text).trim_end().to_owned();
        let line = self.source[..self.at].trim_end();
        let end = if comma { line.len() - 1 } else { self.at };
        self.out = text;
        self.done(end)
    }

    /// An escape, or a back-slash that escapes nothing.
    fn escape(&mut self) {
        let rest = &self.source[self.at + 1..];
        let plain = match rest.chars().next() {
            Some(same @ ('"' | '\\' | '/')) => same,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.code_point(),
            _ => {
                // Kept with its back-slash: a path or a pattern was meant.
                self.mistake(RepairKind::BadEscape, self.at);
                self.out.push('\\');
                self.at += 1;
                return;
            }
        };
        self.out.push(plain);
        self.at += 2;
    }

    /// `\uXXXX`, or two of them for one character beyond the first plane.
    fn code_point(&mut self) {
        let unit = |at: usize| {
            let digits = self.source.get(at..at + 6)?.strip_prefix("\\u")?;
            u32::from_str_radix(digits, 16).ok()
        };
        let first = unit(self.at);
        let low = unit(self.at + 6);
        match (first, low) {
            (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                self.out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                self.at += 12;
            }
            (Some(code), _) => {
                if char::from_u32(code).is_none() {
                    self.mistake(RepairKind::BadEscape, self.at);
                }
                self.out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                self.at += 6;
            }
            (None, _) => {
                self.mistake(RepairKind::BadEscape, self.at);
                self.out.push('\\');
                self.at += 1;
            }
        }
    }
}
