//! What an instance reports, and what is read from it.

use crate::value::{Secret, Value};
use serde_json::{Map, Value as Wire};
use std::sync::Arc;

/// One shared map.
#[derive(Clone, Debug, Default)]
pub struct Store(Arc<Map<String, Wire>>);

/// What stands at an entry.
#[derive(Clone, Debug)]
pub enum Reading<'a, T> {
    /// Nothing.
    Absent,
    /// Null.
    Null,
    /// A value.
    Value(T),
    /// Something else.
    Other(&'a Wire),
}

impl<T> Reading<'_, T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }
}

impl Store {
    /// A map out of its JSON.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(Arc::new(serde_json::from_str(text).unwrap_or_default()))
    }

    /// Its JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(&*self.0).unwrap_or_default()
    }

    /// A text.
    #[must_use]
    pub fn text(&self, key: &str) -> Reading<'_, &str> {
        match self.0.get(key) {
            None => Reading::Absent,
            Some(Wire::Null) => Reading::Null,
            Some(Wire::String(text)) => Reading::Value(text),
            Some(other) => Reading::Other(other),
        }
    }

    /// A secret.
    #[must_use]
    pub fn secret(&self, key: &str) -> Reading<'_, Secret> {
        self.read(key)
    }

    /// A value.
    #[must_use]
    pub fn read<T: Value>(&self, key: &str) -> Reading<'_, T> {
        match self.text(key) {
            Reading::Absent => Reading::Absent,
            Reading::Null => Reading::Null,
            Reading::Other(other) => Reading::Other(other),
            Reading::Value(text) => T::from_text(text).map_or(Reading::Absent, Reading::Value),
        }
    }
}
