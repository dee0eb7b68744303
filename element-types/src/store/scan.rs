//! Builds the index: one pass over JSON that `serde_json` has already found valid.
//!
//! No recursion, so depth costs no stack; no access without a check, so nothing here can panic even
//! if the text were not valid after all.

use super::Part;
use super::index::{Index, Kind, Member, Span};
use super::text::{Inside, string};
use super::unescape::unescape;
use crate::DecodeError;

/// About how many bytes of a response a member takes: the index seldom has to grow.
const BYTES_PER_MEMBER: usize = 24;

/// A place in the text, or behind it in the unescaped texts, fits into 32 bits.
const LONGEST: usize = (u32::MAX / 2) as usize;

/// Indexes a JSON object, its `configuration` and its `element`.
pub(super) fn index(json: &str) -> Result<Index, DecodeError> {
    if json.len() > LONGEST {
        return Err(DecodeError::too_large());
    }
    if !json.starts_with('{') {
        return Err(DecodeError::not_an_object());
    }
    let mut scanner = Scanner {
        json,
        bytes: json.as_bytes(),
        index: Index {
            members: Vec::with_capacity(json.len() / BYTES_PER_MEMBER),
            unescaped: String::new(),
            escaped: Vec::new(),
        },
    };
    match scanner.members() {
        Some(()) => Ok(scanner.index),
        None => Err(DecodeError::not_an_object()),
    }
}

struct Scanner<'a> {
    json: &'a str,
    bytes: &'a [u8],
    index: Index,
}

/// An inner object whose end is still to come.
struct Open {
    key: Span,
    start: usize,
}

