//! Where a configuration's slots take their values from.
//!
//! Comes in: a table and a map of entries. Goes out: one value after the other, and what was wrong.

use serde_json::{Map, Value as JsonValue};

use super::Slot;
use crate::error::{Problem, ProblemKind};
use crate::spec::Evidence;
use crate::{ElementSpec, EntrySpec, SuppliedBy, Value, value};

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
    pub(super) fn vacant() -> Self {
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

    pub(super) fn take<T: Value>(&mut self) -> Option<T> {
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
    pub(super) fn insist(&mut self) {
        self.note(ProblemKind::Missing);
    }

    /// Notes the first problem of an entry.
    fn note(&mut self, kind: ProblemKind) {
        if let Some(EntrySpec { key, label, .. }) = self.current.take() {
            self.problems.push(Problem::new(*key, Some(label), kind));
        }
    }
}
