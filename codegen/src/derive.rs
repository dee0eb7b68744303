//! The second front door: an annotated struct becomes the same model, and the same companions.
//!
//! Comes in: the tokens of `#[derive(ElementConfig)]`. Goes out: everything that stands beside a
//! generated `Config`, or one `compile_error!` a finding, each on its token, beside stubs, so that
//! one mistake is one message.

mod attributes;
mod field;
mod structure;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::DeriveInput;

use crate::diagnostic::{self, Code, Finding, Findings, Spanned};
use crate::emit::{self, Surface};
use crate::lower::{self, Common, Naming};

/// The macro's places: a [`diagnostic::Span`] of a struct is an index into this table.
pub(crate) struct Places(Vec<Span>);

impl Places {
    /// `value` at a place of its own.
    pub(crate) fn at<T>(&mut self, span: Span, value: T) -> Spanned<T> {
        Spanned::new(value, self.place(span))
    }

    /// The number of a place.
    pub(crate) fn place(&mut self, span: Span) -> diagnostic::Span {
        self.0.push(span);
        diagnostic::Span::new(self.0.len() - 1, self.0.len())
    }

    fn span(&self, at: diagnostic::Span) -> Span {
        self.0
            .get(at.start)
            .copied()
            .unwrap_or_else(Span::call_site)
    }
}

/// Expands the derive; never fails, since errors are tokens too.
#[must_use]
pub fn expand(input: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(input) {
        Ok(input) => struct_to_companions(&input),
        Err(error) => error.into_compile_error(),
    }
}

fn struct_to_companions(input: &DeriveInput) -> TokenStream {
    let mut places = Places(vec![Span::call_site()]);
    let mut findings = Findings::new();
    let read = structure::read(input, &mut places, &mut findings);
    let naming = Naming {
        module: read.module,
        config: input.ident.to_string(),
    };
    let common = Common::default();
    let (element, _) = lower::element(&read.definition, &naming, &common, &mut findings);
    let list = findings.into_list();
    if !list.is_empty() {
        return list
            .iter()
            .map(|finding| compile_error(finding, &places))
            .collect();
    }
    let surface = Surface {
        element: &element,
        root: read.root,
        visibility: read.visibility,
        fields: read.fields,
        custom: read.custom,
    };
    emit::companions(&surface).into_iter().collect()
}

fn compile_error(finding: &Finding, places: &Places) -> TokenStream {
    let text = format!(
        "{}\n{} [{}]",
        finding.message,
        finding.remedy,
        finding.code.name()
    );
    quote_spanned!(places.span(finding.at)=> ::core::compile_error! { #text })
}

/// A finding about the struct itself.
pub(crate) fn refuse(findings: &mut Findings, at: diagnostic::Span, message: &str, remedy: &str) {
    findings.push(Finding::new(Code::Derive, "", at, message, "", remedy));
}

/// The path of the crate of types, unless an attribute says otherwise.
pub(crate) fn default_root() -> TokenStream {
    quote!(::element_types)
}
