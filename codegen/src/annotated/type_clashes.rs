//! Types that the derive makes, or brings into scope: none may stand in another's way.
//!
//! **Input:** the struct as it was read. **Output:** findings at names that two types would have.

use super::Annotated;
use super::field::AnnotatedField;
use super::finding_locations::Context;
use crate::definition::RustType;
use crate::diagnostic::{Code, Location};
use crate::model::Element;
use crate::name;
use crate::vec_map::VecMap;

/// Reports types of fields that have a name which is taken.
pub(crate) fn check(annotated: &Annotated, context: &mut Context) {
    let element = &annotated.element;
    let companions = companions(element);
    let parameters = parameters(element);
    let mut made: VecMap<&str, ()> = VecMap::default();
    for field in &annotated.read.fields {
        let Some((name, at)) = named(field) else {
            continue;
        };
        let own = matches!(field.entry.rust_type, Some(RustType::Own(_)));
        if own && made.contains(name) {
            let message = format!("the choice `{name}` is made twice");
            let remedy = "write its `options(..)` once: other fields have nothing but the type";
            context.refuse(Code::NameClash, at, message, remedy);
        } else if let Some(what) = companions.get(name).filter(|_| own) {
            let message = format!("`{name}` is {what} already");
            let remedy = "give the type of the field another name";
            context.refuse(Code::NameClash, at, message, remedy);
        } else if let Some(what) = parameters.get(name).filter(|_| is_sent(field)) {
            let message = format!("`{name}` is what the builder calls {what}");
            let remedy = if own {
                "give the type of the field another name".to_owned()
            } else {
                format!("write it with its path, such as `self::{name}`")
            };
            context.refuse(Code::NameClash, at, message, remedy);
        }
        if own {
            made.add(name);
        }
    }
}

/// Reports a companion that `companions = ..` gave the struct's own name; then they are called after the
/// struct, so that nothing is defined twice.
pub(super) fn named_like_the_struct(annotated: &mut Annotated, context: &mut Context) {
    let config = &annotated.element.names.config;
    let Some(at) = annotated.read.companions_at else {
        return;
    };
    if made(&annotated.element).contains(config) {
        let message = format!("a companion would be called `{config}`, as the struct is");
        let remedy = "give `companions` another name";
        context.refuse(Code::NameClash, at, message, remedy);
        let naming = &mut annotated.read.naming;
        naming.companions.clone_from(&naming.config);
        annotated.element.names = naming.names();
    }
}

/// Whether the builder has a setter for it.
fn is_sent(field: &AnnotatedField) -> bool {
    field.entry.supplied_by.is_none()
}

/// The type's name, if that is all that was written.
fn named(field: &AnnotatedField) -> Option<(&str, Location)> {
    let at = field.entry.value_type.as_ref()?.at;
    match &field.entry.rust_type {
        Some(RustType::Own(name)) => Some((name, at)),
        Some(RustType::Shared(_)) => None,
        Some(RustType::Named(_)) | None => Some((field.alone.as_deref()?, at)),
    }
}

/// What is beside the struct, itself included.
pub(crate) fn companions(element: &Element) -> VecMap<String, &'static str> {
    let mut all = made(element);
    all.insert(element.names.config.clone(), "the struct itself");
    all
}

/// What the derive makes beside the struct.
fn made(element: &Element) -> VecMap<String, &'static str> {
    let names = &element.names;
    let mut all = VecMap::from_iter([
        (names.builder.clone(), "its builder"),
        (names.instance_config.clone(), "what its instances report"),
        (names.instance.clone(), "the type of its instances"),
    ]);
    for way in &element.ways {
        if !way.extras.is_empty() {
            all.insert(name::grant(&names.stem, &way.name), "a grant");
        }
        if element.ways.len() > 1 {
            let built = name::built(&names.stem, &way.name);
            all.insert(built, "the configuration of a way");
        }
    }
    all
}

/// What the builder calls its parameters.
fn parameters(element: &Element) -> VecMap<String, String> {
    let states = element.required().map(|(_, entry)| {
        let what = format!("the state of `{}`", entry.ident);
        (name::state(&entry.ident), what)
    });
    let way = (element.ways.len() > 1).then(|| ("Way".to_owned(), "the way".to_owned()));
    states.chain(way).collect()
}