impl Scanner<'_> {
    /// The members of the outermost object and, in between, of the inner objects read by key.
    fn members(&mut self) -> Option<()> {
        let mut at = 1;
        let mut part = Part::Whole;
        let mut open: Option<Open> = None;
        loop {
            at = self.next(at, b',')?;
            if self.bytes.get(at)? == &b'}' {
                at += 1;
                let Some(Open { key, start }) = open.take() else {
                    return Some(());
                };
                part = Part::Whole;
                self.push(part, key, span(start, at), Kind::Nested);
                continue;
            }
            let inside = string(self.bytes, at)?;
            let key = self.text(&inside).unwrap_or(span(inside.start, inside.end));
            let start = self.next(inside.end + 1, b':')?;
            if let (Part::Whole, Some(inner)) = (part, self.inner(key)) {
                self.index.members.retain(|member| member.part != inner);
                if self.bytes.get(start)? == &b'{' {
                    part = inner;
                    at = start + 1;
                    open = Some(Open { key, start });
                    continue;
                }
            }
            at = self.member(part, key, start)?;
        }
    }

    /// Notes the member whose value starts at a place; where the value ends.
    #[inline]
    fn member(&mut self, part: Part, key: Span, start: usize) -> Option<usize> {
        let (kind, end) = match self.bytes.get(start)? {
            b'"' => {
                let inside = string(self.bytes, start)?;
                (self.kind(start, &inside), inside.end + 1)
            }
            b'{' | b'[' => (Kind::Nested, self.nested(start)?),
            b'n' => (Kind::Null, start + "null".len()),
            _ => (Kind::Bare, self.bare(start)),
        };
        self.push(part, key, span(start, end), kind);
        Some(end)
    }

    #[inline]
    fn push(&mut self, part: Part, key: Span, json: Span, kind: Kind) {
        self.index.members.push(Member {
            key,
            json,
            kind,
            part,
        });
    }

    /// The object that a member of the outermost object is, if it is read by key.
    #[inline]
    fn inner(&self, key: Span) -> Option<Part> {
        if key.len() != "configuration".len() && key.len() != "element".len() {
            return None;
        }
        match self.index.text(self.json, key) {
            "configuration" => Some(Part::Configuration),
            "element" => Some(Part::Element),
            _ => None,
        }
    }

    #[inline]
    fn kind(&mut self, start: usize, inside: &Inside) -> Kind {
        if inside.escaped {
            self.escaped(start, inside)
        } else {
            Kind::Text
        }
    }

    #[cold]
    fn escaped(&mut self, start: usize, inside: &Inside) -> Kind {
        let Some(text) = self.unescaped(inside) else {
            return Kind::Broken;
        };
        let Span { start, .. } = span(start, start);
        self.index.escaped.push((start, text));
        Kind::Escaped
    }

    /// Where the text of a string stands; nowhere if its escapes name no character.
    #[inline]
    fn text(&mut self, inside: &Inside) -> Option<Span> {
        if inside.escaped {
            self.unescaped(inside)
        } else {
            Some(span(inside.start, inside.end))
        }
    }

    #[cold]
    fn unescaped(&mut self, inside: &Inside) -> Option<Span> {
        let text = &mut self.index.unescaped;
        let start = text.len();
        let raw = self.json.get(inside.start..inside.end)?;
        if unescape(raw, text).is_none() {
            text.truncate(start);
            return None;
        }
        let before = self.json.len();
        Some(span(before + start, before + text.len()))
    }

    /// The end of an object or an array.
    fn nested(&self, mut at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        loop {
            match self.bytes.get(at)? {
                b'"' => at = string(self.bytes, at)?.end,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }

    /// The end of a number or a boolean.
    #[inline]
    fn bare(&self, mut at: usize) -> usize {
        while let Some(b'+' | b'-' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E') = self.bytes.get(at) {
            at += 1;
        }
        at
    }

    /// Where the next thing stands, past space and one kind of separator. Nothing else in JSON is
    /// as low as a space.
    #[inline]
    fn next(&self, mut at: usize, separator: u8) -> Option<usize> {
        loop {
            let byte = *self.bytes.get(at)?;
            if byte > b' ' && byte != separator {
                return Some(at);
            }
            at += 1;
        }
    }
}

/// Both ends are at most twice the length of a text, which was checked.
#[allow(clippy::cast_possible_truncation)]
#[inline]
fn span(start: usize, end: usize) -> Span {
    Span {
        start: start as u32,
        end: end as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESPONSE: &str = r#"{ "id" : 12, "element":{"a": [{"}": "]\\"}, null], "b":{}} ,
        "configuration":{"user\u006eame":"a\"b","x":"\ud83d","\ud83d":-1e5,"":true}, "z":""}"#;

    fn keys(json: &str, part: Part) -> Vec<String> {
        let index = index(json).unwrap_or_else(|error| panic!("{json}: {error}"));
        let own = index.members.iter().filter(|member| member.part == part);
        own.map(|member| {
            let (key, found) = index.resolve(json, member);
            format!("{key}={}", found.json)
        })
        .collect()
    }

    #[test]
    fn every_member_is_found_where_it_stands() {
        let element = r#"{"a": [{"}": "]\\"}, null], "b":{}}"#;
        assert_eq!(
            keys(RESPONSE, Part::Element),
            [r#"a=[{"}": "]\\"}, null]"#, "b={}"]
        );
        assert_eq!(
            keys(RESPONSE, Part::Configuration),
            [
                r#"username="a\"b""#,
                r#"x="\ud83d""#,
                r"\ud83d=-1e5",
                "=true"
            ]
        );
        let whole = keys(RESPONSE, Part::Whole);
        assert_eq!(whole.len(), 4);
        assert_eq!(whole.first().map(String::as_str), Some("id=12"));
        assert_eq!(
            whole.get(1).map(String::as_str),
            Some(&*format!("element={element}"))
        );
        assert_eq!(whole.last().map(String::as_str), Some("z=\"\""));
    }

    #[test]
    fn text_that_is_no_json_after_all_does_no_harm() {
        let prefixes = (0..RESPONSE.len()).filter_map(|end| RESPONSE.get(..end));
        for prefix in prefixes.skip(1) {
            assert!(index(prefix).is_err(), "{prefix}");
        }
        for (place, _) in RESPONSE.char_indices() {
            for other in ["", "\"", "{", "}", "\\", "\\u", "ü"] {
                let mut text = RESPONSE.to_owned();
                text.replace_range(place..=place, other);
                if let Ok(index) = index(&text) {
                    let read = index
                        .members
                        .iter()
                        .map(|member| index.resolve(&text, member));
                    assert!(read.count() <= text.len());
                }
            }
        }
    }
}
