//! The struct: its attributes become the head of a definition, its fields the entries.
//!
//! **Input:** a struct. **Output:** a definition, and what only a struct has.

use element_core::Authentication;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{Data, DeriveInput, Fields, Path, Visibility};

use super::attributes::{self, Arguments, Words, attribute_table};
use super::field::AnnotatedField;
use super::finding_locations::Context;
use super::{field, reports_and_extras, rustc_attributes, way_argument};
use crate::definition::Definition;
use crate::diagnostic::{Code, Location, Spanned};
use crate::emit::Tools;
use crate::lower::{Naming, Notation};
use crate::name;
use crate::vec_map::VecMap;

/// What `authentication` may say.
const AUTHENTICATIONS: Words<Authentication> = Words {
    all: Authentication::WORDS,
    from_word: Authentication::from_word,
    guess: Authentication::OAuth2,
};

/// What a struct says, and what only a struct has of it.
pub(crate) struct AnnotatedStruct {
    /// What a definition would say.
    pub(crate) definition: Definition,
    /// What the struct and its companions are called.
    pub(crate) naming: Naming,
    /// Where another name than the struct's is given for companions.
    pub(crate) companions_at: Option<Location>,
    /// The path of the crate of types.
    pub(crate) root: TokenStream,
    /// The visibility of the struct.
    pub(crate) visibility: TokenStream,
    /// The same visibility as it is written in a module within.
    pub(crate) visibility_within: TokenStream,
    /// Whether the struct's crate knows the compiler's own attributes.
    pub(crate) tools: Tools,
    /// One for each entry, in order.
    pub(crate) fields: Vec<AnnotatedField>,
    /// Whether the ways are all there.
    pub(crate) ways: Ways,
    /// The extras of all ways.
    pub(crate) extras: Vec<AnnotatedField>,
}

/// Whether every way could be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ways {
    /// Every one, or there is none.
    All,
    /// One was meant that is not there.
    Lost,
}

