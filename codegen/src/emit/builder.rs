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
use super::{EmitContext, docs};
use crate::doc;
use crate::model::{Entry, Presence, Way};
use crate::name;

/// `Config::builder()` (or one function a way), the builder, and its methods.
pub(super) fn items(context: &EmitContext<'_>) -> Vec<Snippet> {
    let mut items = vec![constructors::starts(context)];
    items.extend(constructors::no_start(context));
    items.extend([
        builder_struct::structure(context),
        builder_struct::debug(context),
    ]);
    let ways = context.ways.iter().enumerate();
    items.extend(ways.map(|(place, way)| methods_in(context, place, way)));
    items.push(methods(context));
    items
}

/// The methods that a builder has in every way.
fn methods(context: &EmitContext<'_>) -> Snippet {
    let EmitContext {
        root, visibility, ..
    } = context;
    let builder = context.builder();
    let states = States::of(context);
    let generics = states.generics();
    let setters = setters(context, &states, &Entry::offered);
    let maybe = docs(&about_maybe(context));
    // Where types tell ways apart, a configuration is finished in one of them.
    let in_any = context.ways.is_empty();
    let build = in_any.then(|| build(context, &states, 0));
    let mut places = (0..context.element.ways.len()).filter(|_| in_any);
    let without_code = places.find_map(|place| without_code(context, &states, place));
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

fn about_maybe(context: &EmitContext<'_>) -> Vec<String> {
    let mut lines = vec![
        "Passes an optional value on to a setter; `None` leaves the entry as it is.".to_owned(),
    ];
    let example = context
        .element
        .settable()
        .find(|(_, entry)| entry.offered() && !entry.presence.contains(&Presence::Required));
    if let Some((_, entry)) = example {
        let setter = format!(
            ".maybe(value, {}::{})",
            context.builder(),
            name::spelled(&entry.ident)
        );
        lines.push(String::new());
        lines.push(format!("For example {}.", doc::code(&setter)));
    }
    lines
}

/// What the builder of one way has besides: the entries of that way, and its own `build()`.
fn methods_in(context: &EmitContext<'_>, place: usize, way: &Way) -> Snippet {
    let builder = context.builder();
    let states = States::of(context);
    let (marker, names) = (context.way_path(way), &states.names);
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
    let setters = setters(context, &in_way, &offered);
    let without_code = without_code(context, &in_way, place);
    let build = build(context, &states, place);
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
