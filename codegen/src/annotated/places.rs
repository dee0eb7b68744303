//! Findings of a struct, and the tokens they point at.
//!
//! A finding's [`Place`] is a pair of byte offsets; a macro has spans of tokens instead. Here each
//! span gets a number, the place is that number, and whoever prints the findings asks for the
//! span back: the macro for `compile_error!`, `adopt` for the offsets in the file.

use proc_macro2::Span;
use quote::ToTokens;

use crate::diagnostic::{Code, Finding, Findings, Span as Place, Spanned};

/// Collects findings and the spans behind their places.
pub(crate) struct Context {
    spans: Vec<(Span, Span)>,
    /// What was found so far.
    pub(crate) findings: Findings,
}

impl Context {
    pub(crate) fn new() -> Self {
        Self {
            spans: vec![(Span::call_site(), Span::call_site())],
            findings: Findings::new(),
        }
    }

    /// A place for these tokens, from the first to the last.
    pub(crate) fn place(&mut self, tokens: &impl ToTokens) -> Place {
        let mut spans = tokens
            .to_token_stream()
            .into_iter()
            .map(|token| token.span());
        let Some(first) = spans.next() else {
            return Place::new(0, 1);
        };
        let last = spans.last().unwrap_or(first);
        self.place_between(first, last)
    }

    /// A place for one span.
    pub(crate) fn place_of(&mut self, span: Span) -> Place {
        self.place_between(span, span)
    }

    pub(crate) fn place_between(&mut self, first: Span, last: Span) -> Place {
        self.spans.push((first, last));
        Place::new(self.spans.len() - 1, self.spans.len())
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
        at: Place,
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

    /// The findings, in the order of the source, and the spans behind their places.
    pub(crate) fn into_parts(self) -> (Vec<Finding>, Spans) {
        (self.findings.into_list(), Spans(self.spans))
    }
}

/// The spans behind places, once everything was found.
pub(crate) struct Spans(Vec<(Span, Span)>);

impl Spans {
    /// The first and the last span of a place.
    pub(crate) fn of(&self, at: Place) -> (Span, Span) {
        self.0
            .get(at.start)
            .copied()
            .unwrap_or_else(|| (Span::call_site(), Span::call_site()))
    }
}
