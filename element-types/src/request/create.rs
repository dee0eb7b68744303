//! Puts a request together.
//!
//! **Input:** a configuration, a grant, a name and tags. **Output:** a request, or everything that is
//! wrong with it.

use std::fmt;
use std::marker::PhantomData;

use serde_json::Value as JsonValue;

use super::check::{self, field};
use super::{Configuration, GrantParts, IntoGrant, Outline, Request};
use crate::ordered_members::set;
use crate::{AnyGrant, IntoEntry, Invalid, Problem, Secret, Untyped, Wire};

/// A request to create an instance, before it is checked.
///
/// Made from a configuration and the grant it needs, so that neither can be forgotten. `Debug` shows
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
///
/// It remembers the type of its configuration, so that whoever sends it knows what the instance
/// reports; [`erase`](Self::erase) forgets it, for requests of several elements in one list.
pub struct CreateInstance<C = Untyped> {
    pub(super) draft: Draft,
    of: PhantomData<fn() -> C>,
}

/// A request in the making, whatever the type of its configuration.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) outline: Outline,
    pub(super) grant: GrantParts,
    pub(super) name: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) extra: Vec<(String, JsonValue)>,
    pub(super) retrieve_objects: Option<bool>,
    pub(super) allowed: Vec<String>,
}

impl<C: Configuration> CreateInstance<C> {
    /// Starts from a configuration and what its way of authenticating adds.
    #[must_use]
    pub fn new(configuration: &C, grant: impl IntoGrant<C::Grant>) -> Self {
        Self::of(Draft::new(
            configuration.outline(),
            GrantParts::of(&grant.into_grant()),
        ))
    }
}

impl<C: Configuration> CreateInstance<C> {
    /// Starts from a configuration and a grant whose kind is known at run time only; whether it is the
    /// grant that the configuration needs, [`to_request`](Self::to_request) says.
    ///
    /// Inside [`ForElement::run`](crate::ForElement::run) no other grant can be had.
    #[must_use]
    pub fn with_any_grant(configuration: &C, grant: impl Into<AnyGrant>) -> Self {
        Self::of(Draft::new(
            configuration.outline(),
            GrantParts::of(&grant.into()),
        ))
    }
}

impl CreateInstance {
    /// Starts from a configuration and a grant that was read.
    pub(crate) fn from_parts(configuration: &Untyped, grant: GrantParts) -> Self {
        Self::of(Draft::new(configuration.outline(), grant))
    }
}

impl Draft {
    fn new(mut outline: Outline, grant: GrantParts) -> Self {
        outline.complete(outline.way(&grant));
        Self {
            outline,
            grant,
            name: None,
            tags: Vec::new(),
            extra: Vec::new(),
            retrieve_objects: None,
            allowed: Vec::new(),
        }
    }

    /// Adds an entry, in the place of one that the configuration holds without having a field for it.
    fn add(&mut self, key: String, value: JsonValue) {
        let entries = if self.holds(&key) && field(self.outline.spec, &key).is_none() {
            &mut self.outline.entries
        } else {
            &mut self.extra
        };
        set(entries, key, value);
    }

    fn holds(&self, key: &str) -> bool {
        self.outline.entries.iter().any(|(own, _)| own == key)
    }

    /// Every entry that is sent, each key once; of a field and an entry by hand the field's, since
    /// the other is refused.
    pub(super) fn entries(&self) -> impl Iterator<Item = &(String, JsonValue)> {
        let by_hand = self.extra.iter().filter(|(key, _)| !self.holds(key));
        self.outline.entries.iter().chain(by_hand)
    }
}

impl<C> CreateInstance<C> {
    fn of(draft: Draft) -> Self {
        Self {
            draft,
            of: PhantomData,
        }
    }

    /// The body as it is, complete or not, secrets included: what to keep of a request, and what
    /// [`Catalog::read`](crate::Catalog::read) reads back.
    #[must_use]
    pub fn to_wire(&self) -> Wire<'static> {
        Wire::owned(Request::<C>::new(&self.draft).to_json())
    }

    /// The same request, without the type of its configuration.
    #[must_use]
    pub fn erase(self) -> CreateInstance {
        CreateInstance::of(self.draft)
    }

    /// What the instance is called; required. The platform strips HTML tags from it.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.draft.name = Some(name.into());
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
        self.draft.tags.extend(tags.into_iter().map(Into::into));
        self
    }

    /// Adds an entry that the configuration has no field for: one the definition does not know yet,
    /// or another value for one that the platform supplies. A second value replaces the first, also
    /// one that [`Untyped`] gave.
    #[must_use]
    pub fn entry(mut self, key: impl Into<String>, value: impl IntoEntry) -> Self {
        self.draft.add(key.into(), value.into_entry());
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
        self.draft.retrieve_objects = Some(true);
        self
    }

    /// Lets one problem pass, by the key it is about: for whoever knows better than the definition. A
    /// misspelt option, an address without a scheme and the like can be let pass; what is missing, a
    /// mask or a leftover placeholder cannot.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::{CreateInstance, NoGrant, elements::freshservice::Config};
    ///
    /// let config = Config::builder().username("agent").password("planted").subdomain("acme");
    /// let config = config.event_vendor_type("webhoks").build();
    /// let create = CreateInstance::new(&config, NoGrant).name("Acme");
    /// assert_eq!(
    ///     create.to_request().unwrap_err().to_string(),
    ///     "freshservice: `event.vendor.type` (Event source) is none of the options; did you mean `webhook`?",
    /// );
    /// assert!(create.allow("event.vendor.type").to_request().is_ok());
    /// # }
    /// ```
    #[must_use]
    pub fn allow(mut self, key: impl Into<String>) -> Self {
        self.draft.allowed.push(key.into());
        self
    }

    /// Everything that deserves a look, warnings included, such as an address without a scheme;
    /// [`to_request`](Self::to_request) refuses errors alone.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        check::problems(&self.draft)
    }

    /// Checks what only the whole request can know.
    ///
    /// # Errors
    ///
    /// Everything at once, by wire key: a required entry that is blank, the platform's mask in place
    /// of a value, a leftover placeholder (`<INSERT_…>` anywhere; in an address, braces around what
    /// is no entry), an [`entry`](Self::entry) that the configuration has a field for, a grant of
    /// another kind, no name.
    pub fn to_request(&self) -> Result<Request<C>, Invalid> {
        Invalid::check(&self.draft.outline.element, check::problems(&self.draft))?;
        Ok(Request::new(&self.draft))
    }
}

impl<C> Clone for CreateInstance<C> {
    fn clone(&self) -> Self {
        Self::of(self.draft.clone())
    }
}

impl<C> PartialEq for CreateInstance<C> {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
    }
}

impl<C> Eq for CreateInstance<C> {}

impl<C> fmt::Debug for CreateInstance<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let draft = &self.draft;
        let keys: Vec<_> = draft.entries().map(|(key, _)| key).collect();
        f.debug_struct("CreateInstance")
            .field("element", &draft.outline.element)
            .field("configuration", &keys)
            .field("grant", &draft.grant.kind)
            .field("tags", &draft.tags)
            .field("name", &draft.name)
            .finish_non_exhaustive()
    }
}
