//! The builder: typed slots, one setter an entry, and `build()` that the compiler opens only
//! when every required entry was given.
//!
//! **Input:** an element. **Output:** the builder and where it starts.

mod build_method;
mod builder_struct;
mod constructors;
mod setters;
mod type_parameters;

use self::build_method::{build, without_code};
use self::setters::setters;
use self::type_parameters::{States, allow_complex};
use super::code::{Snippet, code};
use super::{Surface, docs};
use crate::doc;
use crate::model::{Entry, Presence, Way};
use crate::name;

/// `Config::builder()` (or one function a way), the builder, and its methods.
pub(super) fn items(surface: &Surface<'_>) -> Vec<Snippet> {
    let mut items = vec![constructors::starts(surface)];
    items.extend(constructors::no_start(surface));
    items.extend([
        builder_struct::structure(surface),
        builder_struct::debug(surface),
    ]);
    let ways = surface.ways.iter().enumerate();
    items.extend(ways.map(|(place, way)| methods_in(surface, place, way)));
    items.push(methods(surface));
    items
}

/// The methods that a builder has in every way.
fn methods(surface: &Surface<'_>) -> Snippet {
    let Surface {
        root, visibility, ..
    } = surface;
    let builder = surface.builder();
    let states = States::of(surface);
    let generics = states.generics();
    let setters = setters(surface, &states, &Entry::offered);
    let maybe = docs(&about_maybe(surface));
    // Where types tell ways apart, a configuration is finished in one of them.
    let in_any = surface.ways.is_empty();
    let build = in_any.then(|| build(surface, &states, 0));
    let mut places = (0..surface.element.ways.len()).filter(|_| in_any);
    let without_code = places.find_map(|place| without_code(surface, &states, place));
    let allow = allow_complex(&states, 12);
    let code = code! {
        #allow
        impl #generics #builder #generics {
            #(#setters)*

            #maybe
            #visibility fn maybe<Optional>(
                self,
                value: ::core::option::Option<Optional>,
                set: impl ::core::ops::FnOnce(Self, Optional) -> Self,
            ) -> Self {
                #root::support::maybe(self, value, set)
            }

            #without_code

            #build
        }
    };
    code.with_methods_of_entries()
}

fn about_maybe(surface: &Surface<'_>) -> Vec<String> {
    let mut lines = vec![
        "Passes an optional value on to a setter; `None` leaves the entry as it is.".to_owned(),
    ];
    let example = surface
        .element
        .settable()
        .find(|(_, entry)| entry.offered() && !entry.presence.contains(&Presence::Required));
    if let Some((_, entry)) = example {
        let setter = format!(
            ".maybe(value, {}::{})",
            surface.builder(),
            name::spelled(&entry.ident)
        );
        lines.push(String::new());
        lines.push(format!("For example {}.", doc::code(&setter)));
    }
    lines
}

/// What the builder of one way has besides: the entries of that way, and its own `build()`.
fn methods_in(surface: &Surface<'_>, place: usize, way: &Way) -> Snippet {
    let builder = surface.builder();
    let states = States::of(surface);
    let (marker, names) = (surface.way_path(way), &states.names);
    let parameters = names.iter();
    let generics = if names.is_empty() {
        Snippet::new()
    } else {
        code!(<#(#parameters),*>)
    };
    let in_way = States {
        way: Some(Snippet::verbatim(marker.as_str())),
        names: states.names.clone(),
    };
    let offered = |entry: &Entry| !entry.offered() && entry.offered_in(place);
    let setters = setters(surface, &in_way, &offered);
    let without_code = without_code(surface, &in_way, place);
    let build = build(surface, &states, place);
    let allow = allow_complex(&states, 12);
    let code = code! {
        #allow
        impl #generics #builder<#marker, #(#names),*> {
            #(#setters)*

            #without_code

            #build
        }
    };
    code.with_methods_of_entries()
}
