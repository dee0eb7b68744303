//! The lossless store under every response.
//!
//! **Input:** the JSON text of an object. **Output:** the values of its members, and the same text again.
//! The text is kept once and shared, beside an index of where each member is: a clone is a
//! reference count, and nothing is lost however odd a value is.

mod index;
mod scan;
mod sorted_keys;
mod step_counter;
mod string_end;
mod unescape;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::value::RawValue;

pub(crate) use index::{Content, Found};
use index::{Form, Index};

use crate::reading::{self, Visibility};
use crate::{DecodeError, Reading, Secret, Value, Wire};

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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Whole,
    Configuration,
    Element,
}

impl Store {
    /// Indexes a JSON object.
    pub(crate) fn new(raw: Box<RawValue>) -> Result<Self, DecodeError> {
        let index = scan::object(raw.get())?;
        Ok(Self::whole(raw, index))
    }

    /// Checks and indexes a configuration: an object, or a list of entries.
    pub(crate) fn entries_from_json(text: &str) -> Result<Self, DecodeError> {
        let raw = checked(text)?;
        let index = scan::entries(raw.get())?;
        Ok(Self::whole(raw, index))
    }

    fn whole(raw: Box<RawValue>, index: Index) -> Self {
        Self {
            shared: Arc::new(Shared { raw, index }),
            part: Part::Whole,
        }
    }

    /// Checks and indexes a JSON object.
    pub(crate) fn from_json(text: &str) -> Result<Self, DecodeError> {
        checked(text).and_then(Self::new)
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
        reading::value(self.find(key), Visibility::of::<T>())
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
        let mut seen = HashSet::new();
        self.iter()
            .filter_map(move |(key, _)| seen.insert(key).then_some(key))
    }

    /// Every key in the order of the text, once, with its last value.
    pub(crate) fn latest(&self) -> Vec<(&str, Found<'_>)> {
        let mut places = HashMap::new();
        let mut latest: Vec<(&str, Found<'_>)> = Vec::new();
        for (key, found) in self.iter() {
            let place = *places.entry(key).or_insert(latest.len());
            match latest.get_mut(place) {
                Some((_, earlier)) => *earlier = found,
                None => latest.push((key, found)),
            }
        }
        latest
    }

    /// The JSON in place of the object, when it is neither an object nor a list of entries.
    pub(crate) fn misfit(&self) -> Option<&str> {
        let Shared { raw, index } = &*self.shared;
        index.misfit(raw.get(), self.part).map(|found| found.json)
    }

    /// How many items of a list of entries are no entry.
    pub(crate) fn unread(&self) -> usize {
        match self.shared.index.forms.of(self.part) {
            Form::List { unread, .. } => unread,
            _ => 0,
        }
    }

    /// The JSON of the whole, whichever part this is.
    pub(crate) fn whole_json(&self) -> &str {
        self.shared.raw.get()
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

fn checked(text: &str) -> Result<Box<RawValue>, DecodeError> {
    serde_json::from_str(text).map_err(|error| DecodeError::syntax(&error))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// A response whose configuration has so many entries, with keys of one length.
    fn many(count: usize) -> String {
        let mut json = r#"{"configuration":{"#.to_owned();
        for number in 0..count {
            let comma = if number > 0 { "," } else { "" };
            let _ = write!(json, r#"{comma}"key.{number:08}":{number}"#);
        }
        json + "}}"
    }

    /// So many configurations in one response.
    fn repeated(count: usize) -> String {
        format!(
            r#"{{{}"id":1}}"#,
            r#""configuration":{"a":1},"#.repeat(count)
        )
    }

    fn reported(json: &str) -> Store {
        let store = Store::from_json(json).map(|store| store.part(Part::Configuration));
        store.unwrap_or_else(|error| panic!("{error}"))
    }

    /// What grows with the text must not grow with its square.
    #[test]
    fn twice_the_text_takes_about_twice_the_steps() {
        type Case = (&'static str, fn(usize) -> String, fn(&str));
        let cases: [Case; 5] = [
            ("keys", many, |json| {
                assert!(reported(json).keys().count() > 0);
            }),
            ("latest", many, |json| {
                assert!(!reported(json).latest().is_empty());
            }),
            ("each by key", many, |json| {
                let store = reported(json);
                assert!(store.keys().all(|key| store.find(key).is_some()));
            }),
            ("none by key", many, |json| {
                let store = reported(json);
                assert!(
                    store
                        .keys()
                        .all(|key| store.find_in(Part::Element, key).is_none())
                );
            }),
            ("decoding", repeated, |json| {
                assert_eq!(reported(json).keys().count(), 1);
            }),
        ];
        for (name, response, task) in cases {
            let steps = |count| {
                let json = response(count);
                step_counter::count(|| task(&json))
            };
            let (once, twice) = (steps(2_000), steps(4_000));
            assert!(once >= 2_000, "{name}: {once} steps are not counted");
            assert!(twice * 10 < once * 25, "{name}: {once} and {twice} steps");
        }
    }

    #[test]
    fn what_comes_once_is_not_gone_through_again() {
        let steps = |count| {
            let json = many(count);
            step_counter::count(|| drop(reported(&json)))
        };
        assert_eq!(steps(10), steps(1_000));
    }

    #[test]
    fn of_very_many_members_the_last_with_a_key_is_found() {
        let json = many(500).replace("}}", r#","key.00000007":"last"},"key.00000008":"whole"}"#);
        let store = reported(&json);
        let shown = |found: Option<Found<'_>>| found.map(|found| found.json.to_owned());
        assert_eq!(
            shown(store.find("key.00000007")).as_deref(),
            Some("\"last\"")
        );
        assert_eq!(shown(store.find("key.00000008")).as_deref(), Some("8"));
        assert_eq!(
            shown(store.find_in(Part::Whole, "key.00000008")).as_deref(),
            Some("\"whole\"")
        );
        for key in ["", "key", "key.00000500", "z"] {
            assert!(store.find(key).is_none(), "{key}");
        }
        let latest = store.latest();
        assert_eq!(latest.len(), 500);
        assert_eq!(latest.get(7).map(|(_, found)| found.json), Some("\"last\""));
    }
}
