//! The traits behind `build()`: one for each required entry, so that the compiler names every
//! missing one by its wire key.
//!
//! **Input:** an element. **Output:** a hidden module.

use super::code::{Snippet, Word, code};
use super::{Surface, Tools};
use crate::doc;
use crate::model::Entry;
use crate::name;

/// The hidden module of the traits and, when there are several ways, of their markers.
pub(super) fn module(surface: &Surface<'_>) -> Snippet {
    let Surface {
        ways, visibility, ..
    } = surface;
    if ways.is_empty() && surface.demanded.is_empty() {
        return Snippet::new();
    }
    let module = Word::new(&surface.element.names.required);
    let markers = ways.iter().map(|way| {
        let (marker, visibility) = (Surface::way_marker(way), &surface.visibility_within);
        code!(#visibility enum #marker {})
    });
    let one_way = (!ways.is_empty()).then(|| one_way(surface));
    let demanded = surface.demanded.iter();
    let traits = demanded.map(|(index, entry)| required(surface, *index, entry));
    // The traits are public inside a module that may not be: a private struct's builder may use
    // them. A marker is as visible as the struct, since what it says of the way names the struct.
    code! {
        #[doc(hidden)]
        #visibility mod #module {
            #(#markers)*
            #one_way
            #(#traits)*
        }
    }
}

fn required(surface: &Surface<'_>, index: usize, entry: &Entry) -> Snippet {
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
    let mut places = 0..element.ways.len();
    let otherwise = if places.any(|place| surface.can_do_without(index, place)) {
        ", or `.without_code()` where the application holds tokens already"
    } else {
        ""
    };
    let label = format!("call `.{setter}(..)` before `.build()`{otherwise}");
    let attribute = on_unimplemented(surface, &message, &label);
    code! {
        #attribute
        pub trait #state {}
        impl #state for #root::Given {}
    }
}

/// What `Config::builder()` would need where there are several ways: nobody has it, and rustc says
/// what to call in its place.
fn one_way(surface: &Surface<'_>) -> Snippet {
    let config = surface.config();
    let starts = surface.ways.iter();
    let starts: Vec<String> = starts
        .map(|way| format!("`{config}::{}()`", name::spelled(&way.name)))
        .collect();
    let message = format!(
        "{} authenticates in one of {} ways: start with {}",
        braces(&surface.element.name),
        starts.len(),
        starts.join(" or ")
    );
    let attribute = on_unimplemented(surface, &message, "which way?");
    code!(#attribute pub trait Builder {})
}

fn on_unimplemented(surface: &Surface<'_>, message: &str, label: &str) -> Option<Snippet> {
    (surface.tools == Tools::Named)
        .then(|| code!(#[diagnostic::on_unimplemented(message = #message, label = #label)]))
}

/// The attribute's text is a format string.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
