//! A field's type: whether it may be left out, and what kind of value it holds.
//!
//! **Input:** a type. **Output:** its kind and whether it is an `Option`; of a type that cannot be an
//! entry, a finding.
//!
//! Names of ours are known however they are spelled; every other type is the author's own and
//! answers for itself through the trait `Value`. Types of the standard library that look as if
//! they would do are refused with the type to write instead.

use element_core::ValueType;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{GenericArgument, PathArguments, PathSegment, Type};

use super::finding_locations::Context;
use super::std_types::INSTEAD;
use crate::diagnostic::Code;
use crate::model::value_type::{RustName, facts, types_by_name};

/// What a type says.
pub(crate) struct FieldType {
    /// What kind of text it stands for.
    pub(crate) value_type: ValueType,
    /// Whether it was an `Option`.
    pub(crate) presence: Optionality,
    /// The type of the value, without the `Option`.
    pub(crate) value: TokenStream,
    /// Its last name.
    pub(crate) name: Option<String>,
    /// Whether it is one of ours that nobody sees.
    pub(crate) form: TypeClass,
}

/// Whether the field is an `Option`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Optionality {
    Plain,
    Optional,
}

/// What else a type says of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum TypeClass {
    /// A `String`.
    Shown,
    /// A `Secret`.
    Secret,
    /// A choice of `element_types::choice`.
    Shared,
    /// Nothing that an entry can be; it was reported.
    Refused,
    /// Anything else.
    Other,
}

/// Whose the type is when it is called like one of ours.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Ours; the usual case.
    Crate,
    /// The author's, as `#[config(custom)]` says.
    Author,
}

impl FieldType {
    /// Whether the type is a name and nothing else.
    pub(crate) fn is_alone(&self) -> bool {
        self.value.clone().into_iter().count() == 1
    }

    /// The name of the type in the crate of types, if it is one of those.
    pub(crate) fn ours(&self) -> Option<&'static str> {
        let name = self.name.as_deref()?;
        if name == "Secret" && self.value_type == ValueType::Text {
            return Some("Secret");
        }
        match facts(self.value_type).rust {
            RustName::Ours(ours) => (ours == name).then_some(ours),
            RustName::Language(..) | RustName::Named => None,
        }
    }
}

/// Reads a type; `root` is the last name in the path of the crate of types.
pub(crate) fn read(field: &Type, root: &str, owner: Owner, context: &mut Context) -> FieldType {
    let field = ungrouped(field);
    let (value, presence) = match optional(field) {
        Some(inner) => (ungrouped(inner), Optionality::Optional),
        None => (field, Optionality::Plain),
    };
    let known = match owner {
        Owner::Crate => known(value, root),
        Owner::Author => None,
    };
    let (value_type, form) = match (known, owner) {
        (Some(known), _) => known,
        (None, Owner::Crate) => (ValueType::Custom, refuse(value, context)),
        (None, Owner::Author) => (ValueType::Custom, TypeClass::Other),
    };
    FieldType {
        value_type,
        presence,
        value: value.to_token_stream(),
        name: last(value).map(|last| last.ident.to_string()),
        form,
    }
}

/// What a macro wrote around a type, or a person: it is the same type.
fn ungrouped(written: &Type) -> &Type {
    match written {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        other => other,
    }
}

/// `T` of `Option<T>`, also of `core::option::Option<T>`.
fn optional(written: &Type) -> Option<&Type> {
    let last = last(written).filter(|last| last.ident == "Option")?;
    if qualifier(written).is_some_and(|module| module != "option") {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}

fn known(value: &Type, root: &str) -> Option<(ValueType, TypeClass)> {
    let last = last(value).filter(|last| last.arguments.is_none())?;
    let qualifier = qualifier(value);
    let in_module = |module: &str| qualifier.as_deref().is_none_or(|found| found == module);
    let ours = |module: &str| module == root || module == "element_types";
    let is_ours = qualifier.as_deref().is_none_or(ours);
    if last.ident == "Secret" && is_ours {
        return Some((ValueType::Text, TypeClass::Secret));
    }
    let is_it = |kind: &ValueType| match facts(*kind).rust {
        RustName::Language(name, module) => last.ident == name && in_module(module),
        RustName::Ours(name) => last.ident == name && is_ours,
        RustName::Named => false,
    };
    if let Some(kind) = ValueType::ALL.iter().copied().find(is_it) {
        let form = if kind == ValueType::Text {
            TypeClass::Shown
        } else {
            TypeClass::Other
        };
        return Some((kind, form));
    }
    let [.., outer, module, _] = &names(value)[..] else {
        return None;
    };
    // To lowering it is a type like the author's own: its options are not here.
    (module == "choice" && ours(outer)).then_some((ValueType::Custom, TypeClass::Shared))
}

/// Reports what cannot be an entry.
fn refuse(value: &Type, context: &mut Context) -> TypeClass {
    let shown = shown(value);
    if let Type::Reference(_) = value {
        let message = format!("`{shown}` borrows, and a configuration owns its values");
        let remedy = "write `String`, or another type that owns its value";
        context.refuse_at(Code::Derive, value, message, remedy);
        return TypeClass::Refused;
    }
    let Type::Path(path) = value else {
        let message = format!("`{shown}` is no type of an entry");
        let remedy = format!("write {}", allowed());
        context.refuse_at(Code::Derive, value, message, remedy);
        return TypeClass::Refused;
    };
    let names = names(value);
    let standard = path.path.segments.len() == 1
        || names
            .first()
            .is_some_and(|first| ["std", "core", "alloc"].contains(&first.as_str()));
    let Some(name) = names.last().filter(|_| standard) else {
        return TypeClass::Other;
    };
    if name == "Option" {
        if last(value).is_none_or(|last| last.arguments.is_none()) {
            // The compiler says what is missing.
            return TypeClass::Refused;
        }
        let message = "an entry is there or not: an `Option` in an `Option` says no more";
        let remedy = "write one `Option<..>`; what is null on the wire is not sent";
        context.refuse_at(Code::Derive, value, message, remedy);
    } else if let Some((_, remedy)) = INSTEAD
        .iter()
        .find(|(types, _)| types.contains(&name.as_str()))
    {
        let message = format!("`{shown}` is no type of an entry");
        let own = if name.starts_with(char::is_uppercase) {
            "; a type of your own with this name takes `#[config(custom)]`"
        } else {
            ""
        };
        context.refuse_at(Code::Derive, value, message, format!("{remedy}{own}"));
    } else {
        return TypeClass::Other;
    }
    TypeClass::Refused
}

/// What a field may be, for messages.
fn allowed() -> String {
    format!(
        "{}, a choice, or a type of your own that implements `element_types::Value`",
        types_by_name().join(", ")
    )
}

/// A type as a person writes it.
pub(crate) fn shown(written: &impl quote::ToTokens) -> String {
    let spaced = written.to_token_stream().to_string();
    let mut text = spaced.replace(" :: ", "::").replace(":: ", "::");
    for (from, to) in [
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
    ] {
        text = text.replace(from, to);
    }
    text
}

fn last(written: &Type) -> Option<&PathSegment> {
    match written {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last(),
        _ => None,
    }
}

fn names(written: &Type) -> Vec<String> {
    match written {
        Type::Path(path) if path.qself.is_none() => path
            .path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect(),
        _ => Vec::new(),
    }
}

/// The name before the last one.
fn qualifier(written: &Type) -> Option<String> {
    let mut names = names(written);
    names.pop();
    names.pop()
}
