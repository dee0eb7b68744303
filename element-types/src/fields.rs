//! The fields of a configuration, one after the other, in the order of its table.
//!
//! **Input:** a configuration, or entries to make one of. **Output:** the entries as they are sent or
//! shown; the configuration, or everything that is wrong with the entries.

mod debug;
pub(crate) mod from_map;
mod source;

use std::fmt;

use serde_json::{Map, Value as JsonValue};

use crate::reading::Reading;
use crate::{ElementConfig, ElementSpec, EntrySpec, Value};

use crate::store::Store;
pub use debug::{debug_config, debug_draft, debug_draft_given, debug_reported};
pub use source::Source;

/// A field of a configuration: a value, or an optional one.
pub trait Slot {
    /// The value as it is sent, if there is one.
    fn wire(&self) -> Option<JsonValue>;

    /// Shows the value; never a secret.
    ///
    /// # Errors
    ///
    /// When the formatter fails.
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Takes the next entry of a source.
    fn read(source: &mut Source<'_>) -> Self
    where
        Self: Sized;
}

impl<T: Value> Slot for T {
    fn wire(&self) -> Option<JsonValue> {
        Some(self.to_wire())
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Value::debug(self, f)
    }

    fn read(source: &mut Source<'_>) -> Self {
        source.take().unwrap_or_else(|| {
            source.insist();
            T::vacant()
        })
    }
}

impl<T: Value> Slot for Option<T> {
    fn wire(&self) -> Option<JsonValue> {
        self.as_ref().map(Value::to_wire)
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self
            .as_ref()
            .map(|value| debug::ByFunction(|f: &mut fmt::Formatter<'_>| Value::debug(value, f)));
        fmt::Debug::fmt(&shown, f)
    }

    fn read(source: &mut Source<'_>) -> Self {
        source.take()
    }
}

/// What generated code does with a value, for types that may turn out to be none.
///
/// Functions, not methods, whose types ask for nothing: whoever took them has asked for [`Value`]
/// once, and the compiler has nothing else to complain of.
pub struct Access<T> {
    /// What the table says of every entry of the type.
    pub entry: EntrySpec,
    /// Takes the next entry of a source.
    pub next: fn(&mut Source<'_>) -> T,
    /// Takes the next entry, if it is there.
    pub optional: fn(&mut Source<'_>) -> Option<T>,
    /// Shows a field that is never left out.
    pub show: fn(&T, &mut Visitor<'_>),
    /// Shows a field that may be left out.
    pub optional_show: fn(&Option<T>, &mut Visitor<'_>),
    /// What an instance reports.
    pub read: for<'a> fn(&'a Store, &str) -> Reading<'a, T>,
    /// The same, of what nobody is to see.
    pub hidden: for<'a> fn(&'a Store, &str) -> Reading<'a, T>,
}

impl<T: Value> Access<T> {
    /// They do the same for every value.
    pub(crate) const NEW: Self = Self {
        entry: T::ENTRY,
        next: T::read,
        optional: Option::<T>::read,
        show: |value, visitor| visitor.slot(value),
        optional_show: |value, visitor| visitor.slot(value),
        read: Store::read,
        hidden: Store::hidden,
    };
}

/// The fields of a configuration: the entries the caller supplies, in the order of the table.
pub trait Fields {
    /// Makes the configuration, taking one slot after the other.
    fn read(source: &mut Source<'_>) -> Self
    where
        Self: Sized;

    /// Shows the slots in the same order.
    fn visit(&self, visitor: &mut Visitor<'_>);
}

/// The state of a builder's required entry: [`Missing`](crate::Missing) or [`Given`](crate::Given).
pub trait State {
    /// Whether it was set.
    const IS_GIVEN: bool;
}

/// Sees one slot of a configuration after the other.
pub struct Visitor<'a> {
    entries: &'a mut dyn Iterator<Item = &'static EntrySpec>,
    see: &'a mut dyn FnMut(&'static EntrySpec, &dyn Slot),
}

impl Visitor<'_> {
    /// The slot of the next entry that the caller supplies.
    pub fn slot<S: Slot>(&mut self, slot: &S) {
        if let Some(entry) = self.entries.next() {
            (self.see)(entry, slot);
        }
    }
}

/// Shows every slot with the row of the table that it belongs to.
fn visit(
    spec: &'static ElementSpec,
    fields: &dyn Fields,
    see: &mut dyn FnMut(&'static EntrySpec, &dyn Slot),
) {
    let entries = &mut spec.caller_entries();
    fields.visit(&mut Visitor { entries, see });
}

/// A newtype over a store.
pub trait Stored {
    /// Wraps the store.
    fn from_store(store: Store) -> Self;

    /// The store.
    fn store(&self) -> &Store;
}

/// A configuration whose slots hold nothing yet; where a builder starts.
#[must_use]
pub fn vacant<C: Fields>() -> C {
    C::read(&mut Source::vacant())
}

/// A configuration whose slots hold what the way sends by itself, and nothing else; where a builder
/// starts for a way, by its place in the table, that sets entries.
#[must_use]
pub fn begun<C: ElementConfig>(way: usize) -> C {
    let spec = C::SPEC;
    let fixed = spec
        .caller_entries()
        .filter_map(|entry| Some((entry.key.to_owned(), entry.fixed_in(way)?.into())));
    let given: Map<String, JsonValue> = fixed.collect();
    // What is missing is the builder's business.
    C::read(&mut Source::new(spec, &given))
}

/// What `set` makes of the builder and the value, if there is one.
pub fn maybe<B, T>(builder: B, value: Option<T>, set: impl FnOnce(B, T) -> B) -> B {
    match value {
        Some(value) => set(builder, value),
        None => builder,
    }
}

/// The entries of a configuration as they are sent, in the order of the table.
pub(crate) fn entries(
    spec: &'static ElementSpec,
    fields: &dyn Fields,
) -> Vec<(&'static str, JsonValue)> {
    let mut entries = Vec::new();
    visit(spec, fields, &mut |entry, slot| {
        entries.extend(slot.wire().map(|value| (entry.key, value)));
    });
    entries
}

/// Whether two configurations say the same.
#[must_use]
pub fn same<C: ElementConfig>(left: &C, right: &C) -> bool {
    same_entries(C::SPEC, left, right)
}

fn same_entries(spec: &'static ElementSpec, left: &dyn Fields, right: &dyn Fields) -> bool {
    entries(spec, left) == entries(spec, right)
}
