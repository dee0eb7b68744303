//! How a configuration is finished: `build()`, and what stands for a code that nobody exchanges.
//!
//! **Input:** an element and one of its ways. **Output:** methods, with bounds for what the way requires.

use super::type_parameters::States;
use crate::doc;
use crate::emit::code::{Snippet, Word, code};
use crate::emit::{EmitContext, docs, grant};
use crate::model::Presence;
use crate::name;
use element_core::CALLBACK;

/// `build()` of a way: bounds for what the way requires.
pub(super) fn build(context: &EmitContext<'_>, states: &States, place: usize) -> Snippet {
    let EmitContext {
        root, visibility, ..
    } = context;
    let required = Word::new(&context.element.names.required);
    let demanded = context.demanded.iter();
    let bounds: Vec<Snippet> = demanded
        .zip(&states.names)
        .filter(|((_, entry), _)| entry.presence.get(place) == Some(&Presence::Required))
        .map(|((_, entry), state)| {
            let bound = Word::new(&name::state(&entry.ident));
            code!(#state: #required::#bound)
        })
        .collect();
    let bounds = if bounds.is_empty() {
        Snippet::new()
    } else {
        code!(where #(#bounds,)*)
    };
    let (result, value) = match context.ways.get(place) {
        Some(way) => (context.built(way), code!(#root::Built::new(self.0))),
        None => (context.config(), code!(self.0)),
    };
    code! {
        #[doc = " The finished configuration."]
        #[must_use]
        #visibility fn build(self) -> #result #bounds {
            #value
        }
    }
}

/// What takes the place of the entry that only a code needs, where its field can be left out: the way
/// then still knows at compile time that one of the two was meant.
pub(super) fn without_code(
    context: &EmitContext<'_>,
    states: &States,
    place: usize,
) -> Option<Snippet> {
    let way = context.element.ways.get(place)?;
    let mut required = context.element.required();
    let (code, _) = required.find(|(index, _)| context.can_do_without(*index, place))?;
    let (builder, visibility) = (context.builder(), &context.visibility);
    let after = states.given(code, context);
    let initial = format!("{}::initial", grant::name(context.element, way));
    let doc = docs(&[
        "Says that no code is exchanged, because the application holds tokens already.".to_owned(),
        String::new(),
        format!(
            "Then {} is not needed, and the request is made with {}.",
            doc::code(CALLBACK),
            doc::code(&initial)
        ),
    ]);
    Some(code! {
        #doc
        #visibility fn without_code(self) -> #builder<#after> {
            #builder(self.0, ::core::marker::PhantomData)
        }
    })
}
