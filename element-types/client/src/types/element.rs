//! An element as the platform lists it, and its metadata.
//!
//! **Input:** a row. **Output:** its members by name.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::row::Row;

/// An element of the platform's catalogue. Any member may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Row);

impl Element {
    /// The element's identity: `freshservice`.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.0.str("key")
    }

    /// Its number; environments number elements differently.
    #[must_use]
    pub fn id(&self) -> Option<i64> {
        self.0.number("id")
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.str("name")
    }

    /// The hub it belongs to.
    #[must_use]
    pub fn hub(&self) -> Option<&str> {
        self.0.str("hub")
    }

    /// Whether instances of it can be created.
    #[must_use]
    pub fn active(&self) -> Option<bool> {
        self.0.flag("active")
    }

    /// How it authenticates: `basic`, `oauth2`.
    #[must_use]
    pub fn authentication_type(&self) -> Option<&str> {
        self.0.inner("authentication")?.get("type")?.as_str()
    }

    /// Every member as it came.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        self.0.members()
    }
}

impl<'de> Deserialize<'de> for Element {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Row::deserialize(deserializer).map(Self)
    }
}

/// What an element can do, such as which events it sends. Any member may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementMetadata(Row);

impl ElementMetadata {
    /// The element's key.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.0.str("key")
    }

    /// Whether the element can send events.
    #[must_use]
    pub fn sends_events(&self) -> Option<bool> {
        self.0.inner("events")?.get("supported")?.as_bool()
    }

    /// How it sends events: `polling`, `webhook`.
    pub fn event_methods(&self) -> impl Iterator<Item = &str> {
        let methods = self
            .0
            .inner("events")
            .and_then(|it| it.get("methods")?.as_array());
        methods.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Every member as it came.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        self.0.members()
    }
}

impl<'de> Deserialize<'de> for ElementMetadata {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Row::deserialize(deserializer).map(Self)
    }
}
