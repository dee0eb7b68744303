//! One field: its type decides presence and kind of value, its attributes the rest.
//!
//! **Input:** a field. **Output:** an entry as a definition says it, and what only a struct has.

use element_core::ValueType;

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use super::attributes::attribute_table::Table;
use super::attributes::{self, Arguments, argument, list};
use super::field_type::{self, FieldType, Optionality, Owner, TypeClass};
use super::finding_locations::Context;
use super::{choice, rustc_attributes, secret};
use crate::definition::{EntryDefinition, OptionDefinition, RustType};
use crate::diagnostic::{Code, Location, Spanned};

/// What a field says, and what only a struct has of it.
pub(crate) struct AnnotatedField {
    /// What a definition would say of it.
    pub(crate) entry: EntryDefinition,
    /// Its name, with its span.
    pub(crate) name: Ident,
    /// The type of its value, if that is not one the model knows.
    pub(crate) custom: Option<TokenStream>,
    /// The type of its value, as written.
    pub(crate) value: TokenStream,
    /// What else the type says.
    pub(crate) form: TypeClass,
    /// The name of the author's own type, if that is all of it.
    pub(crate) alone: Option<String>,
    /// The options that could be read, for the type in place of the choice.
    pub(crate) options: Vec<OptionDefinition>,
    /// The type of ours that the value's type must be.
    pub(crate) ours: Option<&'static str>,
    /// The place of the type, if it is an `Option`.
    pub(crate) optional: Option<Location>,
    /// The field before which a reported entry is.
    pub(crate) before: Option<Ident>,
}

/// Where a field is.
#[derive(Clone, Copy)]
pub(crate) struct FieldScope<'a> {
    /// The last name in the path of the crate of types.
    pub(crate) root: &'a str,
    /// What its attribute takes.
    pub(crate) table: &'static Table,
}

/// Reads one named field.
pub(crate) fn read(
    field: &syn::Field,
    scope: FieldScope<'_>,
    context: &mut Context,
) -> AnnotatedField {
    let name = field
        .ident
        .clone()
        .unwrap_or_else(|| Ident::new("unnamed", field.span()));
    let remedy = "it belongs on the struct; a field takes `#[config(..)]`";
    attributes::misplaced(&field.attrs, "element", remedy, context);
    let arguments = Arguments::of(&field.attrs, scope.table, context);
    let owner = match arguments.flag("custom", context) {
        Some(flag) if flag.value => Owner::Author,
        // It was meant.
        None if arguments.has("custom") => Owner::Author,
        _ => Owner::Crate,
    };
    let kind = field_type::read(&field.ty, scope.root, owner, context);
    let mut entry = entry(&arguments, &name, field, context);
    let type_at: Location = context.place(&field.ty).into();
    let value_at = context.place(&kind.value).into();
    entry.required = Some(Spanned::new(kind.presence == Optionality::Plain, type_at));
    let (own, options) = options(&arguments, &kind, &mut entry, context);
    // Options that could not be read were reported; without any there is no choice.
    let value_type = match own {
        Some(_) if !entry.options.is_empty() => ValueType::Choice,
        _ => kind.value_type,
    };
    let custom = value_type == ValueType::Custom;
    if kind.form == TypeClass::Refused {
        // What the type should have been, nobody knows.
        entry.unit = None;
        entry.examples.clear();
        entry.example = None;
        entry.default = None;
    }
    let shared = kind.form == TypeClass::Shared;
    let named = kind.name.clone();
    entry.rust_type = match own {
        Some(name) => Some(RustType::Own(name)),
        None if shared => named.map(RustType::Shared),
        None => Some(RustType::Named(kind.value.to_string())).filter(|_| custom),
    };
    entry.value_type = Some(Spanned::new(value_type, value_at));
    secret::unread(&arguments, kind.form, &mut entry);
    entry.secret = secret::decide(&entry, kind.form, value_at, context);
    AnnotatedField {
        name,
        options,
        form: kind.form,
        alone: kind.name.clone().filter(|_| custom && kind.is_alone()),
        custom: (custom && !shared).then(|| kind.value.clone()),
        ours: kind.ours(),
        value: kind.value,
        optional: (kind.presence == Optionality::Optional).then_some(type_at),
        before: arguments.field("before", context),
        entry,
    }
}

