//! Members of a JSON object in the order in which they are given, which a `serde_json::Map` would sort.
//!
//! **Input:** keys and values. **Output:** JSON.

use serde::{Serialize, Serializer};
use serde_json::Value as JsonValue;

/// Members in the order they are given, which a `serde_json::Map` would sort.
pub(crate) struct Entries<'a, K, V>(pub(crate) &'a [(K, V)]);

impl<K: AsRef<str>, V: Serialize> Entries<'_, K, V> {
    /// The text of what serialises to JSON.
    pub(crate) fn to_json(&self) -> String {
        to_json(self)
    }
}

impl<K: AsRef<str>, V: Serialize> Serialize for Entries<'_, K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key.as_ref(), value)))
    }
}

/// The text of what serialises to JSON.
pub(crate) fn to_json(value: &impl Serialize) -> String {
    // Keys are texts and values are JSON already, so writing to memory cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

/// Sets a member, in the place of an earlier one with the same key.
pub(crate) fn set(entries: &mut Vec<(String, JsonValue)>, key: String, value: JsonValue) {
    match entries.iter_mut().find(|(earlier, _)| *earlier == key) {
        Some((_, earlier)) => *earlier = value,
        None => entries.push((key, value)),
    }
}
