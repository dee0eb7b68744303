//! Builds the index: one pass over JSON that `serde_json` has already found valid.
//!
//! **Input:** the text of an object or of a list of entries. **Output:** its [`Index`].
//!
//! No recursion, so depth costs no stack; no access without a check, so nothing here can panic even
//! if the text were not valid after all.

mod list;
mod strings;
mod value_end;

use super::Part;
use super::index::{Form, Index, Kind, Member, Span};
use super::step_counter;
use super::string_end::string;
use crate::DecodeError;
use value_end::Valued;

/// About how many bytes of a response a member takes: the index seldom has to grow.
const BYTES_PER_MEMBER: usize = 24;

/// Whether a place in a text of so many bytes, or after it in the unescaped texts, may not fit into 32 bits.
const fn is_too_long(bytes: usize) -> bool {
    bytes > (u32::MAX / 2) as usize
}

/// Indexes a JSON object, its `configuration` and its `element`.
pub(super) fn object(json: &str) -> Result<Index, DecodeError> {
    index(json, |scanner| match scanner.bytes.first() {
        Some(b'{') => scanner.members(),
        _ => None,
    })
}

/// Indexes a configuration on its own: an object, or a list of entries.
pub(super) fn entries(json: &str) -> Result<Index, DecodeError> {
    index(json, |scanner| match scanner.bytes.first() {
        Some(b'{') => scanner.members(),
        Some(b'[') => match scanner.list(Part::Whole, 0)?.0 {
            Form::Odd(_) => None,
            list => {
                scanner.index.forms.whole = list;
                Some(())
            }
        },
        _ => None,
    })
}

fn index(
    json: &str,
    scan: impl FnOnce(&mut Scanner<'_>) -> Option<()>,
) -> Result<Index, DecodeError> {
    if is_too_long(json.len()) {
        return Err(DecodeError::too_large());
    }
    let mut scanner = Scanner {
        json,
        bytes: json.as_bytes(),
        index: Index::with_capacity(json.len() / BYTES_PER_MEMBER),
        replaced: false,
    };
    match scan(&mut scanner) {
        Some(()) => Ok(scanner.finish()),
        None => Err(DecodeError::not_an_object()),
    }
}

struct Scanner<'a> {
    json: &'a str,
    bytes: &'a [u8],
    index: Index,
    /// Whether an object read by key came twice, so that members of the first are left.
    replaced: bool,
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
            let (key, start) = self.key(at)?;
            if let (Part::Whole, Some(inner)) = (part, self.inner(key)) {
                self.replace(inner);
                if self.bytes.get(start)? == &b'{' {
                    part = inner;
                    at = start + 1;
                    open = Some(Open { key, start });
                } else {
                    at = self.no_object(inner, key, start)?;
                }
                continue;
            }
            let (Valued { kind, json }, end) = self.value(start)?;
            self.push(part, key, json, kind);
            at = end;
        }
    }

    /// The key at a place, and where its value starts.
    #[inline]
    fn key(&mut self, at: usize) -> Option<(Span, usize)> {
        let inside = string(self.bytes, at)?;
        let key = self.text(&inside).unwrap_or(span(inside.start, inside.end));
        Some((key, self.next(inside.end + 1, b':')?))
    }

    /// Forgets what an earlier member of the same key was; its members go in [`finish`](Self::finish).
    fn replace(&mut self, inner: Part) {
        let before = self.index.members.len();
        let form = self.index.forms.of_mut(inner);
        self.replaced |= !matches!(form, Form::None);
        *form = Form::Object { since: before };
    }

    /// A member that is read by key and is no object: a list of entries, null, or odd.
    #[cold]
    fn no_object(&mut self, inner: Part, key: Span, start: usize) -> Option<usize> {
        let (json, end, form) = if inner == Part::Configuration && self.bytes.get(start)? == &b'[' {
            let (form, end) = self.list(inner, start)?;
            let json = span(start, end);
            let valued = Valued {
                kind: Kind::Nested,
                json,
            };
            (valued, end, form)
        } else {
            let (valued, end) = self.value(start)?;
            let form = match valued.kind {
                Kind::Null => Form::Null,
                _ => Form::Odd(valued.json),
            };
            (valued, end, form)
        };
        *self.index.forms.of_mut(inner) = form;
        self.push(Part::Whole, key, json.json, json.kind);
        Some(end)
    }

    /// Where the next thing is, past space and one kind of separator. Nothing else in JSON is
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

    /// The index, without the members of objects that came again.
    fn finish(self) -> Index {
        let mut index = self.index;
        if self.replaced {
            let (forms, mut place) = (index.forms, 0);
            index.members.retain(|member| {
                step_counter::step();
                let is_left = place >= forms.of(member.part).since();
                place += 1;
                is_left
            });
        }
        index
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
        let index = object(json).unwrap_or_else(|error| panic!("{json}: {error}"));
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
    fn two_gibibytes_are_refused_and_a_byte_less_is_read() {
        assert!(is_too_long(1 << 31));
        assert!(!is_too_long((1 << 31) - 1));
    }

    #[test]
    fn text_that_is_no_json_after_all_does_no_harm() {
        let prefixes = (0..RESPONSE.len()).filter_map(|end| RESPONSE.get(..end));
        for prefix in prefixes.skip(1) {
            assert!(object(prefix).is_err(), "{prefix}");
        }
        for (place, _) in RESPONSE.char_indices() {
            for other in ["", "\"", "{", "}", "\\", "\\u", "ü"] {
                let mut text = RESPONSE.to_owned();
                text.replace_range(place..=place, other);
                if let Ok(index) = object(&text) {
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
