//! How a configuration is finished: `build()`, and what stands for a code that nobody exchanges.
//!
//! **Input:** an element and one of its ways. **Output:** methods, with bounds for what the way requires.

use super::type_parameters::States;
use crate::doc;
use crate::emit::code::{Snippet, Word, code};
use crate::emit::{Surface, docs, grant};
use crate::model::Presence;
use crate::name;
use element_core::CALLBACK;

/// `build()` of a way: bounds for what the way requires.
pub(super) fn build(surface: &Surface<'_>, states: &States, place: usize) -> Snippet {
    let Surface {
        root, visibility, ..
    } = surface;
    let required = Word::new(&surface.element.names.required);
    let demanded = surface.demanded.iter();
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
    let (result, value) = match surface.ways.get(place) {
        Some(way) => (surface.built(way), code!(#root::Built::new(self.0))),
        None => (surface.config(), code!(self.0)),
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
    surface: &Surface<'_>,
    states: &States,
    place: usize,
) -> Option<Snippet> {
    let way = surface.element.ways.get(place)?;
    let mut required = surface.element.required();
    let (code, _) = required.find(|(index, _)| surface.can_do_without(*index, place))?;
    let (builder, visibility) = (surface.builder(), &surface.visibility);
    let after = states.given(code, surface);
    let initial = format!("{}::initial", grant::name(surface.element, way));
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
