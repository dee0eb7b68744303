//! A JSON object of the platform's, of which a few members are known.
//!
//! **Input:** an object. **Output:** its members as texts, numbers and flags.

use std::fmt;

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// An object whose members may be missing or odd. `Debug` shows the keys.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Row(Map<String, Value>);

impl Row {
    /// A member that is a text; numbers and booleans are read as theirs.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        match self.0.get(key)? {
            Value::String(text) => Some(text.clone()),
            bare @ (Value::Number(_) | Value::Bool(_)) => Some(bare.to_string()),
            _ => None,
        }
    }

    pub(super) fn number(&self, key: &str) -> Option<i64> {
        let value = self.0.get(key)?;
        value
            .as_i64()
            .or_else(|| value.as_str()?.trim().parse().ok())
    }

    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        let value = self.0.get(key)?;
        value
            .as_bool()
            .or_else(|| value.as_str()?.trim().parse().ok())
    }

    pub(super) fn str(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    /// An object inside.
    pub(super) fn inner(&self, key: &str) -> Option<&Map<String, Value>> {
        self.0.get(key)?.as_object()
    }

    pub(super) fn members(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self)
    }
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
