//! Builds the index: one pass over JSON that `serde_json` has already found valid.
//!
//! **Input:** the text of an object or of a list of entries. **Output:** its [`Index`].
//!
//! No recursion, so depth costs no stack; no access without a check, so nothing here can panic even
//! if the text were not valid after all.

use super::Part;
use super::index::{Form, Index, Kind, Member, Span};
use super::steps;
use super::text::{Inside, string};
use super::unescape::unescape;
use crate::DecodeError;

/// About how many bytes of a response a member takes: the index seldom has to grow.
const BYTES_PER_MEMBER: usize = 24;

/// A place in the text, or behind it in the unescaped texts, fits into 32 bits.
const LONGEST: usize = (u32::MAX / 2) as usize;

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
    if json.len() > LONGEST {
        return Err(DecodeError::too_large());
    }
    let mut scanner = Scanner {
        json,
        bytes: json.as_bytes(),
        index: Index::with_capacity(json.len() / BYTES_PER_MEMBER),
        replaced: false,
        null: None,
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
    /// Where a `null` stands for entries of a list that have no value.
    null: Option<Span>,
}

/// An inner object whose end is still to come.
struct Open {
    key: Span,
    start: usize,
}

/// A value and where its JSON stands.
#[derive(Clone, Copy)]
struct Valued {
    kind: Kind,
    json: Span,
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

    /// What an array is, and where it ends: if it has items and none is an entry, it is odd.
    fn list(&mut self, part: Part, start: usize) -> Option<(Form, usize)> {
        let since = self.index.members.len();
        let (end, unread) = self.items(part, start)?;
        let form = if unread > 0 && self.index.members.len() == since {
            Form::Odd(span(start, end))
        } else {
            Form::List { since, unread }
        };
        Some((form, end))
    }

    /// The entries of a list, as the platform's configuration route answers them; where the list
    /// ends, and how many of its items are no entry.
    fn items(&mut self, part: Part, start: usize) -> Option<(usize, usize)> {
        let (mut at, mut unread) = (start + 1, 0);
        loop {
            at = self.next(at, b',')?;
            let is_entry;
            (is_entry, at) = match self.bytes.get(at)? {
                b']' => return Some((at + 1, unread)),
                b'{' => self.item(part, at)?,
                _ => (false, self.value(at)?.1),
            };
            unread += usize::from(!is_entry);
        }
    }

    /// Notes an entry of a list; whether it is one, and where it ends.
    fn item(&mut self, part: Part, start: usize) -> Option<(bool, usize)> {
        let (mut own, mut value, mut property) = (None, None, None);
        let mut at = start + 1;
        loop {
            at = self.next(at, b',')?;
            if self.bytes.get(at)? == &b'}' {
                break;
            }
            let (key, start) = self.key(at)?;
            let (valued, end) = self.value(start)?;
            match self.index.text(self.json, key) {
                "key" => own = self.inside(valued),
                "value" => value = Some(valued),
                "propertyValue" => property = Some(valued),
                _ => {}
            }
            at = end;
        }
        let Some(key) = own else {
            return Some((false, at + 1));
        };
        let nothing = Valued {
            kind: Kind::Null,
            json: self.null(),
        };
        let Valued { kind, json } = property.or(value).unwrap_or(nothing);
        self.push(part, key, json, kind);
        Some((true, at + 1))
    }

    /// Where the text of a value stands, if it is one.
    fn inside(&self, Valued { kind, json }: Valued) -> Option<Span> {
        match kind {
            Kind::Text => Some(Span {
                start: json.start + 1,
                end: json.end.saturating_sub(1),
            }),
            Kind::Escaped => self.index.escaped.last().map(|(_, text)| *text),
            _ => None,
        }
    }

    /// A `null` for entries that have no value.
    fn null(&mut self) -> Span {
        let Self {
            json, index, null, ..
        } = self;
        *null.get_or_insert_with(|| {
            let start = json.len() + index.unescaped.len();
            index.unescaped.push_str("null");
            span(start, start + "null".len())
        })
    }

    /// The value that starts at a place, and where it ends.
    #[inline]
    fn value(&mut self, start: usize) -> Option<(Valued, usize)> {
        let (kind, end) = match self.bytes.get(start)? {
            b'"' => {
                let inside = string(self.bytes, start)?;
                (self.kind(start, &inside), inside.end + 1)
            }
            b'{' | b'[' => (Kind::Nested, self.nested(start)?),
            b'n' => (Kind::Null, start + "null".len()),
            _ => (Kind::Bare, self.bare(start)),
        };
        let json = span(start, end);
        Some((Valued { kind, json }, end))
    }

    /// The index, without the members of objects that came again.
    fn finish(self) -> Index {
        let mut index = self.index;
        if self.replaced {
            let (forms, mut place) = (index.forms, 0);
            index.members.retain(|member| {
                steps::step();
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
