//! The request that was checked.
//!
//! **Input:** a draft without a problem. **Output:** JSON and a shell command.

use std::fmt;
use std::marker::PhantomData;

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::Value as JsonValue;

use super::create::Draft;
use super::curl;
use crate::Untyped;
use crate::ordered_members::{Entries, to_json};

/// The body of `POST /instances`, checked.
///
/// It serializes with its secrets, since that is what it is for; `Debug` shows keys alone. `C` is the
/// type of the configuration it was made of: the answer is an [`Instance`](crate::Instance) of
/// [`C::InstanceConfig`](super::Configuration::InstanceConfig).
///
/// Requests of several elements go into one list without that type:
///
/// ```
/// use element_types::{CreateInstance, NoGrant, Request, Untyped};
///
/// let acme = Untyped::new("acmedesk").entry("site", "acme");
/// let request = CreateInstance::new(&acme, NoGrant).name("Acme").to_request()?;
/// let queue: Vec<Request> = vec![request.erase()];
/// # Ok::<(), element_types::Invalid>(())
/// ```
pub struct Request<C = Untyped> {
    body: Body,
    of: PhantomData<fn() -> C>,
}

#[derive(Clone, PartialEq, Eq)]
struct Body {
    element: String,
    configuration: Vec<(String, JsonValue)>,
    provider_data: Vec<(String, JsonValue)>,
    external_authentication: Option<&'static str>,
    tags: Vec<String>,
    name: Option<String>,
    retrieve_objects: Option<bool>,
}

impl Body {
    fn new(draft: &Draft) -> Self {
        let data = draft.grant.provider_data.iter();
        Self {
            element: draft.outline.element.clone(),
            configuration: draft.entries().cloned().collect(),
            provider_data: data
                .map(|(key, secret)| (key.clone(), secret.expose().into()))
                .collect(),
            external_authentication: draft.grant.external,
            tags: draft.tags.clone(),
            name: draft.name.clone(),
            retrieve_objects: draft.retrieve_objects,
        }
    }
}

impl<C> Request<C> {
    pub(super) fn new(draft: &Draft) -> Self {
        Self::of(Body::new(draft))
    }

    fn of(body: Body) -> Self {
        Self {
            body,
            of: PhantomData,
        }
    }

    /// The same request, without the type of its configuration.
    #[must_use]
    pub fn erase(self) -> Request {
        Request::of(self.body)
    }

    /// The key of the element.
    #[must_use]
    pub fn element(&self) -> &str {
        &self.body.element
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
    ///     r#"curl -X POST --url 'https://api.cloud-elements.com/elements/api-v2/instances' \
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

impl<C> Serialize for Request<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = &self.body;
        let mut body = serializer.serialize_map(None)?;
        body.serialize_entry("element", &Entries(&[("key", &own.element)]))?;
        body.serialize_entry("configuration", &Entries(&own.configuration))?;
        if !own.provider_data.is_empty() {
            body.serialize_entry("providerData", &Entries(&own.provider_data))?;
        }
        if let Some(text) = own.external_authentication {
            body.serialize_entry("externalAuthentication", text)?;
        }
        if !own.tags.is_empty() {
            body.serialize_entry("tags", &own.tags)?;
        }
        if let Some(name) = &own.name {
            body.serialize_entry("name", name)?;
        }
        if let Some(retrieve) = own.retrieve_objects {
            body.serialize_entry("retrieveObjectsAfterInstantiation", &retrieve)?;
        }
        body.end()
    }
}

impl<C> Clone for Request<C> {
    fn clone(&self) -> Self {
        Self::of(self.body.clone())
    }
}

impl<C> PartialEq for Request<C> {
    fn eq(&self, other: &Self) -> bool {
        self.body == other.body
    }
}

impl<C> Eq for Request<C> {}

impl<C> fmt::Debug for Request<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = |entries: &[(String, JsonValue)]| -> Vec<String> {
            entries.iter().map(|(key, _)| key.clone()).collect()
        };
        let body = &self.body;
        f.debug_struct("Request")
            .field("element", &body.element)
            .field("configuration", &keys(&body.configuration))
            .field("provider_data", &keys(&body.provider_data))
            .field("tags", &body.tags)
            .field("name", &body.name)
            .finish_non_exhaustive()
    }
}
