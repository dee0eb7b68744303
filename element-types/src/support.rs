//! What generated code and `#[derive(ElementConfig)]` stand on. Not for people: it may change with
//! any release, together with the generator.

use std::fmt;

use serde_json::{Map, Value as JsonValue};

use crate::error::{Problem, ProblemKind};
use crate::reading::{Redacted, Shown};
use crate::spec::Evidence;
use crate::{ElementConfig, ElementSpec, EntrySpec, Invalid, SuppliedBy, Value, ValueType, value};

pub use crate::request::Outline;
pub use crate::store::Store;

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
            .map(|value| fmt::from_fn(|f| Value::debug(value, f)));
        fmt::Debug::fmt(&shown, f)
    }

    fn read(source: &mut Source<'_>) -> Self {
        source.take()
    }
}

/// The fields of a configuration: the entries the caller supplies, in the order of the table.
pub trait Fields {
    /// Makes the configuration, taking one slot after the other.
    fn read(source: &mut Source<'_>) -> Self
    where
        Self: Sized;

    /// Shows the slots in the same order.
    fn visit(&self, see: &mut dyn FnMut(&[&dyn Slot]));
}

/// A newtype over a store.
pub trait Stored {
    /// Wraps the store.
    fn from_store(store: Store) -> Self;

    /// The store.
    fn store(&self) -> &Store;
}

/// Gives the slots their values, one after the other, and notes what is wrong.
pub struct Source<'a> {
    entries: &'static [EntrySpec],
    given: Option<&'a Map<String, JsonValue>>,
    way: usize,
    current: Option<&'static EntrySpec>,
    problems: Vec<Problem>,
}

impl<'a> Source<'a> {
    /// Nothing for anybody, and no complaint.
    fn vacant() -> Self {
        Self {
            entries: &[],
            given: None,
            way: 0,
            current: None,
            problems: Vec::new(),
        }
    }

    /// The entries of a map. Nulls count as not given.
    pub(crate) fn new(spec: &ElementSpec, given: &'a Map<String, JsonValue>) -> Self {
        let given_text = |key: &str| {
            let value = given.get(key).filter(|value| !value.is_null());
            value.map(value::text)
        };
        let way = spec.way(&Evidence {
            grant: None,
            entry: &given_text,
            extra: &|_| true,
        });
        Self {
            entries: spec.entries,
            given: Some(given),
            way,
            ..Self::vacant()
        }
    }

    /// The value of the next slot.
    #[allow(clippy::should_implement_trait)] // Generated code reads better so; it is no iterator.
    pub fn next<S: Slot>(&mut self) -> S {
        S::read(self)
    }

    /// What was wrong.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn take<T: Value>(&mut self) -> Option<T> {
        let value = self.advance()?;
        let read = match value {
            JsonValue::String(text) => T::from_text(text),
            JsonValue::Array(_) | JsonValue::Object(_) => T::from_json(&value.to_string()),
            bare => T::from_text(&bare.to_string()),
        };
        if read.is_err() {
            let expects = T::EXPECTS;
            self.note(ProblemKind::Mistyped { expects });
        }
        read.ok()
    }

    /// The next entry the caller supplies, and what was given for it.
    fn advance(&mut self) -> Option<&'a JsonValue> {
        self.current = None;
        while let Some((entry, rest)) = self.entries.split_first() {
            self.entries = rest;
            if entry.supplied_by == SuppliedBy::Caller {
                self.current = Some(entry);
                break;
            }
        }
        let entry = self.current?;
        let value = self.given?.get(entry.key).filter(|value| !value.is_null());
        if value.is_none() && entry.is_required_in(self.way) {
            self.note(ProblemKind::Missing);
        }
        value
    }

    /// A field that cannot be left out has no value: that is a problem even if the table says
    /// otherwise.
    fn insist(&mut self) {
        self.note(ProblemKind::Missing);
    }

    /// Notes the first problem of an entry.
    fn note(&mut self, kind: ProblemKind) {
        if let Some(EntrySpec { key, label, .. }) = self.current.take() {
            self.problems.push(Problem::new(*key, Some(label), kind));
        }
    }
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

/// Reads a configuration from a map, and says what was wrong.
pub(crate) fn from_given<C: Fields>(
    spec: &'static ElementSpec,
    given: &Map<String, JsonValue>,
) -> (C, Vec<Problem>) {
    let mut source = Source::new(spec, given);
    let config = C::read(&mut source);
    (config, source.into_problems())
}

/// `Ok` with the configuration if nothing was wrong.
pub(crate) fn checked<C>(config: C, problems: Vec<Problem>) -> Result<C, Invalid> {
    Invalid::check(problems).map(|()| config)
}

/// The entries of a configuration as they are sent, in the order of the table.
pub(crate) fn entries(spec: &ElementSpec, fields: &dyn Fields) -> Vec<(&'static str, JsonValue)> {
    let mut entries = Vec::new();
    fields.visit(&mut |slots| {
        let sent = spec.caller_entries().zip(slots);
        entries.extend(sent.filter_map(|(entry, slot)| Some((entry.key, slot.wire()?))));
    });
    entries
}

/// `Debug` of a configuration, as deriving it would show it; secrets redacted, JSON hidden.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug_config<C: ElementConfig>(
    name: &str,
    config: &C,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    debug_slots(name, C::SPEC, config, f)
}

fn debug_slots(
    name: &str,
    spec: &ElementSpec,
    fields: &dyn Fields,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    fields.visit(&mut |slots| {
        for (entry, slot) in spec.caller_entries().zip(slots) {
            debug.field(&entry.field_name(), &fmt::from_fn(|f| slot.debug(f)));
        }
    });
    debug.finish()
}

/// Whether two configurations say the same.
#[must_use]
pub fn same<C: ElementConfig>(left: &C, right: &C) -> bool {
    entries(C::SPEC, left) == entries(C::SPEC, right)
}

/// `Debug` of a builder: entries by key, secrets redacted, JSON hidden too. A required entry that
/// is still blank shows as not set.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug_draft<C: ElementConfig>(
    name: &str,
    draft: &C,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    debug_fields(name, C::SPEC, draft, f)
}

fn debug_fields(
    name: &str,
    spec: &ElementSpec,
    fields: &dyn Fields,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    for (key, value) in entries(spec, fields) {
        let Some(entry) = spec.entry(key) else {
            continue;
        };
        match value.as_str() {
            Some("") if entry.is_required_in(0) => {
                debug.field(key, &format_args!("[not set]"));
            }
            _ if entry.secret => {
                debug.field(key, &format_args!("[redacted]"));
            }
            Some(text) if entry.value_type != ValueType::Json => {
                debug.field(key, &text);
            }
            _ => {
                debug.field(key, &format_args!("[not shown]"));
            }
        }
    }
    debug.finish()
}

/// `Debug` of what an instance reports: known entries by key, secrets redacted, and of entries the
/// table does not know the keys alone.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug_reported(
    name: &str,
    store: &Store,
    spec: &ElementSpec,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    for key in store.keys() {
        match (spec.entry(key), store.find(key)) {
            // Of a JSON document nobody knows what it holds.
            (Some(entry), Some(found)) if entry.secret || entry.value_type == ValueType::Json => {
                debug.field(key, &Redacted(found));
            }
            (Some(_), Some(found)) => {
                debug.field(key, &Shown(found));
            }
            _ => {}
        }
    }
    let unknown: Vec<_> = store
        .keys()
        .filter(|key| spec.entry(key).is_none())
        .collect();
    if !unknown.is_empty() {
        debug.field("unknown", &unknown);
    }
    debug.finish()
}
