//! The traits behind `build()`: one for each required entry, so that the compiler names every
//! missing one by its wire key.
//!
//! **Input:** an element. **Output:** a hidden module.

use super::code::{Snippet, Word, code};
use super::{EmitContext, Tools};
use crate::doc;
use crate::model::Entry;
use crate::name;

/// The hidden module of the traits and, when there are several ways, of their markers.
pub(super) fn module(context: &EmitContext<'_>) -> Snippet {
    let EmitContext {
        ways, visibility, ..
    } = context;
    if ways.is_empty() && context.demanded.is_empty() {
        return Snippet::new();
    }
    let module = Word::new(&context.element.names.required);
    let markers = ways.iter().map(|way| {
        let (marker, visibility) = (EmitContext::way_marker(way), &context.visibility_within);
        code!(#visibility enum #marker {})
    });
    let one_way = (!ways.is_empty()).then(|| one_way(context));
    let demanded = context.demanded.iter();
    let traits = demanded.map(|(index, entry)| required(context, *index, entry));
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

fn required(context: &EmitContext<'_>, index: usize, entry: &Entry) -> Snippet {
    let root = &context.root;
    let element = context.element;
    let state = Word::new(&name::state(&entry.ident));
    let setter = name::spelled(&entry.ident);
    let message = format!(
        "{} needs {} ({}), which is not set",
        braces(&element.name),
        braces(&doc::code(&entry.key)),
        braces(&entry.label)
    );
    let mut places = 0..element.ways.len();
    let otherwise = if places.any(|place| context.can_do_without(index, place)) {
        ", or `.without_code()` where the application holds tokens already"
    } else {
        ""
    };
    let label = format!("call `.{setter}(..)` before `.build()`{otherwise}");
    let attribute = on_unimplemented(context, &message, &label);
    code! {
        #attribute
        pub trait #state {}
        impl #state for #root::Given {}
    }
}

/// What `Config::builder()` would need where there are several ways: nobody has it, and rustc says
/// what to call in its place.
fn one_way(context: &EmitContext<'_>) -> Snippet {
    let config = context.config();
    let starts = context.ways.iter();
    let starts: Vec<String> = starts
        .map(|way| format!("`{config}::{}()`", name::spelled(&way.name)))
        .collect();
    let message = format!(
        "{} authenticates in one of {} ways: start with {}",
        braces(&context.element.name),
        starts.len(),
        starts.join(" or ")
    );
    let attribute = on_unimplemented(context, &message, "which way?");
    code!(#attribute pub trait Builder {})
}

fn on_unimplemented(context: &EmitContext<'_>, message: &str, label: &str) -> Option<Snippet> {
    (context.tools == Tools::Named)
        .then(|| code!(#[diagnostic::on_unimplemented(message = #message, label = #label)]))
}

/// The attribute's text is a format string.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
