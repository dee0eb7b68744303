//! What emitted code calls.

use crate::spec::ElementSpec;
pub use crate::store::Store;
use crate::value::Value;
use crate::{ElementConfig, Reported};
use serde_json::{Map, Value as Wire};
use std::borrow::Cow;

/// The fields of a configuration, in the order of its table.
pub trait Fields {
    /// Takes them from a source.
    fn read(source: &mut Source<'_>) -> Self;
    /// Shows them.
    fn visit(&self, see: &mut dyn FnMut(&[&dyn Slot]));
}

/// A field, whatever its type.
pub trait Slot {
    /// Its wire text, if it has one.
    fn text(&self) -> Option<Cow<'_, str>>;
}

impl<T: Value> Slot for T {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.to_text())
    }
}

impl<T: Value> Slot for Option<T> {
    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().map(Value::to_text)
    }
}

/// A field that can be read.
pub trait Readable: Sized {
    /// From the text, or nothing.
    fn readable(text: Option<&str>) -> Self;
}

impl<T: Value> Readable for T {
    fn readable(text: Option<&str>) -> Self {
        text.and_then(T::from_text).unwrap_or_else(T::vacant)
    }
}

impl<T: Value> Readable for Option<T> {
    fn readable(text: Option<&str>) -> Self {
        text.and_then(T::from_text)
    }
}

/// Where fields come from.
#[derive(Debug)]
pub struct Source<'a> {
    spec: &'static ElementSpec,
    at: usize,
    map: Option<&'a Map<String, Wire>>,
}

impl Source<'_> {
    /// The next field.
    pub fn take<T: Readable>(&mut self) -> T {
        let key = self.spec.entries.get(self.at).map_or("", |entry| entry.key);
        self.at += 1;
        T::readable(self.map.and_then(|map| map.get(key)).and_then(Wire::as_str))
    }
}

/// A configuration in which nothing is given yet.
#[must_use]
pub fn vacant<C: ElementConfig>() -> C {
    C::read(&mut Source {
        spec: C::SPEC,
        at: 0,
        map: None,
    })
}

/// A configuration out of a map.
#[must_use]
pub fn from_map<C: ElementConfig>(map: &Map<String, Wire>) -> C {
    C::read(&mut Source {
        spec: C::SPEC,
        at: 0,
        map: Some(map),
    })
}

/// The request of a configuration.
pub fn request<C: ElementConfig>(config: &C) -> String {
    request_of(C::SPEC, &|see| config.visit(see))
}

type Visit<'a> = dyn Fn(&mut dyn FnMut(&[&dyn Slot])) + 'a;

fn request_of(spec: &ElementSpec, visit: &Visit<'_>) -> String {
    let mut map = Map::new();
    visit(&mut |slots| {
        for (entry, slot) in spec.entries.iter().zip(slots) {
            if let Some(text) = slot.text() {
                map.insert(entry.key.to_owned(), Wire::String(text.into_owned()));
            }
        }
    });
    Wire::Object(map).to_string()
}

/// Shows a configuration without its secrets.
///
/// # Errors
/// When the formatter fails.
pub fn debug<C: ElementConfig>(config: &C, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    debug_of(C::SPEC, &|see| config.visit(see), out)
}

fn debug_of(
    spec: &ElementSpec,
    visit: &Visit<'_>,
    out: &mut std::fmt::Formatter<'_>,
) -> std::fmt::Result {
    let mut map = out.debug_map();
    visit(&mut |slots| {
        for (entry, slot) in spec.entries.iter().zip(slots) {
            map.entry(&entry.key, &slot.text().filter(|_| !entry.secret));
        }
    });
    map.finish()
}

/// Shows what an instance reports without its secrets.
///
/// # Errors
/// When the formatter fails.
pub fn debug_reported<C: Reported>(
    store: &Store,
    out: &mut std::fmt::Formatter<'_>,
) -> std::fmt::Result {
    let mut map = out.debug_map();
    for entry in C::SPEC.entries.iter().filter(|entry| !entry.secret) {
        map.entry(&entry.key, &store.text(entry.key).value());
    }
    map.finish()
}

/// What stands on a store.
pub trait Stored {
    /// On this store.
    fn from_store(store: Store) -> Self;
    /// The store.
    fn store(&self) -> &Store;
}

/// A required value that is set, in a builder that keeps values in slots of their own.
#[derive(Clone, Debug)]
pub struct Full<T>(pub T);

/// A slot that has its value.
pub trait Holds<T> {
    /// The value.
    fn take(self) -> T;
}

impl<T> Holds<T> for Full<T> {
    fn take(self) -> T {
        self.0
    }
}

/// Wire text by wire key: a configuration that keeps nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(&'static str, String)>);

impl Texts {
    /// Sets one.
    pub fn put(&mut self, key: &'static str, value: &dyn Slot) {
        if let Some(text) = value.text() {
            self.0.push((key, text.into_owned()));
        }
    }

    /// Reads one.
    #[must_use]
    pub fn get<T: Readable>(&self, key: &str) -> T {
        T::readable(
            self.0
                .iter()
                .find(|(name, _)| *name == key)
                .map(|(_, text)| text.as_str()),
        )
    }

    /// The request.
    #[must_use]
    pub fn request(&self) -> String {
        let map = self
            .0
            .iter()
            .map(|(key, text)| ((*key).to_owned(), Wire::String(text.clone())));
        Wire::Object(map.collect()).to_string()
    }
}
