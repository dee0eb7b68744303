//! One setter an entry.
//!
//! **Input:** an element and which of its entries are meant. **Output:** methods.

use super::type_parameters::States;
use crate::doc;
use crate::emit::code::{Snippet, code};
use crate::emit::{EmitContext, alias, deprecated, docs};
use crate::model::Entry;
use element_core::ValueType;

pub(super) fn setters(
    context: &EmitContext<'_>,
    states: &States,
    offered: &dyn Fn(&Entry) -> bool,
) -> Vec<Snippet> {
    let settable = context
        .element
        .settable()
        .filter(|(_, entry)| offered(entry));
    settable
        .map(|(index, entry)| setter(context, index, entry, states))
        .collect()
}

fn setter(context: &EmitContext<'_>, index: usize, entry: &Entry, states: &States) -> Snippet {
    let EmitContext {
        visibility,
        methods,
        ..
    } = context;
    let builder = context.builder();
    let name = &context.fields[index];
    let (parameter, value) = argument(context, index, entry);
    let parameter = methods.parameter(parameter);
    let head = setter_head(context, entry);
    let given = if context.is_plain(index) {
        value
    } else {
        code!(::core::option::Option::Some(#value))
    };
    let mut demanded = context.demanded.iter();
    let (result, after) = if demanded.any(|(other, _)| *other == index) {
        let after = states.given(index, context);
        let result = code!(#builder<#after>);
        (result, code!(#builder(self.0, ::core::marker::PhantomData)))
    } else {
        (code!(Self), code!(self))
    };
    let body = methods.body(code! {
        self.0.#name = #given;
        #after
    });
    code! {
        #head
        #visibility fn #name(mut self, #parameter) -> #result { #body }
    }
}

/// A setter's parameter, and the value it gives. Nothing but a boolean converts into one.
fn argument(context: &EmitContext<'_>, index: usize, entry: &Entry) -> (Snippet, Snippet) {
    let value = context.value_type(index);
    if entry.value_type.kind() == ValueType::Boolean {
        (code!(value: #value), code!(value))
    } else {
        (
            code!(value: impl ::core::convert::Into<#value>),
            code!(value.into()),
        )
    }
}

fn setter_head(context: &EmitContext<'_>, entry: &Entry) -> Snippet {
    let doc = docs(&doc::sent(entry, &context.element.ways));
    let alias = alias(entry);
    let deprecated = deprecated(entry);
    let allow = entry
        .deprecated
        .is_some()
        .then(|| code!(#[allow(deprecated, reason = "the setter of a deprecated entry")]));
    code!(#doc #alias #deprecated #allow)
}
