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

use self::code::{Snippet, Word, code};
use crate::doc;
use crate::model::value_type::{RustName, facts};
use crate::model::{ChoiceRef, Element, Entry, Presence, ValueType, Way};
use crate::name;

/// An element and what only its front door knows about it.
pub struct Surface<'a> {
    /// The element.
    pub element: &'a Element,
    /// Path of the crate of types: `::element_types`.
    pub root: Snippet,
    /// Visibility of the struct, and so of its companions.
    pub visibility: Snippet,
    /// The same visibility as it is written in a module within.
    pub visibility_within: Snippet,
    /// Field names with their spans, by place of the entry.
    pub fields: Vec<Word>,
    /// Whether the compiler's own attributes can be named.
    pub tools: Tools,
    /// Types of the fields that are the struct's own crate's, by place of the entry.
    pub custom: Vec<Option<Snippet>>,
    /// Which fields are no `Option`, by place of the entry.
    pub plain: Vec<bool>,
}

/// Whether `#[diagnostic::..]` can be written where the code goes: under `no_implicit_prelude` the
/// names of tools are unknown too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tools {
    /// As everywhere.
    Named,
    /// Not here.
    Unnamed,
}

impl<'a> Surface<'a> {
    /// A generated module: everything public, every type ours.
    #[must_use]
    pub fn module(element: &'a Element) -> Self {
        let fields = element.entries.iter().map(|entry| Word::new(&entry.ident));
        let plain = element
            .entries
            .iter()
            .map(|entry| element.always_holds(entry));
        Self {
            element,
            root: code!(::element_types),
            visibility: code!(pub),
            visibility_within: code!(pub),
            fields: fields.collect(),
            tools: Tools::Named,
            custom: vec![None; element.entries.len()],
            plain: plain.collect(),
        }
    }

    /// The type of an entry's value.
    pub(crate) fn value_type(&self, index: usize) -> Snippet {
        let entry = &self.element.entries[index];
        if let Some(Some(custom)) = self.custom.get(index) {
            return custom.clone();
        }
        let root = &self.root;
        match &entry.value_type {
            _ if entry.secret => code!(#root::Secret),
            ValueType::Choice(ChoiceRef::Common(choice)) => {
                let choice = Word::new(&choice.name);
                code!(#root::choice::#choice)
            }
            ValueType::Choice(ChoiceRef::Own(choice)) => {
                let choice = Word::new(&choice.name);
                code!(#choice)
            }
            other => match facts(other.kind()).rust {
                RustName::Language(name, "primitive") => {
                    let name = Word::new(name);
                    code!(#name)
                }
                RustName::Ours(name) => {
                    let name = Word::new(name);
                    code!(#root::#name)
                }
                RustName::Language(..) | RustName::Named => code!(::std::string::String),
            },
        }
    }

    /// Whether the field of an entry is no `Option`.
    pub(crate) fn is_plain(&self, index: usize) -> bool {
        self.plain.get(index) == Some(&true)
    }

    /// Whether a configuration of a way, by its place, may do without an entry that the way requires:
    /// where no code is exchanged.
    pub(crate) fn can_do_without(&self, index: usize, place: usize) -> bool {
        let entry = &self.element.entries[index];
        let required = entry.presence.get(place) == Some(&Presence::Required);
        let way = self.element.ways.get(place);
        required && !self.is_plain(index) && way.is_some_and(|way| way.spares(entry))
    }

    /// What reaches a value whose type is the struct's own crate's.
    pub(crate) fn access(&self, index: usize) -> Option<Snippet> {
        self.custom.get(index)?.as_ref()?;
        let (config, name) = (self.config(), self.access_name(index));
        Some(code!(#config::#name))
    }

    pub(crate) fn access_name(&self, index: usize) -> Word {
        let ident = self.element.entries[index].ident.to_uppercase();
        Word::new(&format!("ACCESS_TO_{ident}"))
    }

    pub(crate) fn config(&self) -> Word {
        Word::new(&self.element.names.config)
    }

    pub(crate) fn builder(&self) -> Word {
        Word::new(&self.element.names.builder)
    }

    pub(crate) fn instance_config(&self) -> Word {
        Word::new(&self.element.names.instance_config)
    }

    /// The path of a way's marker, when there are several.
    pub(crate) fn way_path(&self, way: &Way) -> Snippet {
        let (required, marker) = (
            Word::new(&self.element.names.required),
            Self::way_marker(way),
        );
        code!(#required::#marker)
    }

    /// What the builder of a way gives, when there are several.
    pub(crate) fn built(&self, way: &Way) -> Word {
        Word::new(&name::built(&self.element.names.stem, &way.name))
    }

    /// The marker type of a way, when there are several.
    pub(crate) fn way_marker(way: &Way) -> Word {
        Word::new(&name::way(&way.name))
    }
}

/// Everything beside the struct, item by item.
#[must_use]
pub fn companions(surface: &Surface<'_>) -> Vec<Snippet> {
    let mut items = vec![
        spec::implementation(surface),
        fields_impl::implementation(surface),
    ];
    items.extend(fields_impl::access(surface));
    items.extend(builder::items(surface));
    items.push(required_traits::module(surface));
    items.extend(way_types::items(surface));
    items.extend(grant::items(surface));
    items.extend(instance::items(surface));
    items
}

/// The element's own choices, item by item.
#[must_use]
pub fn choices(surface: &Surface<'_>) -> Vec<Snippet> {
    let entries = surface.element.entries.iter();
    entries
        .filter_map(|entry| entry.value_type.own_choice())
        .flat_map(|own| choice::items(own, &surface.root, &surface.visibility))
        .collect()
}

/// A generated module, item by item.
#[cfg(feature = "gen")]
#[must_use]
pub fn module(element: &Element) -> Vec<Snippet> {
    let surface = Surface::module(element);
    let mut items = config::items(&surface);
    items.extend(choices(&surface));
    items.extend(companions(&surface));
    items.push(spec::constant(&surface));
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
    if takes && *key != entry.ident {
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
