//! An element without a module of its own.
//!
//! **Input:** a key and entries. **Output:** a configuration like any other.

use std::fmt;

use serde_json::Value as JsonValue;

use super::{Configuration, Outline};
use crate::fields::{self, Stored};
use crate::ordered_members::set;
use crate::store::Store;
use crate::{AnyGrant, ELEMENTS, ElementSpec, IntoEntry, Reported, Secret};

/// The configuration of an element by its key: for elements that nobody wrote a definition of.
///
/// Of an element without a table only what holds for every element is checked. Where the table is
/// there (the hub's feature is on, or a [`Catalog`](crate::Catalog) knows the element) the request is
/// checked against it, as [`from_map`](crate::ElementConfig::from_map) would. `Debug` shows the keys
/// alone.
///
/// ```
/// use element_types::{CreateInstance, NoGrant, Untyped};
///
/// let configuration = Untyped::new("acmedesk")
///     .entry("site", "acme")
///     .secret("api.key", "planted-key");
/// let request = CreateInstance::new(&configuration, NoGrant).name("Acme").to_request()?;
///
/// assert_eq!(
///     request.to_json(),
///     r#"{"element":{"key":"acmedesk"},"configuration":{"site":"acme","api.key":"planted-key"},"name":"Acme"}"#,
/// );
/// # Ok::<(), element_types::Invalid>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Untyped {
    key: String,
    spec: &'static ElementSpec,
    entries: Vec<(String, JsonValue)>,
}

impl Untyped {
    /// Starts from the element's key.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        let key = key.into();
        let known = ELEMENTS.iter().find(|spec| spec.key == key);
        Self {
            spec: known.copied().unwrap_or(ElementSpec::UNTYPED),
            key,
            entries: Vec::new(),
        }
    }

    /// Starts from the element's table.
    pub(crate) fn of(spec: &'static ElementSpec) -> Self {
        Self {
            key: spec.key.to_owned(),
            spec,
            entries: Vec::new(),
        }
    }

    /// Sets an entry; a second value replaces the first.
    #[must_use]
    pub fn entry(mut self, key: impl Into<String>, value: impl IntoEntry) -> Self {
        set(&mut self.entries, key.into(), value.into_entry());
        self
    }

    /// Sets an entry from a secret.
    #[must_use]
    pub fn secret(self, key: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.entry(key, value.into().expose())
    }
}

impl Configuration for Untyped {
    type Grant = AnyGrant;
    type InstanceConfig = UntypedConfig;

    fn outline(&self) -> Outline {
        Outline::new(self.key.clone(), self.spec, self.entries.clone())
    }
}

impl fmt::Debug for Untyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.entries.iter().map(|(key, _)| key).collect();
        f.debug_struct("Untyped")
            .field("key", &self.key)
            .field("entries", &keys)
            .finish_non_exhaustive()
    }
}

/// What an instance of any element reports; its entries are read with [`Reported::entry`].
///
/// ```
/// use element_types::{Instance, Reading, Reported, UntypedConfig};
///
/// let instance = Instance::<UntypedConfig>::from_json(r#"{"configuration": {"site": "acme"}}"#)?;
/// let site = instance.configuration().entry::<String>("site");
/// assert_eq!(site.value().as_deref(), Some("acme"));
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct UntypedConfig(Store);

impl Stored for UntypedConfig {
    fn from_store(store: Store) -> Self {
        Self(store)
    }

    fn store(&self) -> &Store {
        &self.0
    }
}

impl Reported for UntypedConfig {
    const SPEC: &'static ElementSpec = ElementSpec::UNTYPED;
}

impl fmt::Debug for UntypedConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fields::debug_reported("UntypedConfig", &self.0, Self::SPEC, f)
    }
}
