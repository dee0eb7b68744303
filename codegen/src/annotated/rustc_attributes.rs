//! Rust's own attributes on a struct, a field or an option: doc comments and deprecation.
//!
//! **Input:** attributes. **Output:** the doc as one text, the note of a deprecation; of others,
//! findings.

use syn::{Attribute, Lit, Meta};

use super::attributes::argument::{self, ArgumentValue};
use super::field_type;
use super::finding_locations::{Context, TokenRange};
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
            lines.extend(bare(&text));
        } else {
            let message = "the doc of a configuration is plain text";
            let remedy = "write it as `/// …`: builder and getters repeat it";
            context.refuse_at(Code::Derive, &pair.value, message, remedy);
            lines.push("refused".into());
        }
    }
    let place = context.place_of(place?);
    Some(Spanned::new(paragraphs(&lines).join("\n\n"), place))
}

/// The lines of a doc comment without what frames them: blanks, and the stars down the left side of a
/// block. A star before one line alone opens an item of a list.
fn bare(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let mut framed = lines[1..].iter().filter(|line| !line.is_empty()).peekable();
    let framed = framed.peek().is_some() && framed.all(|line| line.starts_with('*'));
    let unframed = |line: &str| match line.strip_prefix('*') {
        Some(rest) if framed => rest.trim_start().to_owned(),
        _ => line.to_owned(),
    };
    lines.into_iter().map(unframed).collect()
}

/// Lines run together; an empty one and an item of a list begin a paragraph.
fn paragraphs(lines: &[String]) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut begins = true;
    for line in lines {
        match paragraphs.last_mut() {
            _ if line.is_empty() => begins = true,
            Some(open) if !begins && !opens_item(line) => {
                open.push(' ');
                open.push_str(line);
            }
            _ => {
                paragraphs.push(line.clone());
                begins = false;
            }
        }
    }
    paragraphs
}

/// Whether Markdown reads the line as an item of a list.
fn opens_item(line: &str) -> bool {
    let mark = line.split(' ').next().unwrap_or(line);
    match mark.strip_suffix(['.', ')']) {
        Some(number) => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
        None => ["*", "-", "+"].contains(&mark),
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
        let shown = field_type::shown(path);
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

#[cfg(test)]
mod tests {
    use super::doc;
    use crate::annotated::finding_locations::Context;

    #[test]
    fn a_doc_is_its_paragraphs() {
        for (attributes, expected) in [
            ("/// One\n/// two.", "One two."),
            ("/// One.\n///\n///  Two.", "One.\n\nTwo."),
            (
                "/// Lists:\n/// * one\n///   or more\n/// * two",
                "Lists:\n\n* one or more\n\n* two",
            ),
            (
                "/// - one\n/// + two\n/// 3. three\n/// 4) four",
                "- one\n\n+ two\n\n3. three\n\n4) four",
            ),
            (
                "/// Sent at\n/// 3.5 Hz, *every* day\n/// -1 is none.",
                "Sent at 3.5 Hz, *every* day -1 is none.",
            ),
            (
                "/** One\n * two.\n *\n * * three\n */",
                "One two.\n\n* three",
            ),
            ("/** One\n two. */", "One two."),
            ("/** * one */", "* one"),
            ("/** Lists:\n* one\nor more\n*/", "Lists:\n\n* one or more"),
        ] {
            let field = format!("struct A {{ {attributes}\n site: String }}");
            let input: syn::DeriveInput = syn::parse_str(&field).expect("a struct");
            let syn::Data::Struct(data) = &input.data else {
                panic!("a struct");
            };
            let field = data.fields.iter().next().expect("a field");
            let context = &mut Context::new();
            let text = doc(&field.attrs, context).map(|text| text.value);
            assert_eq!(text.as_deref(), Some(expected), "{attributes}");
        }
    }
}
