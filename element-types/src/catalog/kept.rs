//! Requests that were kept: the body of `POST /instances` comes in, a request in the making goes out.

use element_core::{EXTERNAL_AUTHENTICATION, GrantKind, INITIAL};
use serde_json::{Map, Value as JsonValue};

use super::Catalog;
use crate::request::GrantParts;
use crate::value::text;
use crate::{CreateInstance, Invalid, Secret};

impl Catalog {
    /// Reads a request that was kept, with its configuration, grant, name and tags.
    ///
    /// The one form in which a configuration is kept with its element's key and its grant is the body
    /// of `POST /instances`: [`CreateInstance::to_wire`] gives it, with all secrets in it, whether or
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
