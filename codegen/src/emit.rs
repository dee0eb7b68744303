//! Stage 3, emit: the model becomes code.
//!
//! **Input:** an element, whatever it holds. **Output:** code; emission cannot fail.
//!
//! One construct per file. [`companions`] is everything that is beside the configuration's
//! struct, and serves both front doors; [`config`] writes that struct and serves definitions
//! alone. Paths are absolute and start at the crate of types, so that the text compiles in a
//! foreign crate, under `no_implicit_prelude`, beside entries with any name; in a module of ours, where
//! no name is anyone else's, `imports` makes them short.

mod builder;
pub mod choice;
pub mod code;
#[cfg(feature = "gen")]
pub mod config;
mod context;
mod fields_impl;
pub(crate) mod grant;
mod grant_methods;
#[cfg(feature = "gen")]
mod imports;
#[cfg(feature = "gen")]
pub mod index;
mod instance;
mod required_traits;
mod spec;
mod way_types;

use self::code::{Snippet, code};
pub use self::context::{EmitContext, EntryMethods, Tools, Whole};
use crate::doc;
#[cfg(feature = "gen")]
use crate::model::Element;
use crate::model::Entry;

/// Everything beside the struct, item by item.
#[must_use]
pub fn companions(context: &EmitContext<'_>) -> Vec<Snippet> {
    let mut items = vec![
        spec::implementation(context),
        fields_impl::implementation(context),
    ];
    items.extend(fields_impl::access(context));
    items.extend(types(context));
    items
}

/// The types beside the struct with all they can do, item by item: all companions but what makes a
/// configuration of the struct itself.
pub(crate) fn types(context: &EmitContext<'_>) -> Vec<Snippet> {
    let mut items = builder::items(context);
    items.push(required_traits::module(context));
    items.extend(way_types::items(context));
    items.extend(grant::items(context));
    items.extend(instance::items(context));
    items
}

/// The element's own choices, item by item.
#[must_use]
pub fn choices(context: &EmitContext<'_>) -> Vec<Snippet> {
    let entries = context.element.entries.iter();
    entries
        .filter_map(|entry| entry.value_type.own_choice())
        .flat_map(|own| choice::items(own, &context.root, &context.visibility))
        .collect()
}

/// A generated module, item by item.
#[cfg(feature = "gen")]
#[must_use]
pub fn module(element: &Element) -> Vec<Snippet> {
    let context = EmitContext::module(element);
    let mut items = config::items(&context);
    items.extend(choices(&context));
    items.extend(companions(&context));
    items.push(spec::constant(&context));
    imports::shortened(&items)
}

/// Doc attributes, one a line.
pub(crate) fn docs<T: AsRef<str>>(lines: &[T]) -> Snippet {
    let lines = lines.iter().map(|line| match line.as_ref() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    let docs = lines.map(|line| code!(#[doc = #line]));
    code!(#(#docs)*)
}

/// `#[doc(alias = "the.key")]`, where rustdoc takes it and it says something new.
pub(crate) fn alias(entry: &Entry) -> Snippet {
    let key = &entry.key;
    let blank = |character: char| character.is_whitespace() && character != ' ';
    let usual = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let takes = key.bytes().all(usual)
        || !key.contains(['"', '\''])
            && !key.contains(char::is_control)
            && !key.contains(blank)
            && key.trim() == key;
    if takes && !key.is_empty() && *key != entry.ident {
        code!(#[doc(alias = #key)])
    } else {
        Snippet::new()
    }
}

/// Clippy counts lines, and some of our functions have one or two a row of the definition.
pub(crate) fn allow_long(rows: usize) -> Option<Snippet> {
    (rows > 40)
        .then(|| code!(#[allow(clippy::too_many_lines, reason = "a line for each row of the definition")]))
}

/// `#[deprecated]` with its note.
pub(crate) fn deprecated(entry: &Entry) -> Snippet {
    match &entry.deprecated {
        Some(note) => {
            // rustdoc reads the note as Markdown.
            let note = doc::escape_line(note);
            code!(#[deprecated(note = #note)])
        }
        None => Snippet::new(),
    }
}
