//! Where a value ends.
//!
//! **Input:** where it starts. **Output:** its kind, its JSON, and the place after it.

use super::{Kind, Scanner, Span, span};
use crate::store::string_end::string;

/// A value and where its JSON is.
#[derive(Clone, Copy)]
pub(super) struct Valued {
    pub(super) kind: Kind,
    pub(super) json: Span,
}

impl Scanner<'_> {
    /// The value that starts at a place, and where it ends.
    #[inline]
    pub(super) fn value(&mut self, start: usize) -> Option<(Valued, usize)> {
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
}
