//! What an update changes.
//!
//! **Input:** a name, tags and entries. **Output:** the body of an update.

use std::fmt;

use element_types::{ElementConfig, Instance, Reported as _, Secret};
use serde_json::{Map, Value};

/// What an update changes; what it does not name stays.
///
/// A mask, which is what responses show in place of a secret, is never sent back: an entry whose
/// value is one is left out, so that what was fetched can be given as it is. `Debug` shows keys
/// alone.
///
/// ```
/// use element_client::Change;
///
/// let change = Change::new()
///     .name("Acme support")
///     .entry("pagination.max", 50)
///     .secret_entry("password", "********");
/// assert_eq!(
///     format!("{change:?}"),
///     r#"Change { name: Some("Acme support"), tags: None, configuration: ["pagination.max"] }"#,
/// );
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Change {
    name: Option<String>,
    tags: Option<Vec<String>>,
    configuration: Map<String, Value>,
}

impl Change {
    /// Changes nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What makes an instance report a configuration: every entry whose value it reports otherwise,
    /// or not at all. A secret is sent whenever the instance shows its mask, since nobody can
    /// compare them.
    ///
    /// ```
    /// use element_client::Change;
    /// use element_types::elements::freshservice::{Config, Instance};
    ///
    /// let instance = Instance::from_json(r#"{"configuration": {
    ///     "username": "agent", "password": "********", "subdomain": "acme"
    /// }}"#)?;
    /// let wanted = Config::builder().username("agent").password("planted").subdomain("new").build();
    /// let change = Change::between(&instance, &wanted);
    /// assert_eq!(
    ///     format!("{change:?}"),
    ///     r#"Change { name: None, tags: None, configuration: ["password", "subdomain"] }"#,
    /// );
    /// # Ok::<(), element_types::DecodeError>(())
    /// ```
    #[must_use]
    pub fn between<C: ElementConfig>(
        instance: &Instance<C::InstanceConfig>,
        configuration: &C,
    ) -> Self {
        let wire = configuration.to_wire();
        let wanted = serde_json::from_str::<Map<String, Value>>(wire.as_str()).unwrap_or_default();
        let reported = instance.configuration();
        let differs = |key: &str, value: &Value| {
            let now = reported.entry::<String>(key).value();
            now.as_deref() != Some(&*text(value))
        };
        let changed = wanted
            .into_iter()
            .filter(|(key, value)| differs(key, value));
        changed.fold(Self::new(), |change, (key, value)| change.entry(key, value))
    }

    /// Renames the instance.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Replaces all tags; none at all clears them.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets an entry, unless the value is a mask; a second value replaces the first.
    #[must_use]
    pub fn entry(mut self, key: impl Into<String>, value: impl Into<Value>) -> Self {
        let (key, value) = (key.into(), value.into());
        self.configuration.remove(&key);
        if !is_mask(&value) {
            self.configuration.insert(key, value);
        }
        self
    }

    /// Sets an entry from a secret, unless it is a mask.
    #[must_use]
    pub fn secret_entry(self, key: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.entry(key, value.into().expose())
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The body.
    pub(crate) fn to_json(&self) -> String {
        let mut body = Map::new();
        if let Some(name) = &self.name {
            body.insert("name".to_owned(), name.as_str().into());
        }
        if let Some(tags) = &self.tags {
            body.insert("tags".to_owned(), tags.as_slice().into());
        }
        if !self.configuration.is_empty() {
            let configuration = self.configuration.clone();
            body.insert("configuration".to_owned(), configuration.into());
        }
        Value::Object(body).to_string()
    }
}

/// What an entry's value is as text, as instances report it.
fn text(value: &Value) -> std::borrow::Cow<'_, str> {
    match value {
        Value::String(text) => text.as_str().into(),
        other => other.to_string().into(),
    }
}

/// Whether a value is a mask, by the rule of the wire.
pub(crate) fn is_mask(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| Secret::new(text).is_mask())
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.configuration.keys().collect();
        f.debug_struct("Change")
            .field("name", &self.name)
            .field("tags", &self.tags)
            .field("configuration", &keys)
            .finish()
    }
}
