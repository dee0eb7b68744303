//! One setter an entry.
//!
//! **Input:** an element and which of its entries are meant. **Output:** methods.

use super::type_parameters::States;
use crate::doc;
use crate::emit::code::{Snippet, code};
use crate::emit::{Surface, alias, deprecated, docs};
use crate::model::Entry;
use element_core::ValueType;

pub(super) fn setters(
    surface: &Surface<'_>,
    states: &States,
    offered: &dyn Fn(&Entry) -> bool,
) -> Vec<Snippet> {
    let element = surface.element;
    let setter = |(index, entry): (usize, &Entry)| {
        let state = element.required().position(|(other, _)| other == index);
        match state {
            Some(place) => required_setter(surface, index, entry, states, place),
            None => optional_setter(surface, index, entry),
        }
    };
    let settable = element.settable().filter(|(_, entry)| offered(entry));
    settable.map(setter).collect()
}

fn optional_setter(surface: &Surface<'_>, index: usize, entry: &Entry) -> Snippet {
    let visibility = &surface.visibility;
    let name = &surface.fields[index];
    let (parameter, value) = argument(surface, index, entry);
    let head = setter_head(surface, entry);
    code! {
        #head
        #visibility fn #name(mut self, #parameter) -> Self {
            self.0.#name = ::core::option::Option::Some(#value);
            self
        }
    }
}

/// A setter's parameter, and the value it gives. Nothing but a boolean converts into one.
fn argument(surface: &Surface<'_>, index: usize, entry: &Entry) -> (Snippet, Snippet) {
    let value = surface.value_type(index);
    if entry.value_type.kind() == ValueType::Boolean {
        (code!(value: #value), code!(value))
    } else {
        (
            code!(value: impl ::core::convert::Into<#value>),
            code!(value.into()),
        )
    }
}

fn required_setter(
    surface: &Surface<'_>,
    index: usize,
    entry: &Entry,
    states: &States,
    place: usize,
) -> Snippet {
    let visibility = &surface.visibility;
    let builder = surface.builder();
    let name = &surface.fields[index];
    let (parameter, value) = argument(surface, index, entry);
    let head = setter_head(surface, entry);
    let after = states.given(place, surface);
    let given = if surface.is_plain(index) {
        value
    } else {
        code!(::core::option::Option::Some(#value))
    };
    code! {
        #head
        #visibility fn #name(
            mut self,
            #parameter,
        ) -> #builder<#after> {
            self.0.#name = #given;
            #builder(self.0, ::core::marker::PhantomData)
        }
    }
}

fn setter_head(surface: &Surface<'_>, entry: &Entry) -> Snippet {
    let doc = docs(&doc::sent(entry, &surface.element.ways));
    let alias = alias(entry);
    let deprecated = deprecated(entry);
    let allow = entry
        .deprecated
        .is_some()
        .then(|| code!(#[allow(deprecated, reason = "the setter of a deprecated entry")]));
    code!(#doc #alias #deprecated #allow)
}
