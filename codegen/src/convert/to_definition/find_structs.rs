//! The annotated structs of a Rust file.
//!
//! **Input:** the text of a file. **Output:** its annotated structs, or why there is none.

use proc_macro2::{LexError, TokenStream};
use syn::{Attribute, DeriveInput, Item, Meta, Path, Token, punctuated::Punctuated};

use super::nesting_depth;
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};

/// Every item with `#[derive(ElementConfig)]`, in modules too.
pub(super) fn annotated(file: &SourceFile, findings: &mut Findings) -> Vec<DeriveInput> {
    let mut report = |at: Span, message: String, label: &str, remedy: &str| {
        findings.push(Finding::new(
            Code::Derive,
            &file.name,
            at,
            message,
            label,
            remedy,
        ));
    };
    let parsed = match parse(&file.text) {
        Ok(parsed) => parsed,
        Err((at, message)) => {
            let remedy = "`adopt` reads a file that compiles: run `cargo check` first";
            report(at, message, "here", remedy);
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    collect(parsed.items, &mut found);
    if found.is_empty() {
        let message = "no struct here has `#[derive(ElementConfig)]`".to_owned();
        let remedy = "give the file that holds the annotated struct";
        report(Span::default(), message, "", remedy);
    }
    found
}

/// The items of a file, or where it is no Rust that we read.
fn parse(text: &str) -> Result<syn::File, (Span, String)> {
    let no_rust = |error: syn::Error| {
        let range = error.span().byte_range();
        // What is missing at the end has no token, and the parser gives it the place of none.
        let at = if range == (0..0) {
            Span::new(text.trim_end().len(), text.trim_end().len())
        } else {
            Span::new(range.start, range.end)
        };
        (at, format!("not Rust: {error}"))
    };
    let tokens: TokenStream = text
        .parse()
        .map_err(|error: LexError| no_rust(syn::Error::new(error.span(), error)))?;
    if let Some(span) = nesting_depth::too_deep(tokens.clone()) {
        let range = span.byte_range();
        let message = format!("nested more than {} deep", nesting_depth::MOST);
        return Err((Span::new(range.start, range.end), message));
    }
    syn::parse2(tokens).map_err(no_rust)
}

fn collect(items: Vec<Item>, found: &mut Vec<DeriveInput>) {
    for item in items {
        let input = match item {
            Item::Mod(module) => {
                let inside = module.content.map(|(_, items)| items);
                collect(inside.unwrap_or_default(), found);
                continue;
            }
            Item::Struct(item) => DeriveInput::from(item),
            Item::Enum(item) => DeriveInput::from(item),
            Item::Union(item) => DeriveInput::from(item),
            _ => continue,
        };
        if input.attrs.iter().any(derives) {
            found.push(input);
        }
    }
}

/// `#[derive(.., ElementConfig, ..)]`, also by a path.
fn derives(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else {
        return false;
    };
    let paths = Punctuated::<Path, Token![,]>::parse_terminated;
    list.path.is_ident("derive")
        && list.parse_args_with(paths).is_ok_and(|paths| {
            let mut names = paths.iter().filter_map(|path| path.segments.last());
            names.any(|segment| segment.ident == "ElementConfig")
        })
}
