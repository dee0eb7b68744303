//! Rust's own attributes on a struct, a field or an option: doc comments and deprecation.
//!
//! **Input:** attributes. **Output:** the doc as one text, the note of a deprecation; of others,
//! findings.

use syn::{Attribute, Lit, Meta};

use super::attributes::argument::{self, ArgumentValue};
use super::kind;
use super::places::{Context, TokenRange};
use crate::diagnostic::{Code, Spanned};

/// The doc comment as one text: lines run together, paragraphs kept apart.
pub(crate) fn doc(attributes: &[Attribute], context: &mut Context) -> Option<Spanned<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut place: Option<TokenRange> = None;
    for attribute in attributes {
        // `#[doc(hidden)]` and the like say nothing.
        let Meta::NameValue(pair) = &attribute.meta else {
            continue;
        };
        if !pair.path.is_ident("doc") {
            continue;
        }
        let last = attribute.bracket_token.span.join();
        let first = place.map_or(attribute.pound_token.span, |range| range.first);
        place = Some(TokenRange { first, last });
        if let Some(text) = text_of(&pair.value) {
            lines.extend(text.split('\n').map(bare));
        } else {
            let message = "the doc of a configuration is plain text";
            let remedy = "write it as `/// …`: builder and getters repeat it";
            context.refuse_at(Code::Derive, &pair.value, message, remedy);
            lines.push("refused".into());
        }
    }
    let paragraphs: Vec<String> = lines
        .split(String::is_empty)
        .map(|paragraph| paragraph.join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    let place = context.place_of(place?);
    Some(Spanned::new(paragraphs.join("\n\n"), place))
}

/// A line of a doc comment without what frames it: blanks, and the stars of a block.
fn bare(line: &str) -> String {
    let line = line.trim();
    let text = line.strip_prefix("* ").unwrap_or(line);
    if text == "*" {
        String::new()
    } else {
        text.trim().to_owned()
    }
}

/// Reports attributes that mean nothing where they are: inside of another attribute the compiler
/// sees none of them, so that a `#[cfg(..)]` would change nothing without a word.
pub(crate) fn only(attributes: &[Attribute], takes: &[&str], context: &mut Context) {
    // On the wrong thing, ours are reported where they are read.
    let known = ["doc", "element"];
    for attribute in attributes {
        let path = attribute.path();
        if known.iter().chain(takes).any(|name| path.is_ident(name)) {
            continue;
        }
        let shown = kind::shown(path);
        let message = format!("`#[{shown}]` has no effect inside of an attribute");
        let remedy = match shown.as_str() {
            "cfg" | "cfg_attr" => {
                "remove it; above the struct `#[cfg_attr(.., element(..))]` takes effect, above a field `#[cfg_attr(.., config(..))]`"
            }
            _ => "remove it",
        };
        context.refuse_at(Code::NoEffect, path, message, remedy);
    }
}

/// Rust's own `#[deprecated]`, with its note.
pub(crate) fn deprecated(
    attributes: &[Attribute],
    context: &mut Context,
) -> Option<Spanned<String>> {
    let attribute = attributes
        .iter()
        .find(|attribute| attribute.path().is_ident("deprecated"))?;
    let note = match &attribute.meta {
        Meta::Path(_) => None,
        Meta::NameValue(pair) => text_of(&pair.value),
        Meta::List(list) => {
            let (arguments, _) = argument::read(list.tokens.clone());
            arguments.into_iter().find_map(|argument| {
                match (argument.word == "note", argument.value) {
                    (true, ArgumentValue::Literal(Lit::Str(text))) => Some(argument::text(&text)),
                    _ => None,
                }
            })
        }
    };
    Some(context.spanned(&attribute.meta, note.unwrap_or_default()))
}

fn text_of(value: &syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(syn::ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(argument::text(text)),
        _ => None,
    }
}
