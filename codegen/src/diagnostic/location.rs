//! Where something was written: in the bytes of a file, or among the tokens of a macro.
//!
//! **Input:** byte offsets, or the number of tokens in a table. **Output:** a place that findings carry, and
//! the line and column of it.

/// A place in a file, as byte offsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

/// A place among the tokens that a macro was given: its number in a table of them, which whoever reads
/// the tokens keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenPlace(pub(crate) usize);

/// Where something was written: in a file, or among the tokens of a macro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// In a file.
    Bytes(Span),
    /// Among tokens.
    Tokens(TokenPlace),
}

impl Location {
    /// The bytes; tokens have none, and stand for the start of the file.
    #[must_use]
    pub fn bytes(self) -> Span {
        match self {
            Self::Bytes(span) => span,
            Self::Tokens(_) => Span::default(),
        }
    }

    /// The first byte alone, where a file says something with a long list or object; of tokens all.
    #[must_use]
    pub(crate) fn opening(self) -> Self {
        match self {
            Self::Bytes(span) => Span::new(span.start, span.end.min(span.start + 1)).into(),
            Self::Tokens(_) => self,
        }
    }
}

impl Default for Location {
    fn default() -> Self {
        Self::Bytes(Span::default())
    }
}

impl From<Span> for Location {
    fn from(span: Span) -> Self {
        Self::Bytes(span)
    }
}

impl From<TokenPlace> for Location {
    fn from(place: TokenPlace) -> Self {
        Self::Tokens(place)
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub at: Location,
}

impl<T> Spanned<T> {
    /// `value`, written at `at`.
    pub fn new(value: T, at: impl Into<Location>) -> Self {
        let at = at.into();
        Self { value, at }
    }
}

/// A file as findings need it: its name and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The name, as the user would type it.
    pub name: String,
    /// The whole text.
    pub text: String,
}

impl SourceFile {
    /// Line and column (both from 1, columns in characters) of a byte offset.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (
            before.matches('\n').count() + 1,
            before[line_start..].chars().count() + 1,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters_from_one() {
        let file = SourceFile {
            name: "f".into(),
            text: "a\n\u{e9}b\n".into(),
        };
        for (offset, expected) in [
            (0, (1, 1)),
            (2, (2, 1)),
            (3, (2, 1)),
            (4, (2, 2)),
            (99, (3, 1)),
        ] {
            assert_eq!(file.line_column(offset), expected, "offset {offset}");
        }
    }
}