/// Reads the whole input; mistakes are reported and read past.
pub(crate) fn read(input: &DeriveInput, context: &mut Context) -> AnnotatedStruct {
    let remedy = "it belongs on a field; the struct takes `#[element(..)]`";
    attributes::misplaced(&input.attrs, "config", remedy, context);
    let arguments = Arguments::of(&input.attrs, &attribute_table::ELEMENT, context);
    let mut definition = head(input, &arguments, context);
    let root = arguments.path("crate", context);
    if let Some(path) = &root {
        absolute(path, context);
    }
    let last = root
        .as_ref()
        .and_then(|path| path.segments.last())
        .map_or_else(|| "element_types".to_owned(), |last| last.ident.to_string());
    let scope = |table| field::FieldScope { root: &last, table };
    let fields: Vec<AnnotatedField> = named_fields(input, context)
        .iter()
        .map(|written| field::read(written, scope(&attribute_table::CONFIG), context))
        .collect();
    let mut reported = Vec::new();
    for (_, list) in arguments.lists("reports", context) {
        let scope = scope(&attribute_table::REPORTED);
        reported.extend(reports_and_extras::reported(list, scope, &fields, context));
    }
    let fields = reports_and_extras::join(fields, reported);
    definition.entries = fields.iter().map(|field| field.entry.clone()).collect();
    let mut carried = reports_and_extras::extras(&arguments, &last, context);
    definition.extras = carried.iter().map(|extra| extra.entry.clone()).collect();
    for way in arguments.lists("way", context) {
        let scope = way_argument::WayScope {
            root: &last,
            entries: &definition.entries,
        };
        let (way, extras) = way_argument::read(way, scope, context);
        definition.ways.push(way);
        carried.extend(extras);
    }
    let companions = companions(&arguments, context);
    AnnotatedStruct {
        companions_at: companions.as_ref().map(|name| name.at),
        naming: naming(&input.ident, companions, &definition),
        definition,
        // Bare, it was refused, and would mean the stubs themselves.
        root: root
            .filter(|path| !path.is_ident("self"))
            .map_or_else(|| quote!(::element_types), |path| quote!(#path)),
        visibility: input.vis.to_token_stream(),
        visibility_within: within(&input.vis),
        tools: match arguments.flag("no_implicit_prelude", context) {
            Some(flag) if flag.value => Tools::Unnamed,
            _ => Tools::Named,
        },
        fields,
        extras: carried,
        ways: if arguments.may_have_lost("way") {
            Ways::Lost
        } else {
            Ways::All
        },
    }
}

/// A visibility as it is written one module further in, where `super` is the struct's own module.
fn within(visibility: &Visibility) -> TokenStream {
    match visibility {
        Visibility::Inherited => quote!(pub(super)),
        Visibility::Restricted(restricted) if restricted.path.is_ident("self") => {
            quote!(pub(super))
        }
        Visibility::Restricted(restricted)
            if restricted
                .path
                .segments
                .first()
                .is_some_and(|first| first.ident == "super") =>
        {
            let path = &restricted.path;
            quote!(pub(in super::#path))
        }
        Visibility::Public(_) | Visibility::Restricted(_) => visibility.to_token_stream(),
    }
}

fn head(input: &DeriveInput, arguments: &Arguments, context: &mut Context) -> Definition {
    let definition = Definition {
        at: context.place(&input.ident).into(),
        key: arguments.text("key", context),
        id: arguments.number("id", context),
        name: arguments.text("name", context),
        hub: arguments.text("hub", context),
        authentication: arguments.word("authentication", &AUTHENTICATIONS, context),
        doc: rustc_attributes::doc(&input.attrs, context),
        ..Definition::default()
    };
    let missing: Vec<_> = attribute_table::HEAD
        .iter()
        .filter(|member| !arguments.has(member.name))
        .collect();
    if !arguments.may_be_meant(missing.len()) {
        let list = |of: fn(&attribute_table::Parameter) -> &'static str| -> Vec<&str> {
            missing.iter().map(|member| of(member)).collect()
        };
        let names = attribute_table::quoted(list(|member| member.name));
        let samples = list(|member| member.sample).join(", ");
        let message = format!("the element has no {names}");
        let remedy = format!("add to the struct `#[element({samples})]`");
        context.refuse(Code::MissingMember, definition.at, message, remedy);
    }
    if definition.doc.is_none() {
        let message = "the element has no doc";
        let remedy = "say above the struct what is connected: `/// Connects an Acme Desk account.`";
        context.refuse(Code::MissingMember, definition.at, message, remedy);
    }
    definition
}

/// Emitted code uses the path inside of a module of its own.
fn absolute(path: &Path, context: &mut Context) {
    let relative = path
        .segments
        .first()
        .is_some_and(|first| first.ident == "self" || first.ident == "super");
    if relative {
        let message = "the path of the crate of types is used in a module of its own";
        let remedy = "write it from the root: `crate = crate::types` or `crate = ::some_crate::element_types`";
        context.refuse_at(Code::Derive, path, message, remedy);
    }
}

/// What companions are called after, where those of the struct's own name are taken.
fn companions(arguments: &Arguments, context: &mut Context) -> Option<Spanned<String>> {
    let written = arguments.type_name("companions", context)?;
    let name = written.to_string();
    if name::is_type(&name) {
        return Some(context.spanned(&written, name));
    }
    let proposal = name::type_name(&name).unwrap_or_else(|_| "AcmeDeskConfig".into());
    let message = format!("`{name}` cannot be the name of a type");
    let remedy = format!("write `companions = {proposal}`: capitals begin words, without `_`");
    context.refuse_at(Code::BadName, &written, message, remedy);
    None
}

/// The struct's own name; `Config` alone is named after the element.
fn naming(ident: &Ident, companions: Option<Spanned<String>>, definition: &Definition) -> Naming {
    let config = ident.unraw().to_string();
    let companions = companions.map_or_else(|| config.clone(), |name| name.value);
    let key = definition.key.as_ref().map_or("", |key| key.value.as_str());
    let module = match companions.strip_suffix("Config") {
        Some("") => name::module(key),
        Some(stem) => name::entry(stem).ok(),
        None => name::entry(&companions).ok(),
    };
    Naming {
        module: module.unwrap_or_else(|| "own".into()),
        config,
        companions,
        notation: Notation::Structure,
    }
}

fn named_fields(input: &DeriveInput, context: &mut Context) -> Vec<syn::Field> {
    if !input.generics.params.is_empty() {
        let remedy = if input.generics.type_params().next().is_some() {
            "name the types: a wire entry has one type; for several variants write several structs"
        } else {
            "remove it: every field owns its value, such as a `String`"
        };
        let message = "a configuration cannot be generic";
        context.refuse_at(Code::Derive, &input.generics.params, message, remedy);
    }
    if let Data::Struct(data) = &input.data
        && let Fields::Named(fields) = &data.fields
    {
        let mut seen = VecMap::default();
        // A second field of one name is the compiler's to report.
        let single = fields.named.iter();
        let single = single.filter(|field| seen.add(field.ident.as_ref()));
        return single.cloned().collect();
    }
    let message = "a configuration is a struct with named fields, one for each entry";
    let remedy = "write `struct AcmeDeskConfig { username: String, .. }`";
    context.refuse_at(Code::Derive, &input.ident, message, remedy);
    Vec::new()
}
