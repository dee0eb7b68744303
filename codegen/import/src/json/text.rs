//! Texts: the opening quote is known, the closing one is the first that can be one.
//!
//! A quote closes a text when what follows is what JSON demands there. Any other quote is one
//! that its author forgot to escape.

use std::borrow::Cow;

use super::repair::RepairKind;
use super::{blank, embedded};

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
    first == '"' || is_single(first) || is_smart(first)
}

fn is_smart(quote: char) -> bool {
    matches!(quote, '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}')
}

fn is_single(quote: char) -> bool {
    matches!(quote, '\'' | '`' | '\u{b4}' | '\u{2018}'..='\u{201b}' | '\u{2032}')
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
    let mut scan = Scan { source, at: start, role, opening, out: String::new(), mistakes: Vec::new() };
    if is_smart(opening) {
        scan.mistake(RepairKind::SmartQuote, at);
    } else if is_single(opening) {
        scan.mistake(RepairKind::SingleQuote, at);
    }
    if role != Role::Name
        && let Some((text, end)) = embedded::read(source, start)
        && closes(source, end, role)
    {
        scan.mistake(RepairKind::EmbeddedJson, start);
        return Some(Scanned { text: Cow::Owned(text), end, mistakes: scan.mistakes });
    }
    scan.run()
}

/// The common case, without a copy: no escapes, no control characters, a quote that closes.
fn plain(source: &str, start: usize, role: Role) -> Option<Scanned<'_>> {
    let rest = &source[start..];
    let special = |byte: u8| byte == b'"' || byte == b'\\' || byte < 0x20 || byte >= 0x80;
    let length = rest.bytes().position(special)?;
    let closed = rest.as_bytes().get(length) == Some(&b'"') && closes(source, start + length + 1, role);
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
                    self.out.push(next);
                    self.at = after;
                }
                quote if self.may_close(quote) => {
                    if closes(self.source, after, self.role) {
                        return Some(self.done(after));
                    }
                    if quote == self.opening || quote == '"' {
                        self.mistake(RepairKind::UnescapedQuote, self.at);
                    }
                    self.out.push(quote);
                    self.at = after;
                }
                other => {
                    if other.is_control() {
                        self.mistake(RepairKind::ControlCharacter, self.at);
                    }
                    self.out.push(other);
                    self.at = after;
                }
            }
        }
    }

    fn may_close(&mut self, quote: char) -> bool {
        if quote == self.opening {
            return true;
        }
        if is_single(self.opening) {
            return is_single(quote) && quote != '`';
        }
        if is_smart(self.opening) {
            return quote == '"' || is_smart(quote);
        }
        // A straight text closed with a typographic quote: only if no straight one follows.
        let line = self.source[self.at..].lines().next().unwrap_or_default();
        let closes = is_smart(quote)
            && !line.contains('"')
            && closes(self.source, self.at + quote.len_utf8(), self.role);
        if closes {
            self.mistake(RepairKind::SmartQuote, self.at);
        }
        closes
    }

    fn done(self, end: usize) -> Scanned<'t> {
        Scanned { text: Cow::Owned(self.out), end, mistakes: self.mistakes }
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
            Some('\'') => {
                self.mistake(RepairKind::BadEscape, self.at);
                '\''
            }
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

/// Whether a quote that ends before `after` can be the closing one of a text in this role.
fn closes(source: &str, after: usize, role: Role) -> bool {
    if role == Role::Name {
        return true;
    }
    let next = blank::skip(source, after);
    let Some(follows) = source[next..].chars().next() else { return true };
    match follows {
        '}' | ']' => true,
        ',' => continues(source, next + 1, role),
        ';' => blank::breaks_line(source, next + 1, blank::skip(source, next + 1)),
        _ if role == Role::Item => {
            blank::breaks_line(source, after, next) && (opens(follows) || matches!(follows, '{' | '['))
        }
        // A missing comma: the next member starts right here.
        _ => next > after && looks_like_name(source, next),
    }
}

/// Whether what follows a comma is what may follow one.
fn continues(source: &str, after: usize, role: Role) -> bool {
    let next = blank::skip(source, after);
    let Some(follows) = source[next..].chars().next() else { return true };
    match follows {
        '}' | ']' | '{' | ',' => true,
        '.' => source[next..].starts_with(".."),
        '[' | '-' | '0'..='9' | '<' if role == Role::Item => true,
        quote if opens(quote) && (role == Role::Item || blank::breaks_line(source, after, next)) => true,
        _ if role == Role::Item => ["true", "false", "null"].iter().any(|word| source[next..].starts_with(word)),
        _ => looks_like_name(source, next),
    }
}

/// Whether a member starts here: a short text or word with a colon behind it.
fn looks_like_name(source: &str, at: usize) -> bool {
    let rest = &source[at..];
    let Some(first) = rest.chars().next() else { return false };
    let line = rest.lines().next().unwrap_or_default();
    let after = if opens(first) {
        let body = &line[first.len_utf8()..];
        let end = body.find(|c: char| c == first || (c == '"' || is_smart(c)) && !is_single(first));
        end.and_then(|end| body[end..].chars().next().map(|quote| &body[end + quote.len_utf8()..]))
    } else if first.is_ascii_alphabetic() || first == '_' {
        let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')));
        end.map(|end| &line[end..])
    } else {
        None
    };
    // `http://` is no name: a colon and two slashes are an address.
    after.is_some_and(|after| {
        let after = after.trim_start();
        after.starts_with(':') && !after.starts_with("://")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_quote_is_the_one_that_json_allows_there() {
        for (source, text, mistakes) in [
            (r#""a", "b": 1"#, "a", &[][..]),
            (r#""a \"b\" c"}"#, "a \"b\" c", &[]),
            (r#""see <a href="x" target="_b">y</a>","#, r#"see <a href="x" target="_b">y</a>"#, &[RepairKind::UnescapedQuote]),
            (r#""say "hi", then go"}"#, r#"say "hi", then go"#, &[RepairKind::UnescapedQuote]),
            ("\"two\nlines\"}", "two\nlines", &[RepairKind::RawLineBreak]),
            ("\"open,\n  \"next\": 1}", "open", &[RepairKind::MissingQuote]),
            ("\u{201c}a\u{201d}}", "a", &[RepairKind::SmartQuote]),
            ("'a'}", "a", &[RepairKind::SingleQuote]),
            (r#""\u00e9\ud83d\ude00"}"#, "\u{e9}\u{1f600}", &[]),
            (r#""C:\d"}"#, r"C:\d", &[RepairKind::BadEscape]),
            (r#""{"a":"b"}","#, r#"{"a":"b"}"#, &[RepairKind::EmbeddedJson]),
            (r#""a" "b": 1"#, "a", &[]),
        ] {
            let scanned = read(source, 0, Role::Value);
            let found: Option<(String, Vec<RepairKind>)> = scanned
                .map(|scanned| (scanned.text.into_owned(), scanned.mistakes.iter().map(|m| m.0).collect()));
            assert_eq!(found, Some((text.to_owned(), mistakes.to_vec())), "{source}");
        }
    }
}
