//! The catalogue: what is known of an element by its key.
//!
//! **Input:** a key, or a request that was kept. **Output:** the element's table, its types, or a request in
//! the making.

use std::fmt;

use element_core::{EXTERNAL_AUTHENTICATION, GrantKind, INITIAL};
use serde_json::{Map, Value as JsonValue};

use crate::config::collect;
use crate::request::GrantParts;
use crate::value::text;
use crate::{
    AnyGrant, CreateInstance, ELEMENTS, ElementConfig, ElementSpec, IntoEntry, Invalid, Secret,
    Untyped,
};

/// The elements an application knows: the generated ones whose hubs are enabled, and its own.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::{Catalog, NoGrant};
///
/// let catalog = Catalog::generated();
/// let spec = catalog.get("freshservice").expect("the hub `helpdesk` is enabled");
/// assert_eq!(spec.name, "Freshservice");
/// assert!(catalog.hub("helpdesk").any(|other| other.key == spec.key));
///
/// // Which element it is, the program learns when it runs.
/// let form = [("username", "agent"), ("password", "planted"), ("subdomain", "acme")];
/// let request = catalog.create("freshservice", form, NoGrant)?.name("Acme").to_request()?;
/// assert_eq!(request.element(), "freshservice");
/// # }
/// # Ok::<(), element_types::Invalid>(())
/// ```
#[derive(Clone, Default)]
pub struct Catalog {
    elements: Vec<Known>,
}

/// An element, and who reads its configuration where the table does not say everything.
#[derive(Clone, Copy)]
struct Known {
    spec: &'static ElementSpec,
    read: fn(&Map<String, JsonValue>) -> Result<(), Invalid>,
}

impl Known {
    /// A generated element: its table says everything.
    fn by_table(spec: &'static ElementSpec) -> Self {
        Self {
            spec,
            read: |_| Ok(()),
        }
    }

    /// An element of the application's own, whose fields may have types of its own.
    fn by_type<C: ElementConfig>() -> Self {
        Self {
            spec: C::SPEC,
            read: |given| C::from_map(given.clone()).map(drop),
        }
    }
}

impl Catalog {
    /// No elements.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The generated elements of the enabled hubs.
    #[must_use]
    pub fn generated() -> Self {
        Self {
            elements: ELEMENTS.iter().copied().map(Known::by_table).collect(),
        }
    }

    /// Adds the element of a configuration, such as one of the application's own; an element with
    /// the same key is replaced.
    #[must_use]
    pub fn with<C: ElementConfig>(mut self) -> Self {
        self.elements.retain(|known| known.spec.key != C::SPEC.key);
        self.elements.push(Known::by_type::<C>());
        self
    }

    /// The element with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'static ElementSpec> {
        self.known(key).map(|known| known.spec)
    }

    /// All elements, the application's own last.
    pub fn iter(&self) -> impl Iterator<Item = &'static ElementSpec> {
        self.elements.iter().map(|known| known.spec)
    }

    /// The elements of one hub.
    pub fn hub<'a>(&'a self, hub: &'a str) -> impl Iterator<Item = &'static ElementSpec> + 'a {
        self.iter().filter(move |element| element.hub == hub)
    }

    /// Starts a request for the element with this key, from the entries of its configuration and what
    /// its way of authenticating adds.
    ///
    /// The request is checked against the element's table by
    /// [`to_request`](CreateInstance::to_request). An element that the catalogue does not know is
    /// created as [`Untyped`].
    ///
    /// # Errors
    ///
    /// What the types of an element of the application's own refuse; see
    /// [`from_map`](ElementConfig::from_map).
    pub fn create(
        &self,
        key: &str,
        entries: impl IntoIterator<Item = (impl AsRef<str>, impl IntoEntry)>,
        grant: impl Into<AnyGrant>,
    ) -> Result<CreateInstance, Invalid> {
        let given = collect(entries);
        let configuration = self.configuration(key, &given)?;
        Ok(CreateInstance::new(&configuration, grant))
    }

    fn configuration(&self, key: &str, given: &Map<String, JsonValue>) -> Result<Untyped, Invalid> {
        let start = match self.known(key) {
            Some(known) => {
                (known.read)(given)?;
                Untyped::of(known.spec)
            }
            None => Untyped::new(key),
        };
        let given = given.iter().filter(|(_, value)| !value.is_null());
        Ok(given.fold(start, |all, (key, value)| all.entry(key, value.clone())))
    }

    fn known(&self, key: &str) -> Option<&Known> {
        self.elements.iter().find(|known| known.spec.key == key)
    }
}

impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Catalog {}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = self.iter().map(|element| element.key);
        f.write_str("Catalog ")?;
        f.debug_list().entries(keys).finish()
    }
}

impl Catalog {
    /// Reads a request that was kept, with its configuration, grant, name and tags.
    ///
    /// The one form in which a configuration is kept with its element's key and its grant is the body
    /// of `POST /instances`: [`CreateInstance::to_wire`] returns it, with all secrets in it, whether or
    /// not the request is complete. What is missing or wrong in it,
    /// [`to_request`](CreateInstance::to_request) says.
    ///
    /// # Errors
    ///
    /// What the types of an element of the application's own refuse.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::{Catalog, NoGrant};
    ///
    /// let catalog = Catalog::generated();
    /// let form = [("username", "agent"), ("password", "planted"), ("subdomain", "acme")];
    /// let create = catalog.create("freshservice", form, NoGrant)?.name("Acme");
    ///
    /// let kept: String = create.to_wire().as_str().to_owned(); // encrypt it: it holds the password
    /// let read = catalog.read(&serde_json::from_str(&kept)?)?;
    /// assert_eq!(read, create);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(&self, body: &JsonValue) -> Result<CreateInstance, Invalid> {
        let member = |name: &str| body.get(name).filter(|value| !value.is_null());
        let object = |name: &str| member(name).and_then(JsonValue::as_object);
        let key = object("element").and_then(|element| element.get("key"));
        let key = key.map(text).unwrap_or_default();
        let none = Map::new();
        let configuration = self.configuration(&key, object("configuration").unwrap_or(&none))?;
        let external = member("externalAuthentication").map(text);
        let grant = grant(object("providerData").unwrap_or(&none), external.as_deref());
        let mut create = CreateInstance::from_parts(&configuration, grant);
        if let Some(name) = member("name") {
            create = create.name(text(name));
        }
        let tags = member("tags").and_then(JsonValue::as_array);
        create = create.tags(tags.into_iter().flatten().map(text));
        if member("retrieveObjectsAfterInstantiation") == Some(&JsonValue::Bool(true)) {
            create = create.retrieve_objects();
        }
        Ok(create)
    }
}

/// The grant whose members these are.
fn grant(data: &Map<String, JsonValue>, external: Option<&str>) -> GrantParts {
    let external = EXTERNAL_AUTHENTICATION
        .iter()
        .copied()
        .find(|known| Some(*known) == external);
    let told = GrantKind::told_by(&|key| data.contains_key(key));
    let other = if data.is_empty() && external != Some(INITIAL) {
        GrantKind::None
    } else {
        GrantKind::OAuth2
    };
    let members = data.iter().filter(|(_, value)| !value.is_null());
    GrantParts {
        kind: told.unwrap_or(other),
        provider_data: members
            .map(|(key, value)| (key.clone(), Secret::new(text(value))))
            .collect(),
        external,
    }
}
