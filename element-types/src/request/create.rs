//! Puts a request together.

use std::fmt;

use serde_json::Value as JsonValue;

use super::{Configuration, Outline, Request, check};
use crate::untyped::set;
use crate::{Grant, GrantKind, Invalid, Secret};

/// A request to create an instance, before it is checked.
///
/// Made from a configuration and the grant it wants, so that neither can be forgotten. `Debug` shows
/// no value of the configuration.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::Config;
/// use element_types::{CreateInstance, NoGrant};
///
/// let config = Config::builder().username("agent").password("planted").subdomain("acme").build();
/// let request = CreateInstance::new(&config, NoGrant)
///     .name("Acme support")
///     .tags(["production", "emea"])
///     .entry("base.url", "https://{subdomain}.freshservice.example")
///     .to_request()?;
///
/// println!("{}", request.to_curl("https://api.cloud-elements.com/elements/api-v2"));
/// # }
/// # Ok::<(), element_types::Invalid>(())
/// ```
#[derive(Clone)]
pub struct CreateInstance {
    pub(super) outline: Outline,
    pub(super) grant: GrantParts,
    pub(super) name: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) extra: Vec<(String, JsonValue)>,
    pub(super) retrieve_objects: Option<bool>,
}

/// A grant, whatever its type was.
#[derive(Clone)]
pub(super) struct GrantParts {
    pub(super) kind: GrantKind,
    pub(super) provider_data: Vec<(String, Secret)>,
    pub(super) external: Option<&'static str>,
}

impl GrantParts {
    fn of(grant: &dyn Grant) -> Self {
        Self {
            kind: grant.kind(),
            provider_data: grant.provider_data(),
            external: grant.external_authentication(),
        }
    }

    /// Whether `providerData` has the member.
    pub(super) fn carries(&self, key: &str) -> bool {
        self.provider_data.iter().any(|(own, _)| own == key)
    }
}

impl CreateInstance {
    /// Starts from a configuration and what its way of authenticating adds.
    #[must_use]
    pub fn new<C: Configuration>(configuration: &C, grant: impl Into<C::Grant>) -> Self {
        Self::from_parts(configuration.outline(), GrantParts::of(&grant.into()))
    }

    fn from_parts(mut outline: Outline, grant: GrantParts) -> Self {
        outline.complete(outline.way(&grant));
        Self {
            outline,
            grant,
            name: None,
            tags: Vec::new(),
            extra: Vec::new(),
            retrieve_objects: None,
        }
    }

    /// What the instance is called; required. The platform strips HTML tags from it.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Adds a tag.
    #[must_use]
    pub fn tag(self, tag: impl Into<String>) -> Self {
        self.tags([tag])
    }

    /// Adds tags.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags.extend(tags.into_iter().map(Into::into));
        self
    }

    /// Adds an entry that the configuration has no field for: one the definition does not know yet,
    /// or another value for one that the platform supplies. A second value replaces the first.
    #[must_use]
    pub fn entry(mut self, key: impl Into<String>, value: impl Into<JsonValue>) -> Self {
        set(&mut self.extra, key.into(), value.into());
        self
    }

    /// Adds such an entry from a secret.
    #[must_use]
    pub fn secret_entry(self, key: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.entry(key, value.into().expose())
    }

    /// Asks the platform to list the account's objects in its response.
    #[must_use]
    pub fn retrieve_objects(mut self) -> Self {
        self.retrieve_objects = Some(true);
        self
    }

    /// Checks what only the whole request can know.
    ///
    /// # Errors
    ///
    /// Everything at once, by wire key: a required entry that is blank, the platform's mask in place
    /// of a value, a leftover placeholder (`<INSERT_…>` anywhere; in an address, braces around what
    /// is no entry), an [`entry`](Self::entry) that the configuration has a field for, a grant of
    /// another kind, no name.
    pub fn to_request(&self) -> Result<Request, Invalid> {
        Invalid::check(check::problems(self))?;
        Ok(Request::new(self))
    }
}

impl fmt::Debug for CreateInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.outline.entries.iter().chain(&self.extra);
        let keys: Vec<_> = entries.map(|(key, _)| key).collect();
        f.debug_struct("CreateInstance")
            .field("element", &self.outline.element)
            .field("configuration", &keys)
            .field("grant", &self.grant.kind)
            .field("tags", &self.tags)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
