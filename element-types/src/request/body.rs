//! The request that was checked.

use std::fmt;

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::Value as JsonValue;

use super::CreateInstance;
use super::curl;

/// The body of `POST /instances`, checked.
///
/// It serializes with its secrets, since that is what it is for; `Debug` shows keys alone.
#[derive(Clone)]
pub struct Request {
    element: String,
    configuration: Vec<(String, JsonValue)>,
    provider_data: Vec<(String, JsonValue)>,
    external_authentication: Option<&'static str>,
    tags: Vec<String>,
    name: Option<String>,
    retrieve_objects: Option<bool>,
}

impl Request {
    pub(super) fn new(create: &CreateInstance) -> Self {
        let own = create.outline.entries.iter().chain(&create.extra);
        let data = create.grant.provider_data.iter();
        Self {
            element: create.outline.element.clone(),
            configuration: own.cloned().collect(),
            provider_data: data
                .map(|(key, secret)| (key.clone(), secret.expose().into()))
                .collect(),
            external_authentication: create.grant.external,
            tags: create.tags.clone(),
            name: create.name.clone(),
            retrieve_objects: create.retrieve_objects,
        }
    }

    /// The body as JSON on one line, secrets included.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// The body as indented JSON, secrets included.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        // Keys are texts and values are JSON already, so writing to memory cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// A shell command that sends the body from a file `instance.json`.
    ///
    /// The account's secrets come from the variables `USER_SECRET` and `ORGANIZATION_SECRET`, and
    /// the body stays in its file, so that the shell's history holds no secret.
    ///
    /// ```
    /// # use element_types::{CreateInstance, NoGrant, Untyped};
    /// let request = CreateInstance::new(&Untyped::new("acmedesk"), NoGrant).name("Acme").to_request()?;
    /// assert_eq!(
    ///     request.to_curl("https://api.cloud-elements.com/elements/api-v2"),
    ///     r#"curl -X POST 'https://api.cloud-elements.com/elements/api-v2/instances' \
    ///   -H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET" \
    ///   -H 'Content-Type: application/json' \
    ///   -d @instance.json"#,
    /// );
    /// # Ok::<(), element_types::Invalid>(())
    /// ```
    #[must_use]
    pub fn to_curl(&self, base_url: &str) -> String {
        curl::command(base_url)
    }
}

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(None)?;
        body.serialize_entry("element", &Entries(&[("key", &self.element)]))?;
        body.serialize_entry("configuration", &Entries(&self.configuration))?;
        if !self.provider_data.is_empty() {
            body.serialize_entry("providerData", &Entries(&self.provider_data))?;
        }
        if let Some(text) = self.external_authentication {
            body.serialize_entry("externalAuthentication", text)?;
        }
        if !self.tags.is_empty() {
            body.serialize_entry("tags", &self.tags)?;
        }
        if let Some(name) = &self.name {
            body.serialize_entry("name", name)?;
        }
        if let Some(retrieve) = self.retrieve_objects {
            body.serialize_entry("retrieveObjectsAfterInstantiation", &retrieve)?;
        }
        body.end()
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = |entries: &[(String, JsonValue)]| -> Vec<String> {
            entries.iter().map(|(key, _)| key.clone()).collect()
        };
        f.debug_struct("Request")
            .field("element", &self.element)
            .field("configuration", &keys(&self.configuration))
            .field("provider_data", &keys(&self.provider_data))
            .field("tags", &self.tags)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// Members in the order they are given, which a `serde_json::Map` would sort.
pub(crate) struct Entries<'a, K, V>(pub(crate) &'a [(K, V)]);

impl<K: AsRef<str>, V: Serialize> Entries<'_, K, V> {
    pub(crate) fn to_json(&self) -> String {
        to_json(self)
    }
}

impl<K: AsRef<str>, V: Serialize> Serialize for Entries<'_, K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key.as_ref(), value)))
    }
}

fn to_json(value: &impl Serialize) -> String {
    // Keys are texts and values are JSON already, so writing to memory cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}
