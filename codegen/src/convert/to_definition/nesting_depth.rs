//! How deeply a Rust file nests: a parser that calls itself needs a bound.
//!
//! **Input:** the tokens of a file. **Output:** the first place that is nested too deeply.

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Spacing, Span, TokenStream, TokenTree};

/// Nobody nests so deeply by hand, and no parser of ours runs out of stack.
pub(super) const MOST: usize = 64;

/// One group that is open, and what nests within it without brackets.
struct Level {
    tokens: IntoIter,
    /// Angle brackets that are open: `Option<Option<`.
    angles: usize,
    /// Signs that take another type or expression: `&&&`, `-> fn() ->`.
    signs: usize,
    /// Whether the last token was the first half of `->` or `=>`.
    arrow: bool,
}

impl Level {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens: tokens.into_iter(),
            angles: 0,
            signs: 0,
            arrow: false,
        }
    }

    fn depth(&self) -> usize {
        1 + self.angles + self.signs
    }

    /// What a sign nests.
    fn sign(&mut self, sign: char, spacing: Spacing) {
        match sign {
            '>' if self.arrow => self.signs += 1,
            '<' => self.angles += 1,
            '>' => self.angles = self.angles.saturating_sub(1),
            '&' | '*' | '!' => self.signs += 1,
            // `a < b` opens nothing, and ends with its statement.
            ';' => (self.angles, self.signs) = (0, 0),
            ',' | '=' => self.signs = 0,
            _ => {}
        }
        self.arrow = matches!(sign, '-' | '=') && spacing == Spacing::Joint;
    }
}

/// The first token that is nested too deeply.
pub(super) fn too_deep(tokens: TokenStream) -> Option<Span> {
    let mut open = vec![Level::new(tokens)];
    let mut around = 0;
    while let Some(level) = open.last_mut() {
        let Some(token) = level.tokens.next() else {
            open.pop();
            around = open.iter().rev().skip(1).map(Level::depth).sum();
            continue;
        };
        let span = token.span();
        let inner = match token {
            TokenTree::Group(group) => Some(Level::new(group.stream())),
            TokenTree::Punct(sign) => {
                level.sign(sign.as_char(), sign.spacing());
                None
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => None,
        };
        if around + level.depth() > MOST {
            return Some(span);
        }
        if let Some(inner) = inner {
            around += level.depth();
            open.push(inner);
        }
    }
    None
}
