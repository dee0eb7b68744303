//! The tokens of an item.
//!
//! **Input:** emitted text. **Output:** its words, literals and marks, as slices.
//!
//! It knows the tokens that emission writes. Any other comes out in pieces that the printer does
//! not know either.

use crate::emit::code::SHORT_WORD;

/// What a token is, where its text does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// An identifier, a keyword or `_`.
    Word,
    /// A whole number, a text.
    Literal,
    /// One of `:: -> => ..`, a lifetime, any other character, or a bracket.
    Mark,
}

struct Token<'a> {
    kind: TokenKind,
    text: &'a str,
    /// The place after the bracket that closes the one here.
    after: usize,
}

/// An item, token by token.
pub(super) struct Tokens<'a>(Vec<Token<'a>>);

impl<'a> Tokens<'a> {
    pub(super) fn read(item: &'a str) -> Self {
        let mut tokens = Self(Vec::with_capacity(item.len() / SHORT_WORD));
        let mut open = Vec::new();
        let mut rest = item.trim_ascii_start();
        while let Some((kind, length)) = first(rest) {
            let (text, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
            rest = behind.trim_ascii_start();
            let place = tokens.0.len();
            let after = place + 1;
            tokens.0.push(Token { kind, text, after });
            match text {
                "(" | "[" | "{" | "<" => open.push(place),
                ")" | "]" | "}" | ">" => {
                    let opening = open.pop().and_then(|open| tokens.0.get_mut(open));
                    if let Some(token) = opening {
                        token.after = after;
                    }
                }
                _ => {}
            }
        }
        tokens
    }

    /// Whether nothing is left here.
    pub(super) fn end_at(&self, at: usize) -> bool {
        at >= self.0.len()
    }

    /// The text of a token; empty after the last.
    pub(super) fn get(&self, at: usize) -> &'a str {
        self.0.get(at).map_or("", |token| token.text)
    }

    /// What the token is; a mark after the last.
    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.0.get(at).map_or(TokenKind::Mark, |token| token.kind)
    }

    /// The place after the bracket that closes the one here.
    pub(super) fn after(&self, open: usize) -> usize {
        self.0.get(open).map_or(open, |token| token.after)
    }
}

/// Kind and length of the first token.
fn first(text: &str) -> Option<(TokenKind, usize)> {
    let character = text.chars().next()?;
    let word = |start: usize| {
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(|other: char| other != '_' && !other.is_alphanumeric());
        start + end.unwrap_or(rest.len())
    };
    Some(match character {
        'r' if text.starts_with("r#") => (TokenKind::Word, word(2)),
        '0'..='9' => (TokenKind::Literal, word(0)),
        '_' => (TokenKind::Word, word(0)),
        '"' => (TokenKind::Literal, quoted(text)),
        '\'' => (TokenKind::Mark, word(1)),
        _ if character.is_alphabetic() => (TokenKind::Word, word(0)),
        _ if ["::", "->", "=>", ".."]
            .iter()
            .any(|mark| text.starts_with(mark)) =>
        {
            (TokenKind::Mark, 2)
        }
        _ => (TokenKind::Mark, character.len_utf8()),
    })
}

/// The length of the text in quotation marks.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}
