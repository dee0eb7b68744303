//! The two sides of an element's configuration: what the caller sends, what an instance reports.
//!
//! **Input:** entries by key, or fields. **Output:** the other, or everything that is wrong.

use std::fmt;

use serde_json::{Map, Value as JsonValue};

use crate::fields::{self, Fields, Stored, from_map};
use crate::ordered_members::Entries;
use crate::reading::{self, Visibility};
use crate::store::Store;
use crate::{DecodeError, ElementSpec, Grant, IntoEntry, Invalid, Reading, Value, ValueType, Wire};

/// The state of a builder's required entry that was not set yet.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

/// The state of a builder's required entry that was set.
#[derive(Clone, Copy, Debug)]
pub struct Given;

impl fields::State for Missing {
    const IS_GIVEN: bool = false;
}

impl fields::State for Given {
    const IS_GIVEN: bool = true;
}

/// The configuration of one element, as the caller sends it.
///
/// Implemented by the generated `Config` of every element and by `#[derive(ElementConfig)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no configuration of an element",
    note = "use the `Config` of an element's module, or `#[derive(ElementConfig)]` on a struct"
)]
pub trait ElementConfig: Fields + Sized {
    /// What the request adds beside the configuration: [`NoGrant`](crate::NoGrant),
    /// [`OAuth2`](crate::OAuth2), …
    type Grant: Grant;

    /// What an instance of the element reports.
    type InstanceConfig: Reported;

    /// The element's table.
    const SPEC: &'static ElementSpec;

    /// Reads a configuration that is known at run time only.
    ///
    /// Texts, bare numbers and bare booleans are read alike; `null` counts as not given; of a key
    /// that comes twice the last one counts. With several ways of authenticating, the entries that
    /// have to be there are those of the way that the others tell. `oauth.callback.url` alone does not
    /// stop OAuth 2: an application that holds tokens already sends none. A request with a code asks
    /// for it.
    ///
    /// # Errors
    ///
    /// When a field cannot hold what is there, or there is none: a missing, unknown or mistyped entry,
    /// or one that the platform supplies. Then everything else that a request would refuse is said
    /// with it, by key and label, without values. An entry's own default always counts as left out.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::elements::freshservice::Config;
    /// use element_types::{ElementConfig, NO_ENTRIES};
    ///
    /// let config = Config::from_map([
    ///     ("username", "agent"),
    ///     ("password", "planted"),
    ///     ("subdomain", "acme"),
    ///     ("event.poller.refresh_interval", "5"),
    /// ])?;
    /// assert_eq!(config.event_poller_refresh_interval, Some(5));
    ///
    /// let invalid = Config::from_map(NO_ENTRIES).unwrap_err();
    /// assert_eq!(
    ///     invalid.to_string(),
    ///     "freshservice: `username` (Username) is required and missing\n\
    ///      freshservice: `password` (Password) is required and missing\n\
    ///      freshservice: `subdomain` (Subdomain) is required and missing",
    /// );
    /// # }
    /// # Ok::<(), element_types::Invalid>(())
    /// ```
    fn from_map(
        entries: impl IntoIterator<Item = (impl AsRef<str>, impl IntoEntry)>,
    ) -> Result<Self, Invalid> {
        let given = collect(entries);
        from_map::strict(Self::SPEC, &given)
    }

    /// Like [`from_map`](Self::from_map), and returns what the configuration has no field for:
    /// what the platform supplies, and keys nobody knows.
    ///
    /// # Errors
    ///
    /// When an entry is missing or mistyped; then everything else that a request would refuse is said
    /// with it.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::elements::freshservice::Config;
    /// use element_types::ElementConfig;
    ///
    /// let reported = [
    ///     ("username", "agent"),
    ///     ("password", "planted"),
    ///     ("subdomain", "acme"),
    ///     ("pagination.type", "page"),
    /// ];
    /// let (_, unknown) = Config::from_map_lenient(reported)?;
    /// assert_eq!(unknown.keys().collect::<Vec<_>>(), ["pagination.type"]);
    /// # }
    /// # Ok::<(), element_types::Invalid>(())
    /// ```
    fn from_map_lenient(
        entries: impl IntoIterator<Item = (impl AsRef<str>, impl IntoEntry)>,
    ) -> Result<(Self, UnknownEntries), Invalid> {
        let mut given = collect(entries);
        let config = from_map::lenient(Self::SPEC, &given)?;
        given.retain(|key, _| !from_map::is_field(Self::SPEC, key));
        Ok((config, UnknownEntries(given)))
    }

