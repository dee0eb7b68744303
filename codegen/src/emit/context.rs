//! What emission writes of an element, and for whom.
//!
//! **Input:** an element, and what only its front door knows about it. **Output:** the names, types and
//! paths that companions are written with.

use super::code::{Snippet, Word, code};
use crate::model::value_type::{RustName, facts};
use crate::model::{ChoiceRef, Element, Entry, Presence, ValueType, Way};
use crate::name;

/// An element and what only its front door knows about it.
pub struct EmitContext<'a> {
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
    /// The entries without which `build()` does not compile, with their places.
    pub demanded: Vec<(usize, &'a Entry)>,
    /// The ways that types tell apart: every one, where there are several.
    pub ways: &'a [Way],
    /// What is written of the methods called after entries.
    pub methods: &'a dyn EntryMethods,
}

/// What is written of the methods called after entries: they alone hold types that somebody chose.
pub trait EntryMethods {
    /// What a setter takes.
    fn parameter(&self, parameter: Snippet) -> Snippet;
    /// What a method does.
    fn body(&self, body: Snippet) -> Snippet;
}

/// Everything, as it is for an element that is right.
pub struct Whole;

impl EntryMethods for Whole {
    fn parameter(&self, parameter: Snippet) -> Snippet {
        parameter
    }

    fn body(&self, body: Snippet) -> Snippet {
        body
    }
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

impl<'a> EmitContext<'a> {
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
            demanded: element.required().collect(),
            ways: if element.ways.len() > 1 {
                &element.ways
            } else {
                &[]
            },
            methods: &Whole,
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
