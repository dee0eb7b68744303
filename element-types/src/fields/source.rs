//! Where a configuration's slots take their values from.
//!
//! **Input:** a table and a map of entries. **Output:** one value after the other, and what could not
//! be read.

use serde_json::{Map, Value as JsonValue};

use super::Slot;
use crate::error::ProblemKind;
use crate::{ElementSpec, EntrySpec, SuppliedBy, Value, value};

/// Gives the slots their values, one after the other, and notes what it could not read.
pub struct Source<'a> {
    entries: &'static [EntrySpec],
    given: Option<&'a Map<String, JsonValue>>,
    current: Option<&'static EntrySpec>,
    unread: Vec<(&'static str, &'static str, ProblemKind)>,
}

impl<'a> Source<'a> {
    /// Nothing for anybody, and no complaint.
    pub(super) fn vacant() -> Self {
        Self {
            entries: &[],
            given: None,
            current: None,
            unread: Vec::new(),
        }
    }

    /// The entries of a map. Nulls count as not given.
    pub(crate) fn new(spec: &ElementSpec, given: &'a Map<String, JsonValue>) -> Self {
        Self {
            entries: spec.entries,
            given: Some(given),
            ..Self::vacant()
        }
    }

    /// The value of the next slot.
    #[allow(clippy::should_implement_trait)] // Generated code reads better so; it is no iterator.
    pub fn next<S: Slot>(&mut self) -> S {
        S::read(self)
    }

    /// The entries that could not be read: key, label, why.
    pub(crate) fn into_unread(self) -> Vec<(&'static str, &'static str, ProblemKind)> {
        self.unread
    }

    pub(super) fn take<T: Value>(&mut self) -> Option<T> {
        let value = self.advance()?;
        let read = match value {
            JsonValue::String(text) => T::from_text(text),
            JsonValue::Array(_) | JsonValue::Object(_) => T::from_json(&value.to_string()),
            bare => T::from_text(&bare.to_string()),
        };
        // The entry's own default is what the platform takes anyway, whether or not it fits.
        let is_default =
            |entry: &EntrySpec| entry.default().is_some_and(|own| own == value::text(value));
        if read.is_err() && !self.current.is_some_and(is_default) {
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
        self.given?.get(entry.key).filter(|value| !value.is_null())
    }

    /// A field that cannot be left out has no value: that is a problem even if the table says
    /// otherwise.
    pub(super) fn insist(&mut self) {
        self.note(ProblemKind::Missing);
    }

    /// Notes the first problem of an entry.
    fn note(&mut self, kind: ProblemKind) {
        if let Some(EntrySpec { key, label, .. }) = self.current.take() {
            self.unread.push((key, label, kind));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::List;

    /// Nothing is required, and there are two entries.
    const SPEC: ElementSpec = ElementSpec {
        entries: &[
            EntrySpec {
                key: "site",
                label: "Site",
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "fields",
                label: "Fields",
                ..EntrySpec::TEXT
            },
        ],
        ..ElementSpec::BASE
    };

    /// The values of both entries, and of which there is none and why.
    fn read<T: Slot, U: Slot>(given: &JsonValue) -> (T, U, Vec<(&'static str, ProblemKind)>) {
        let given = given.as_object().cloned().unwrap_or_default();
        let mut source = Source::new(&SPEC, &given);
        let (site, fields) = (source.next(), source.next());
        let unread = source.into_unread().into_iter();
        let unread = unread.map(|(key, _, kind)| (key, kind)).collect();
        (site, fields, unread)
    }

    #[test]
    fn a_field_that_cannot_be_left_out_is_missed_whatever_the_table_says() {
        let (site, fields, unread) = read::<Option<String>, List>(&json!({}));
        assert_eq!((site, fields), (None, List::vacant()));
        assert_eq!(unread, [("fields", ProblemKind::Missing)]);
    }

    #[test]
    fn a_list_is_no_text_and_a_text_may_be_a_list() {
        let expects = String::EXPECTS;
        let items = json!({ "site": ["a"], "fields": ["a,b", "c"] });
        let (site, fields, unread) = read::<Option<String>, Option<List>>(&items);
        assert_eq!(site, None);
        assert_eq!(
            fields.map(List::into_items),
            Some(vec!["a,b".into(), "c".into()])
        );
        assert_eq!(unread, [("site", ProblemKind::Mistyped { expects })]);
        let texts = json!({ "site": "a", "fields": "a,b" });
        let (site, fields, unread) = read::<String, List>(&texts);
        assert_eq!(
            (site.as_str(), fields.items().len(), unread),
            ("a", 2, vec![])
        );
    }
}