    /// The entries as JSON, in the order of the table, secrets included.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::elements::freshservice::Config;
    /// use element_types::ElementConfig;
    ///
    /// let config = Config::builder().username("agent").password("planted").subdomain("acme").build();
    /// assert_eq!(
    ///     config.to_wire().as_str(),
    ///     r#"{"username":"agent","password":"planted","subdomain":"acme"}"#,
    /// );
    /// # }
    /// ```
    #[must_use]
    fn to_wire(&self) -> Wire<'static> {
        Wire::owned(Entries(&fields::entries(Self::SPEC, self)).to_json())
    }
}

/// Entries that a configuration has no field for.
///
/// `Debug` shows the keys alone, because nobody knows which of the values are secret.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownEntries(Map<String, JsonValue>);

impl UnknownEntries {
    /// The keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether every entry had a field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries with their values.
    #[must_use]
    pub fn into_map(self) -> Map<String, JsonValue> {
        self.0
    }
}

impl fmt::Debug for UnknownEntries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UnknownEntries")?;
        f.debug_set().entries(self.keys()).finish()
    }
}

/// The configuration of one element, as an instance reports it.
///
/// Implemented by the generated `InstanceConfig` of every element, which has a getter per entry, and
/// by [`UntypedConfig`](crate::UntypedConfig).
pub trait Reported: Stored + Clone + fmt::Debug {
    /// The element's table.
    const SPEC: &'static ElementSpec;

    /// Reads a configuration on its own; an instance reads its own with
    /// [`Instance::from_json`](crate::Instance::from_json).
    ///
    /// It is an object with a member per entry, or the list that the platform answers to
    /// `GET /instances/{id}/configuration`: objects with a `key` and a `propertyValue` (or `value`).
    /// An entry of a list without a value is null; of a key that comes twice the last counts.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::{Reading, Reported, elements::freshservice::InstanceConfig};
    ///
    /// let items = r#"[{"id": 7, "key": "subdomain", "propertyValue": "acme"}]"#;
    /// let reported = InstanceConfig::from_json(items)?;
    /// assert_eq!(reported.subdomain(), Reading::Value("acme"));
    /// # }
    /// # Ok::<(), element_types::DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is neither a JSON object nor a list of entries.
    fn from_json(text: &str) -> Result<Self, DecodeError> {
        Store::entries_from_json(text).map(Self::from_store)
    }

    /// The JSON as it came, secrets included; `null` if there was none.
    #[must_use]
    fn to_wire(&self) -> Wire<'_> {
        self.store().wire()
    }

    /// Any entry by its key, also one the element's table does not know.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::elements::freshservice::InstanceConfig;
    /// use element_types::{Reading, Reported};
    ///
    /// let reported = InstanceConfig::from_json(r#"{"brand.new": 7}"#)?;
    /// assert_eq!(reported.entry::<i64>("brand.new"), Reading::Value(7));
    /// # }
    /// # Ok::<(), element_types::DecodeError>(())
    /// ```
    fn entry<T: Value>(&self, key: &str) -> Reading<'_, T> {
        let visibility = match Self::SPEC.entry(key) {
            Some(entry) if !entry.secret && entry.value_type != ValueType::Json => {
                Visibility::Shown
            }
            _ => Visibility::Hidden,
        };
        reading::value(self.store().find(key), visibility)
    }

    /// The keys in the order they came, each once.
    fn keys(&self) -> impl Iterator<Item = &str> {
        self.store().keys()
    }

    /// The keys that the element's table does not know.
    fn unknown_keys(&self) -> impl Iterator<Item = &str> {
        self.keys().filter(|key| Self::SPEC.entry(key).is_none())
    }
}

pub(crate) fn collect(
    entries: impl IntoIterator<Item = (impl AsRef<str>, impl IntoEntry)>,
) -> Map<String, JsonValue> {
    entries
        .into_iter()
        .map(|(key, value)| (key.as_ref().to_owned(), value.into_entry()))
        .collect()
}
