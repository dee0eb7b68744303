//! The texts of strings: where they are, if need be without their escapes.
//!
//! **Input:** where a string starts and ends. **Output:** the place of its text, in the JSON or in the
//! unescaped texts after it.

use super::value_end::Valued;
use super::{Kind, Scanner, Span, span};
use crate::store::string_end::Inside;
use crate::store::unescape::unescape;

impl Scanner<'_> {
    /// Where the text of a value is, if it is one.
    pub(super) fn inside(&self, Valued { kind, json }: Valued) -> Option<Span> {
        match kind {
            Kind::Text => Some(Span {
                start: json.start + 1,
                end: json.end.saturating_sub(1),
            }),
            Kind::Escaped => self.index.escaped.last().map(|(_, text)| *text),
            _ => None,
        }
    }

    #[inline]
    pub(super) fn kind(&mut self, start: usize, inside: &Inside) -> Kind {
        if inside.escaped {
            self.escaped(start, inside)
        } else {
            Kind::Text
        }
    }

    #[cold]
    pub(super) fn escaped(&mut self, start: usize, inside: &Inside) -> Kind {
        let Some(text) = self.unescaped(inside) else {
            return Kind::Broken;
        };
        let Span { start, .. } = span(start, start);
        self.index.escaped.push((start, text));
        Kind::Escaped
    }

    /// Where the text of a string is; nowhere if its escapes name no character.
    #[inline]
    pub(super) fn text(&mut self, inside: &Inside) -> Option<Span> {
        if inside.escaped {
            self.unescaped(inside)
        } else {
            Some(span(inside.start, inside.end))
        }
    }

    #[cold]
    pub(super) fn unescaped(&mut self, inside: &Inside) -> Option<Span> {
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
}
