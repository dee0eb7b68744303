//! The traits behind `build()`: one for each required entry, so that the compiler names every
//! missing one by its wire key.

use super::snippet::{Snippet, Word, quote};
use super::{Surface, Tools};
use crate::doc;
use crate::model::{Entry, Presence};
use crate::name;

/// The hidden module of the traits and, when there are several ways, of their markers.
pub(super) fn module(surface: &Surface<'_>) -> Snippet {
    let Surface {
        element,
        visibility,
        ..
    } = surface;
    let several = element.ways.len() > 1;
    if !several && element.required().next().is_none() {
        return Snippet::new();
    }
    let module = Word::new(&element.names.required);
    let markers = element.ways.iter().filter(|_| several).map(|way| {
        let marker = Surface::way_marker(way);
        quote!(pub enum #marker {})
    });
    let traits = element
        .required()
        .map(|(_, entry)| required(surface, entry, several));
    // The items are public inside a module that is not: a private struct's builder may use them.
    quote! {
        #[doc(hidden)]
        #visibility mod #module {
            #(#markers)*
            #(#traits)*
        }
    }
}

fn required(surface: &Surface<'_>, entry: &Entry, several: bool) -> Snippet {
    let root = &surface.root;
    let element = surface.element;
    let state = Word::new(&name::state(&entry.ident));
    let setter = name::spelled(&entry.ident);
    let message = format!(
        "{} needs {} ({}), which is not set",
        braces(&element.name),
        braces(&doc::code(&entry.key)),
        braces(&entry.label)
    );
    let label = format!("call `.{setter}(..)` before `.build()`");
    let attribute = (surface.tools == Tools::Named)
        .then(|| quote!(#[diagnostic::on_unimplemented(message = #message, label = #label)]));
    if !several {
        return quote! {
            #attribute
            pub trait #state {}
            impl #state for #root::Given {}
        };
    }
    let without = element
        .ways
        .iter()
        .zip(&entry.presence)
        .filter_map(|(way, presence)| {
            let marker = Surface::way_marker(way);
            (*presence != Presence::Required)
                .then(|| quote!(impl #state<#marker> for #root::Missing {}))
        });
    quote! {
        #attribute
        pub trait #state<Way> {}
        impl<Way> #state<Way> for #root::Given {}
        #(#without)*
    }
}

/// The attribute's text is a format string.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
