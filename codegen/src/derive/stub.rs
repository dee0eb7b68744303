//! What is beside the errors: the companions, as far as callers see them, so that code that uses the
//! configuration is not wrong as well.
//!
//! **Input:** the struct, as far as it could be read. **Output:** tokens.
//!
//! The same emission writes them: a stub is the companion of an element that was made sound. Nothing
//! depends on what was mistaken: setters take anything, no type has to be a value, no entry is demanded,
//! and the configuration of every way is the struct itself.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{DeriveInput, GenericParam};

use super::Lexer;
use super::author_spans::Splices;
use crate::annotated::way_argument::UNNAMED;
use crate::annotated::whole_struct::Ways;
use crate::annotated::{Annotated, type_clashes};
use crate::definition::{OptionDefinition, RustType};
use crate::emit::code::{Snippet, Word, code};
use crate::emit::{self, EmitContext, EntryMethods};
use crate::model::{Choice, ChoiceOption, ChoiceRef, Presence, ValueType, Way};
use crate::name;
use crate::vec_map::VecMap;
use element_core::{Authentication, GrantKind, ValueType as Kind};

/// Stubs of every companion.
pub(super) fn items(input: &DeriveInput, mut annotated: Annotated, lexer: Lexer) -> TokenStream {
    let mut splices = Splices::new(lexer);
    let of_config = of_config(input, &annotated, &mut splices);
    make_sound(&mut annotated, input);
    let context = EmitContext {
        plain: Vec::new(),
        demanded: Vec::new(),
        ways: &[],
        methods: &Stub,
        ..annotated.emit_context(&mut splices)
    };
    let mut items = emit::choices(&context);
    items.push(of_config);
    items.extend(emit::types(&context));
    items.extend(in_ways(&context));
    splices.tokens(&items, &annotated.field_spans())
}

/// Methods called after entries, whose types may be other ones than were read.
struct Stub;

impl EntryMethods for Stub {
    fn parameter(&self, _: Snippet) -> Snippet {
        code!(_: impl ::core::marker::Sized)
    }

    fn body(&self, _: Snippet) -> Snippet {
        code!(::core::unreachable!())
    }
}

/// What makes a configuration of the struct, which may be generic.
fn of_config(input: &DeriveInput, annotated: &Annotated, splices: &mut Splices) -> Snippet {
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    let generics = splices.snippet(&generics.to_token_stream());
    let arguments = splices.snippet(&arguments.to_token_stream());
    let bounds = splices.snippet(&bounds.to_token_stream());
    let root = splices.snippet(&annotated.read.root);
    let names = &annotated.element.names;
    let (config, reported) = (Word::new(&names.config), Word::new(&names.instance_config));
    code! {
        impl #generics #root::ElementConfig for #config #arguments #bounds {
            type Grant = #root::AnyGrant;
            type InstanceConfig = #reported;
            const SPEC: &'static #root::ElementSpec = #root::ElementSpec::UNTYPED;
        }

        impl #generics #root::support::Fields for #config #arguments #bounds {
            fn read(_: &mut #root::support::Source<'_>) -> Self {
                ::core::unreachable!()
            }

            fn visit(&self, _: &mut #root::support::Visitor<'_>) {}
        }
    }
}

/// Where each way starts and what its configuration is called: types do not tell ways apart here.
fn in_ways(context: &EmitContext<'_>) -> Vec<Snippet> {
    let (config, builder) = (context.config(), context.builder());
    let visibility = &context.visibility;
    let ways = context.element.ways.iter();
    ways.filter(|_| context.element.ways.len() > 1)
        .map(|way| {
            let (start, built) = (Word::new(&way.name), context.built(way));
            code! {
                impl #config {
                    #visibility fn #start() -> #builder { Self::builder() }
                }

                #visibility type #built = #config;
            }
        })
        .collect()
}

