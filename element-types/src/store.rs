//! The lossless store under every response.
//!
//! In goes the JSON text of an object; out come the values of its members and the same text again.
//! The text is kept once and shared, beside an index of where each member stands: a clone is a
//! reference count, and nothing is lost however odd a value is.

mod index;
mod scan;
mod text;
mod unescape;

use std::sync::Arc;

use serde_json::value::RawValue;

use index::Index;
pub(crate) use index::{Content, Found};

use crate::reading::{self, Visibility};
use crate::{DecodeError, Reading, Secret, Value, ValueType, Wire};

/// One object of a response: the whole, or its configuration.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
    part: Part,
}

struct Shared {
    raw: Box<RawValue>,
    index: Index,
}

/// Which object of the text a store or a view is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    Configuration,
    Element,
}

impl Store {
    /// Indexes a JSON object.
    pub(crate) fn new(raw: Box<RawValue>) -> Result<Self, DecodeError> {
        let index = scan::index(raw.get())?;
        Ok(Self {
            shared: Arc::new(Shared { raw, index }),
            part: Part::Whole,
        })
    }

    /// Checks and indexes a JSON object.
    pub(crate) fn from_json(text: &str) -> Result<Self, DecodeError> {
        match serde_json::from_str::<Box<RawValue>>(text) {
            Ok(raw) => Self::new(raw),
            Err(error) => Err(DecodeError::syntax(&error)),
        }
    }

    /// The same text, seen as another of its objects.
    pub(crate) fn part(&self, part: Part) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            part,
        }
    }

    /// A text entry.
    pub fn text(&self, key: &str) -> Reading<'_, &str> {
        reading::text(self.find(key), Visibility::Shown)
    }

    /// A secret entry.
    pub fn secret(&self, key: &str) -> Reading<'_, Secret> {
        self.hidden(key)
    }

    /// An entry of a type of the application's own that nobody is to see.
    pub fn hidden<T: Value>(&self, key: &str) -> Reading<'_, T> {
        reading::value(self.find(key), Visibility::Hidden)
    }

    /// An entry of any other type; one that is a secret by its type stays one, and of a document
    /// nobody knows what it holds.
    pub fn read<T: Value>(&self, key: &str) -> Reading<'_, T> {
        let visibility = if T::ENTRY.secret || T::ENTRY.value_type == ValueType::Json {
            Visibility::Hidden
        } else {
            Visibility::Shown
        };
        reading::value(self.find(key), visibility)
    }

    /// The last member with a key.
    pub(crate) fn find(&self, key: &str) -> Option<Found<'_>> {
        self.find_in(self.part, key)
    }

    /// The last member with a key, in another object of the same text.
    pub(crate) fn find_in(&self, part: Part, key: &str) -> Option<Found<'_>> {
        let Shared { raw, index } = &*self.shared;
        index.find(raw.get(), part, key)
    }

    /// Every member in the order of the text, duplicates included.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Found<'_>)> {
        self.iter_in(self.part)
    }

    /// Every member of another object of the same text.
    pub(crate) fn iter_in(&self, part: Part) -> impl Iterator<Item = (&str, Found<'_>)> {
        let Shared { raw, index } = &*self.shared;
        let own = index
            .members
            .iter()
            .filter(move |member| member.part == part);
        own.map(|member| index.resolve(raw.get(), member))
    }

    /// The keys in the order of the text, each once.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().enumerate().filter_map(|(place, (key, _))| {
            let first = self.iter().take(place).all(|(earlier, _)| earlier != key);
            first.then_some(key)
        })
    }

    /// The text, as it came.
    pub(crate) fn wire(&self) -> Wire<'_> {
        let name = match self.part {
            Part::Whole => return Wire::whole(&self.shared.raw),
            Part::Configuration => "configuration",
            Part::Element => "element",
        };
        let part = self.find_in(Part::Whole, name);
        Wire::part(part.map_or("null", |found| found.json))
    }
}
