//! `way(..)`: a way of authenticating, with the fields it requires.
//!
//! **Input:** the tokens inside `way(..)`. **Output:** a way as a definition says it, and the fields of
//! its extras.

use element_core::{GrantKind, did_you_mean};

use proc_macro2::TokenStream;
use syn::Ident;
use syn::ext::IdentExt as _;

use super::attributes::argument::ArgumentValue;
use super::attributes::{self, Arguments, Words, argument, attribute_table, list};
use super::field::AnnotatedField;
use super::finding_locations::Context;
use super::reports_and_extras;
use crate::definition::{EntryDefinition, SetDefinition, WayDefinition};
use crate::diagnostic::{Code, Spanned};

/// How a way is called whose name could not be read.
pub(crate) const UNNAMED: &str = "unnamed_";

/// What `grant` may say.
const GRANTS: Words<GrantKind> = Words {
    all: GrantKind::WORDS,
    from_word: GrantKind::from_word,
    guess: GrantKind::OAuth2,
};

/// What a way refers to.
#[derive(Clone, Copy)]
pub(crate) struct WayScope<'a> {
    /// The last name in the path of the crate of types.
    pub(crate) root: &'a str,
    /// The entries of the fields, under the names of the fields.
    pub(crate) entries: &'a [EntryDefinition],
}

/// Reads one way, and what only a struct has of its extras.
pub(crate) fn read(
    (name, tokens): (&Ident, TokenStream),
    scope: WayScope<'_>,
    context: &mut Context,
) -> (WayDefinition, Vec<AnnotatedField>) {
    let entries = scope.entries;
    let arguments = Arguments::inside(tokens, &attribute_table::WAY, context);
    let written = arguments.text("name", context);
    // A `key` was reported, with what to write in its place.
    let meant = arguments.has("name") || arguments.has("key") || arguments.may_be_meant(1);
    if written.is_none() && !meant {
        let remedy =
            "add `name = \"oauth2\"`: the configuration starts with a function of that name";
        context.refuse_at(Code::MissingMember, name, "the way has no `name`", remedy);
    }
    let grant = match arguments.word("grant", &GRANTS, context) {
        // It was meant, and what it carries is not wrong as well.
        None if arguments.has("grant") || arguments.may_be_meant(1) => {
            Some(context.spanned(name, GRANTS.guess))
        }
        known => known,
    };
    let mut requires = Vec::new();
    for (_, list) in arguments.lists("requires", context) {
        for field in fields(list, context) {
            requires.extend(key("requires", &field, entries, context));
        }
    }
    let mut sets = Vec::new();
    for (_, list) in arguments.lists("sets", context) {
        sets.extend(set(list, entries, context));
    }
    let extras = reports_and_extras::extras(&arguments, scope.root, context);
    // A way whose name was refused is a way all the same: it decides what is required.
    let name = written.unwrap_or_else(|| {
        let at = context.place(name);
        Spanned::new(format!("{UNNAMED}{}", at.0), at)
    });
    let way = WayDefinition {
        name,
        grant,
        requires,
        sets,
        extras: extras.iter().map(|extra| extra.entry.clone()).collect(),
        // Only pages show it.
        oauth_url: Vec::new(),
        unread: Vec::new(),
    };
    (way, extras)
}

/// `authentication_type = "oauth2"`: fields by their names, each with a wire text.
fn set(
    list: TokenStream,
    entries: &[EntryDefinition],
    context: &mut Context,
) -> Vec<SetDefinition> {
    let remedy = "write `sets(authentication_type = \"oauth2\")`: the names of fields, each with what the way sends";
    let (arguments, faults) = argument::read(list);
    for fault in faults {
        let at = context.place_of(fault.error.span());
        context.refuse(Code::Derive, at, fault.error.to_string(), remedy);
    }
    let mut sets = Vec::new();
    for argument in arguments {
        let text = match &argument.value {
            ArgumentValue::Literal(literal) => attributes::plain(literal),
            _ => None,
        };
        let at = context.place_of(argument.place);
        let Some(value) = text.map(|text| Spanned::new(text, at)) else {
            let message = format!(
                "`{}` takes what the way sends for it: a text in quotes, a boolean or a number",
                argument.name
            );
            context.refuse(Code::WrongKind, at, message, remedy);
            continue;
        };
        let key = key("sets", &argument.name, entries, context);
        sets.extend(key.map(|key| SetDefinition { key, value }));
    }
    sets
}

fn fields(list: TokenStream, context: &mut Context) -> Vec<Ident> {
    let (fields, faults) = list::read(list, Ident::parse_any);
    for fault in faults {
        let at = context.place_of(fault.at);
        let remedy = "write `requires(username, password)`: the names of fields";
        let message = "`requires` lists fields by their names";
        context.refuse(Code::WrongKind, at, message, remedy);
    }
    fields
}

/// The wire key of the field, which is what a definition lists; `verb` is what the way does with it.
fn key(
    verb: &str,
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
    let message = format!("the way {verb} `{name}`, which is no field");
    context.refuse_at(Code::UnknownEntry, field, message, remedy);
    None
}
