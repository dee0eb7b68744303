//! The builder's struct, and how it is shown.
//!
//! **Input:** an element. **Output:** the struct and its `Debug`.

use super::type_parameters::{States, allow_complex};
use crate::emit::code::{Snippet, Word, code};
use crate::emit::{EmitContext, docs};
use crate::model::value_type::facts;

pub(super) fn structure(context: &EmitContext<'_>) -> Snippet {
    let EmitContext {
        root, visibility, ..
    } = context;
    let (config, builder) = (context.config(), context.builder());
    let states = States::of(context);
    let (way, names) = (states.way.iter(), &states.names);
    let parameters = if states.generics().is_empty() {
        Snippet::new()
    } else {
        let states = names.iter().map(|name| code!(#name = #root::Missing));
        code!(<#(#way,)* #(#states),*>)
    };
    let markers = states
        .names
        .iter()
        .map(Word::to_string)
        .chain(states.way.iter().map(Snippet::to_string))
        .map(Snippet::verbatim);
    let doc = docs(&[format!(
        "Builds a [`{config}`] step by step; what is still missing is a compile error that names it."
    )]);
    let allow = allow_complex(&states, 7);
    code! {
        #doc
        #allow
        #[must_use = "a builder does nothing until `build()`"]
        #visibility struct #builder #parameters(
            #config,
            ::core::marker::PhantomData<(#(#markers,)*)>,
        );
    }
}

/// By hand, since the struct of the derive's author need not be `Debug`, and redacted like it.
pub(super) fn debug(context: &EmitContext<'_>) -> Snippet {
    let root = &context.root;
    let builder = context.builder();
    let text = builder.to_string();
    let states = States::of(context);
    let generics = states.generics();
    let demanded = context.demanded.iter();
    let asked: Vec<(&str, &Word)> = demanded
        .zip(&states.names)
        .filter(|((index, entry), _)| {
            context.is_plain(*index) && !facts(entry.value_type.kind()).starts_blank
        })
        .map(|((_, entry), state)| (entry.key.as_str(), state))
        .collect();
    let bounds = if asked.is_empty() {
        Snippet::new()
    } else {
        let bounds = asked
            .iter()
            .map(|(_, state)| code!(#state: #root::support::State));
        code!(where #(#bounds,)*)
    };
    let shown = if asked.is_empty() {
        code!(debug_draft(#text, &self.0, formatter))
    } else {
        let given = asked
            .iter()
            .map(|(key, state)| code!((#key, #state::IS_GIVEN)));
        code!(debug_draft_given(#text, &self.0, &[#(#given),*], formatter))
    };
    code! {
        impl #generics ::core::fmt::Debug for #builder #generics #bounds {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #root::support::#shown
            }
        }
    }
}
