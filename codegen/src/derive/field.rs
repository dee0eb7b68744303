//! One field: its type decides presence and kind of value, its attributes the rest.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{GenericArgument, PathArguments, Type};

use super::Places;
use super::attributes::{self, Arguments};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Findings, Spanned};

/// What a field says, and what only a macro has of it.
pub(super) struct Read {
    pub(super) entry: EntryDefinition,
    pub(super) name: Ident,
    pub(super) custom: Option<TokenStream>,
}

const MEMBERS: &[&str] = &[
    "key",
    "label",
    "default",
    "example",
    "unit",
    "secret",
    "secret_reason",
    "deprecated",
];

/// Type names of ours and the words of the definition format for them.
const KINDS: &[(&str, &str)] = &[
    ("String", "text"),
    ("Secret", "text"),
    ("bool", "boolean"),
    ("i64", "integer"),
    ("Url", "url"),
    ("Json", "json"),
    ("List", "list"),
    ("TimestampMs", "timestamp_ms"),
    ("DateMask", "date_mask"),
];

/// Reads one named field.
pub(super) fn read(field: &syn::Field, places: &mut Places, findings: &mut Findings) -> Read {
    let name = field
        .ident
        .clone()
        .unwrap_or_else(|| Ident::new("unnamed", field.span()));
    let at = places.place(name.span());
    let plain = name.unraw().to_string();
    let arguments = Arguments::read(&field.attrs, "config", MEMBERS, places, findings);
    let (value, optional) = match optional(&field.ty) {
        Some(inner) => (inner, true),
        None => (&field.ty, false),
    };
    let last = last_segment(value);
    let kind = KINDS
        .iter()
        .find(|(name, _)| Some(*name) == last.as_deref())
        .map(|(_, kind)| *kind);
    let secret = arguments.flag("secret", places, findings);
    let is_secret = last.as_deref() == Some("Secret");
    let entry = EntryDefinition {
        at,
        key: Some(
            arguments
                .text("key", places, findings)
                .unwrap_or_else(|| Spanned::new(plain.clone(), at)),
        ),
        label: Some(
            arguments
                .text("label", places, findings)
                .unwrap_or_else(|| Spanned::new(label(&plain), at)),
        ),
        doc: attributes::doc(&field.attrs, places),
        value_type: Some(places.at(value.span(), kind.unwrap_or("custom").to_owned())),
        unit: arguments.text("unit", places, findings),
        required: Some(places.at(field.ty.span(), !optional)),
        default: arguments.text("default", places, findings),
        example: arguments.text("example", places, findings),
        secret: if is_secret {
            Some(places.at(value.span(), true))
        } else {
            secret
        },
        secret_reason: arguments.text("secret_reason", places, findings),
        deprecated: arguments.text("deprecated", places, findings),
        rust_name: Some(Spanned::new(plain, at)),
        ..EntryDefinition::default()
    };
    let custom = kind.is_none().then(|| value.to_token_stream());
    Read {
        entry,
        name,
        custom,
    }
}

/// `T` of `Option<T>`.
fn optional(field: &Type) -> Option<&Type> {
    let Type::Path(path) = field else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}

fn last_segment(value: &Type) -> Option<String> {
    match value {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
}

/// `site_subdomain` gives `Site subdomain`.
fn label(name: &str) -> String {
    let spaced = name.replace('_', " ");
    let mut characters = spaced.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
}
