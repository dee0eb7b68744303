//! Findings of a struct, and the tokens they point at.
//!
//! **Input:** the tokens of what a finding is about. **Output:** a [`Location`], which is a number here;
//! whoever prints the findings asks for the tokens back: the macro for `compile_error!`, `adopt` for the
//! offsets in the file.

use proc_macro2::Span;
use quote::ToTokens;

use crate::diagnostic::{Code, Finding, Findings, Location, Spanned, TokenPlace};

/// The first and the last token of something.
///
/// Joined spans are not stable.
#[derive(Clone, Copy)]
pub(crate) struct TokenRange {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl TokenRange {
    /// The place of the macro's call: for what has no tokens.
    fn call_site() -> Self {
        Span::call_site().into()
    }
}

impl From<Span> for TokenRange {
    fn from(span: Span) -> Self {
        Self {
            first: span,
            last: span,
        }
    }
}

/// Collects findings and the tokens behind their places.
pub(crate) struct Context {
    ranges: Vec<TokenRange>,
    /// What was found so far.
    pub(crate) findings: Findings,
}

impl Context {
    pub(crate) fn new() -> Self {
        Self {
            ranges: vec![TokenRange::call_site()],
            findings: Findings::new(),
        }
    }

    /// A place for these tokens, from the first to the last.
    pub(crate) fn place(&mut self, tokens: &impl ToTokens) -> TokenPlace {
        let mut spans = tokens
            .to_token_stream()
            .into_iter()
            .map(|token| token.span());
        let Some(first) = spans.next() else {
            return TokenPlace(0);
        };
        let last = spans.last().unwrap_or(first);
        self.place_of(TokenRange { first, last })
    }

    /// A place for a token, or for a range of them.
    pub(crate) fn place_of(&mut self, tokens: impl Into<TokenRange>) -> TokenPlace {
        self.ranges.push(tokens.into());
        TokenPlace(self.ranges.len() - 1)
    }

    /// `value`, written as these tokens.
    pub(crate) fn spanned<T>(&mut self, tokens: &impl ToTokens, value: T) -> Spanned<T> {
        Spanned::new(value, self.place(tokens))
    }

    /// `value`, written at this span: for one token, which needs no stream to be made of it.
    pub(crate) fn spanned_at<T>(&mut self, span: Span, value: T) -> Spanned<T> {
        Spanned::new(value, self.place_of(span))
    }

    /// Reports a mistake at a place.
    pub(crate) fn refuse(
        &mut self,
        code: Code,
        at: impl Into<Location>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings
            .push(Finding::new(code, "", at, message, "", remedy));
    }

    /// Reports a mistake at tokens.
    pub(crate) fn refuse_at(
        &mut self,
        code: Code,
        tokens: &impl ToTokens,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let at = self.place(tokens);
        self.refuse(code, at, message, remedy);
    }

    /// The findings, in the order of the source, and the tokens behind their places.
    pub(crate) fn into_parts(self) -> (Vec<Finding>, TokenTable) {
        (self.findings.into_list(), TokenTable(self.ranges))
    }
}

/// The tokens behind places, once everything was found.
pub(crate) struct TokenTable(Vec<TokenRange>);

impl TokenTable {
    /// The tokens of a place.
    pub(crate) fn of(&self, at: Location) -> TokenRange {
        let range = match at {
            Location::Tokens(TokenPlace(number)) => self.0.get(number).copied(),
            Location::Bytes(_) => None,
        };
        range.unwrap_or_else(TokenRange::call_site)
    }
}
