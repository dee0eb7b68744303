//! `way(..)`: a way of authenticating, with the fields it requires.

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{Ident, Token};

use super::attributes::Arguments;
use super::context::Context;
use super::members;
use crate::definition::members::GRANTS;
use crate::definition::{EntryDefinition, WayDefinition};
use crate::diagnostic::{Code, Spanned, did_you_mean};

/// Reads one way; `entries` are those of the fields, under the names of the fields.
pub(super) fn read(
    (name, tokens): (&Ident, TokenStream),
    entries: &[EntryDefinition],
    context: &mut Context,
) -> WayDefinition {
    let arguments = Arguments::inside(tokens, &members::WAY, context);
    let written = arguments.text("name", context);
    if written.is_none() && !arguments.has("name") {
        let remedy =
            "add `name = \"oauth2\"`: the configuration starts with a function of that name";
        context.refuse_at(Code::MissingMember, name, "the way has no `name`", remedy);
    }
    let grant = arguments.text("grant", context);
    if let Some(word) = &grant {
        check_grant(word, context);
    }
    let mut requires = Vec::new();
    for (_, list) in arguments.lists("requires", context) {
        for field in fields(list, context) {
            requires.extend(key(&field, entries, context));
        }
    }
    // A way whose name was refused is a way all the same: it decides what is required.
    let name = written.unwrap_or_else(|| {
        let at = context.place(name);
        Spanned::new(format!("unnamed_{}", at.start), at)
    });
    WayDefinition {
        name,
        grant,
        requires,
    }
}

fn check_grant(word: &Spanned<String>, context: &mut Context) {
    if GRANTS.contains(&word.value.as_str()) {
        return;
    }
    let allowed = GRANTS.join("`, `");
    let remedy = match did_you_mean(&word.value, GRANTS.iter().copied()) {
        Some(close) => format!("did you mean `{close}`? allowed are `{allowed}`"),
        None => format!("allowed are `{allowed}`"),
    };
    let message = format!("`grant` cannot be `{}`", word.value);
    context.refuse(Code::NotAllowed, word.at, message, remedy);
}

fn fields(list: TokenStream, context: &mut Context) -> Vec<Ident> {
    let names = |input: syn::parse::ParseStream<'_>| {
        Punctuated::<Ident, Token![,]>::parse_terminated_with(input, Ident::parse_any)
    };
    match names.parse2(list) {
        Ok(fields) => fields.into_iter().collect(),
        Err(error) => {
            let at = context.place_of(error.span());
            let remedy = "write `requires(username, password)`: the names of fields";
            let message = "`requires` lists fields by their names";
            context.refuse(Code::WrongKind, at, message, remedy);
            Vec::new()
        }
    }
}

/// The wire key of the field, which is what a definition lists.
fn key(
    field: &Ident,
    entries: &[EntryDefinition],
    context: &mut Context,
) -> Option<Spanned<String>> {
    let name = field.unraw().to_string();
    let named = |entry: &&EntryDefinition| {
        entry
            .rust_name
            .as_ref()
            .is_some_and(|written| written.value == name)
    };
    if let Some(entry) = entries.iter().find(named) {
        let key = entry.key.as_ref()?;
        return Some(context.spanned(field, key.value.clone()));
    }
    let known = entries
        .iter()
        .filter_map(|entry| entry.rust_name.as_ref())
        .map(|written| written.value.as_str());
    let remedy = match did_you_mean(&name, known) {
        Some(close) => format!("did you mean `{close}`?"),
        None => "name a field of the struct".into(),
    };
    let message = format!("the way requires `{name}`, which is no field");
    context.refuse_at(Code::UnknownEntry, field, message, remedy);
    None
}
