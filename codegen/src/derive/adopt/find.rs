//! The annotated structs of a Rust file.

use syn::{Attribute, DeriveInput, Item, Meta, Path, Token, punctuated::Punctuated};

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
    let parsed = match syn::parse_str::<syn::File>(&file.text) {
        Ok(parsed) => parsed,
        Err(error) => {
            let range = error.span().byte_range();
            let message = format!("not Rust: {error}");
            let remedy = "`adopt` reads a file that compiles: run `cargo check` first";
            report(Span::new(range.start, range.end), message, "here", remedy);
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
