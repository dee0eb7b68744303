//! A configuration from a map, with everything that is wrong with it.
//!
//! **Input:** a table and a map of entries. **Output:** the configuration, or every problem.

use element_core::{CALLBACK, Judge, Place};
use serde_json::{Map, Value as JsonValue};

use super::{Fields, Source};
use crate::error::{Problem, ProblemKind};
use crate::{ElementSpec, Invalid, SuppliedBy, json_view};

/// Reads a configuration that has a field for every entry of the map.
pub(crate) fn strict<C: Fields>(
    spec: &'static ElementSpec,
    given: &Map<String, JsonValue>,
) -> Result<C, Invalid> {
    let (config, problems) = read(spec, given);
    checked(spec, config, problems)
}

/// Reads what the configuration has fields for; the rest stays with the caller.
pub(crate) fn lenient<C: Fields>(
    spec: &'static ElementSpec,
    given: &Map<String, JsonValue>,
) -> Result<C, Invalid> {
    let (config, mut problems) = read(spec, given);
    problems.retain(|problem| is_field(spec, problem.key()));
    checked(spec, config, problems)
}

/// Whether the configuration has a field for an entry.
pub(crate) fn is_field(spec: &ElementSpec, key: &str) -> bool {
    spec.entry(key)
        .is_some_and(|entry| entry.supplied_by == SuppliedBy::Caller)
}

/// What a field can hold waits for the request, and so does what its grant alone can tell; what a
/// field cannot hold is said now, and everything else with it.
fn checked<C>(spec: &ElementSpec, config: Option<C>, problems: Vec<Problem>) -> Result<C, Invalid> {
    let is_lost = |problem: &Problem| match problem.kind() {
        // Nobody needs it where no code is exchanged.
        ProblemKind::Missing => problem.key() != CALLBACK,
        ProblemKind::Mistyped { .. }
        | ProblemKind::Unknown { .. }
        | ProblemKind::PlatformSupplied => true,
        _ => false,
    };
    match config {
        Some(config) if !problems.iter().any(is_lost) => Ok(config),
        _ => Err(Invalid::new(spec.key, problems)),
    }
}

/// The configuration, unless a field could not be read, and all problems.
fn read<C: Fields>(
    spec: &'static ElementSpec,
    given: &Map<String, JsonValue>,
) -> (Option<C>, Vec<Problem>) {
    let mut source = Source::new(spec, given);
    let config = C::read(&mut source);
    let unread = source.into_unread();
    let config = unread.is_empty().then_some(config);
    let mut problems = Judge::of(spec).configuration(json_view::object(given));
    for (key, label, kind) in unread {
        if !problems.iter().any(|problem| problem.key() == key) {
            let problem = Problem::new(Place::Entry(key.to_owned()), Some(label), kind);
            let earlier = problems.iter();
            let place = earlier.take_while(|other| is_before(spec, other.key(), key));
            problems.insert(place.count(), problem);
        }
    }
    (config, problems)
}

/// Whether an entry comes before another in the table; what is no field comes last.
fn is_before(spec: &ElementSpec, key: &str, other: &str) -> bool {
    let mut fields = spec.caller_entries().map(|entry| entry.key);
    fields
        .find(|own| *own == key || *own == other)
        .is_some_and(|first| first == key)
}