/// What the attributes say, and what the field's name says in their place.
fn entry(
    arguments: &Arguments,
    name: &Ident,
    field: &syn::Field,
    context: &mut Context,
) -> EntryDefinition {
    let at: Location = context.place_of(name.span()).into();
    let plain = name.unraw().to_string();
    let key = arguments.text("key", context);
    let label = arguments.text("label", context);
    let note = rustc_attributes::deprecated(&field.attrs, context);
    let deprecated = arguments.text("deprecated", context);
    if let (Some(twice), true) = (&deprecated, note.is_some()) {
        let remedy = "keep the attribute `#[deprecated]`: the compiler then warns of the field too";
        let message = "`deprecated` appears twice";
        context.refuse(Code::DuplicateMember, twice.at, message, remedy);
    }
    EntryDefinition {
        at,
        key: Some(key.unwrap_or_else(|| Spanned::new(plain.clone(), at))),
        label: Some(label.unwrap_or_else(|| Spanned::new(spaced(&plain), at))),
        doc: rustc_attributes::doc(&field.attrs, context),
        unit: arguments.text("unit", context),
        default: arguments.wire_text("default", context),
        example: arguments.wire_text("example", context),
        examples: examples(arguments, context),
        secret: arguments.flag("secret", context),
        secret_reason: arguments.text("secret_reason", context),
        deprecated: note.or(deprecated),
        rust_name: Some(Spanned::new(plain, at)),
        ..EntryDefinition::default()
    }
}

fn examples(arguments: &Arguments, context: &mut Context) -> Vec<Spanned<String>> {
    let mut examples = Vec::new();
    for (_, list) in arguments.lists("examples", context) {
        let (texts, faults) = list::read(list, list::text);
        let texts = texts.iter();
        examples.extend(texts.map(|text| context.spanned_at(text.span(), argument::text(text))));
        for fault in faults {
            let at = context.place_of(fault.at);
            let remedy = "write `examples(\"page\", \"cursor\")`";
            let message = "`examples` lists texts in quotes";
            context.refuse(Code::WrongKind, at, message, remedy);
        }
    }
    examples
}

/// The options, into the entry if those are all; the name of the type to write, if there are any.
fn options(
    arguments: &Arguments,
    kind: &FieldType,
    entry: &mut EntryDefinition,
    context: &mut Context,
) -> (Option<String>, Vec<OptionDefinition>) {
    let lists = arguments.lists("options", context);
    let Some((member, _)) = lists.first() else {
        return (None, Vec::new());
    };
    let member = (*member).clone();
    let mut options = Vec::new();
    for list in lists {
        let read = choice::read(list, context);
        options.extend(read.list);
        if read.whole {
            entry.options.clone_from(&options);
        }
    }
    let name = kind.name.clone().filter(|name| {
        kind.value_type == ValueType::Custom && kind.is_alone() && crate::name::is_type(name)
    });
    if name.is_none() {
        no_type(&member, kind, context);
        entry.options.clear();
    }
    (name, options)
}

/// Reports options beside a type that cannot be made.
fn no_type(member: &Ident, kind: &FieldType, context: &mut Context) {
    let shown = field_type::shown(&kind.value);
    let own = kind
        .name
        .as_ref()
        .filter(|_| kind.value_type == ValueType::Custom && kind.is_alone());
    if let Some(name) = own {
        let message = format!("`{shown}` cannot be the name of a type to make");
        let proposal = crate::name::variant(name).unwrap_or_else(|_| "EventSource".into());
        let remedy = format!("write `{proposal}`: capitals begin words, without `_`");
        context.refuse_at(Code::BadName, &kind.value, message, remedy);
        return;
    }
    let message = format!("`options` makes a type, and `{shown}` is there already");
    let remedy = "give the field the name of the type to make, such as `Option<EventSource>`";
    context.refuse_at(Code::NoEffect, member, message, remedy);
}

/// `site_subdomain` becomes `Site subdomain`.
pub(crate) fn spaced(name: &str) -> String {
    let spaced = name.replace('_', " ");
    let mut characters = spaced.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect::<String>())
        // Of such a name more is wrong than its label, and is said.
        .filter(|label| label.chars().any(char::is_alphanumeric))
        .unwrap_or_else(|| "Unnamed".into())
}
