//! How configurations, builders and reported entries show themselves: never a secret.
//!
//! **Input:** a configuration, or a store. **Output:** what may be seen of it.

use std::fmt;

use super::{Fields, Store, visit};
use crate::reading::{Redacted, Shown};
use crate::redact::Text;
use crate::value::Shape;
use crate::{ElementConfig, ElementSpec, EntrySpec, ValueType};

/// What a function shows: `fmt::from_fn` is younger than what this crate asks for.
pub(super) struct ByFunction<F>(pub(super) F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Debug for ByFunction<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
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
    spec: &'static ElementSpec,
    fields: &dyn Fields,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    visit(spec, fields, &mut |entry, slot| {
        debug.field(
            &entry.field_name(),
            &ByFunction(|f: &mut fmt::Formatter<'_>| slot.debug(f)),
        );
    });
    debug.finish()
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
    debug_fields(name, C::SPEC, (draft, &[]), f)
}

/// The same of a builder with required entries that are never blank, such as a boolean: whether they
/// were given, by key.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug_draft_given<C: ElementConfig>(
    name: &str,
    draft: &C,
    given: &[(&str, bool)],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    debug_fields(name, C::SPEC, (draft, given), f)
}

fn debug_fields(
    name: &str,
    spec: &'static ElementSpec,
    (fields, given): (&dyn Fields, &[(&str, bool)]),
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let is_missing = |entry: &EntrySpec| given.contains(&(entry.key, false));
    let mut debug = f.debug_struct(name);
    visit(spec, fields, &mut |entry, slot| {
        let Some(value) = slot.wire() else {
            return;
        };
        match value.as_str() {
            _ if is_missing(entry) => {
                debug.field(entry.key, &format_args!("[not set]"));
            }
            Some("") if entry.is_required_in(0) => {
                debug.field(entry.key, &format_args!("[not set]"));
            }
            _ if entry.secret => {
                debug.field(entry.key, &format_args!("[redacted]"));
            }
            Some(text) if entry.value_type != ValueType::Json => {
                debug.field(entry.key, &Text(text));
            }
            _ => {
                debug.field(entry.key, &format_args!("[not shown]"));
            }
        }
    });
    debug.finish()
}

/// `Debug` of what an instance reports: known entries by key, secrets redacted, and of entries the
/// table does not know the keys alone. What is neither an object nor a list of entries shows what it
/// is.
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
    if let Some(json) = store.misfit() {
        return write!(f, "{name}({})", Shape(json));
    }
    let mut debug = f.debug_struct(name);
    let mut unknown = Vec::new();
    for (key, found) in store.latest() {
        match spec.entry(key) {
            // Of a JSON document nobody knows what it holds.
            Some(entry) if entry.secret || entry.value_type == ValueType::Json => {
                debug.field(key, &Redacted(found));
            }
            Some(_) => {
                debug.field(key, &Shown(found));
            }
            None => unknown.push(key),
        }
    }
    if !unknown.is_empty() {
        debug.field("unknown", &unknown);
    }
    match store.unread() {
        0 => {}
        unread => {
            debug.field("unread", &format_args!("{unread} items that are no entry"));
        }
    }
    debug.finish()
}
