//! One entry of an instance's configuration, with the number the platform gave it.
//!
//! **Input:** a row. **Output:** its members by name.

use element_types::Secret;
use serde::{Deserialize, Deserializer};

use super::row::Row;

/// One entry of an instance's configuration, as a thing of its own. Any member may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigurationItem(Row);

impl ConfigurationItem {
    /// Its number, which a change of it is addressed to.
    #[must_use]
    pub fn id(&self) -> Option<i64> {
        self.0.number("id")
    }

    /// The entry's wire key.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.0.str("key")
    }

    /// What the platform's form calls it.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.str("name")
    }

    /// The value, which may be a secret or its mask.
    #[must_use]
    pub fn value(&self) -> Option<Secret> {
        self.0.text("propertyValue").map(Secret::new)
    }

    /// Whether the platform needs a value.
    #[must_use]
    pub fn required(&self) -> Option<bool> {
        self.0.flag("required")
    }
}

impl<'de> Deserialize<'de> for ConfigurationItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Row::deserialize(deserializer).map(Self)
    }
}