/// Leaves out and changes what would not compile.
fn make_sound(annotated: &mut Annotated, input: &DeriveInput) {
    make_ways_sound(annotated);
    // What has the name of another type was reported.
    let mut types = type_clashes::companions(&annotated.element);
    let ways = annotated.element.ways.len();
    let is_generic = !input.generics.params.is_empty();
    let mut names = VecMap::default();
    let fields = std::mem::take(&mut annotated.read.fields).into_iter();
    let entries = std::mem::take(&mut annotated.element.entries);
    for (mut field, mut entry) in fields.zip(entries) {
        let plain = field.name.unraw().to_string();
        if !name::is_entry(&plain) || !names.add(plain) {
            continue;
        }
        entry.presence = vec![Presence::Required; ways];
        match &field.entry.rust_type {
            Some(RustType::Own(name)) if types.insert(name.clone(), "a choice").is_none() => {
                let choice = ChoiceRef::Own(sound(name, &field.options));
                entry.value_type = ValueType::Choice(choice);
            }
            _ if entry.value_type.kind() == Kind::Text => {}
            _ => entry.value_type = ValueType::Plain(Kind::Custom),
        }
        // The parameters of a generic struct mean nothing beside it.
        field.custom = Some(if is_generic || is_unnamed(&field.value) {
            quote!(())
        } else {
            field.value.clone()
        });
        annotated.read.fields.push(field);
        annotated.element.entries.push(entry);
    }
    if is_generic {
        annotated.element.names.config = instance_of(input);
    }
}

/// Every way that can be called, with the extras that can be; those that were lost may be any.
fn make_ways_sound(annotated: &mut Annotated) {
    let ways = &mut annotated.element.ways;
    let lost =
        annotated.read.ways == Ways::Lost || ways.iter().any(|way| way.name.starts_with(UNNAMED));
    // A way that lost its name is probably called after what it does.
    let usual = Authentication::WORDS.iter().filter(|_| lost);
    ways.extend(usual.map(|word| Way {
        name: (*word).to_owned(),
        grant: GrantKind::OAuth2,
        extras: Vec::new(),
    }));
    let mut names = VecMap::default();
    ways.retain(|way| name::is_way(&way.name) && names.add(way.name.clone()));
    for way in ways {
        let members = way.grant.members().iter();
        let mut seen: VecMap<String, ()> = members.map(|member| (member.to_string(), ())).collect();
        way.extras
            .retain(|extra| name::is_entry(&extra.ident) && seen.add(extra.ident.clone()));
    }
}

/// One type of a generic struct, for where its parameters are not declared: a wire entry is a text.
fn instance_of(input: &DeriveInput) -> String {
    let arguments = input.generics.params.iter().map(|parameter| {
        let (default, usual) = match parameter {
            GenericParam::Lifetime(_) => (None, quote!('static)),
            GenericParam::Type(parameter) => {
                let default = parameter.default.as_ref();
                (
                    default.map(|(_, default)| quote!(#default)),
                    quote!(::std::string::String),
                )
            }
            GenericParam::Const(parameter) => {
                let default = parameter.default.as_ref();
                (default.map(|(_, default)| quote!(#default)), quote!(0))
            }
        };
        default.unwrap_or(usual)
    });
    let config = &input.ident;
    quote!(#config<#(#arguments),*>).to_string()
}

/// Whether it is `_` or `impl ..`, which no function may give back: the compiler says so of the field.
fn is_unnamed(value: &TokenStream) -> bool {
    value
        .clone()
        .into_iter()
        .any(|token| ["_", "impl"].contains(&token.to_string().as_str()))
}

/// A choice of this name, with every option that is called otherwise than those before it. What it is on
/// the wire may be another's, and nothing asks a stub for it.
fn sound(name: &str, options: &[OptionDefinition]) -> Choice {
    let mut seen = VecMap::default();
    let option = |option: &OptionDefinition| {
        let variant = option.rust_name.as_ref()?.value.clone();
        let usable = name::is_variant(&variant) && seen.add(variant.clone());
        usable.then(|| ChoiceOption {
            value: variant.clone(),
            variant,
            doc: String::new(),
            aliases: Vec::new(),
        })
    };
    Choice {
        name: name.to_owned(),
        key: String::new(),
        doc: String::new(),
        options: options.iter().filter_map(option).collect(),
    }
}
