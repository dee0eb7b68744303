//! The request that creates an instance: put together, checked as a whole, serialized.
//!
//! **Input:** a configuration and its grant. **Output:** JSON, or every entry that is wrong.

mod check;
mod checked_request;
mod create;
mod curl;
mod grant_parts;
mod untyped;

use serde_json::Value as JsonValue;

pub use checked_request::Request;
pub use create::CreateInstance;
pub(crate) use grant_parts::GrantParts;
pub use grant_parts::IntoGrant;
pub use untyped::{Untyped, UntypedConfig};

use crate::fields;
use crate::{ElementConfig, ElementSpec, Grant, Reported};

/// What an instance can be created from: the `Config` of an element, the same [`Built`](crate::Built)
/// in one of its ways, or [`Untyped`](crate::Untyped).
#[diagnostic::on_unimplemented(
    message = "an instance cannot be created from `{Self}`",
    note = "use the `Config` of an element's module, or `Untyped::new(\"key\")`"
)]
pub trait Configuration {
    /// What the request adds beside the configuration.
    type Grant: Grant;

    /// What the instance reports: the answer to a request is an
    /// [`Instance`](crate::Instance) of it.
    type InstanceConfig: Reported;

    /// The configuration as the request sees it.
    #[doc(hidden)]
    fn outline(&self) -> Outline;
}

impl<C: ElementConfig> Configuration for C {
    type Grant = C::Grant;
    type InstanceConfig = C::InstanceConfig;

    fn outline(&self) -> Outline {
        Outline::of(C::SPEC, self)
    }
}

/// A configuration as the request sees it, whatever its type was.
#[derive(Clone, PartialEq, Eq)]
pub struct Outline {
    element: String,
    spec: &'static ElementSpec,
    entries: Vec<(String, JsonValue)>,
    /// The way whose builder made it, if one did, by its place.
    built: Option<usize>,
}

impl Outline {
    pub(crate) fn new(
        element: String,
        spec: &'static ElementSpec,
        entries: Vec<(String, JsonValue)>,
    ) -> Self {
        Self {
            element,
            spec,
            entries,
            built: None,
        }
    }

    /// The same, made by the builder of a way.
    pub(crate) fn built_in(self, place: usize) -> Self {
        Self {
            built: Some(place),
            ..self
        }
    }

    /// The entries as they are sent.
    pub(crate) fn entries(&self) -> &[(String, JsonValue)] {
        &self.entries
    }

    /// The element's table.
    pub(crate) fn spec(&self) -> &'static ElementSpec {
        self.spec
    }

    /// The way that a request with this grant follows.
    fn way(&self, grant: &GrantParts) -> usize {
        check::way(self, grant)
    }

    /// Adds what the way sends by itself, in the order of the table.
    fn complete(&mut self, way: usize) {
        let mut given = std::mem::take(&mut self.entries);
        for entry in self.spec.caller_entries() {
            let place = given.iter().position(|(key, _)| key == entry.key);
            let own = place.map(|place| given.remove(place));
            let fixed = || Some((entry.key.to_owned(), entry.fixed_in(way)?.into()));
            self.entries.extend(own.or_else(fixed));
        }
        self.entries.extend(given);
    }

    fn of(spec: &'static ElementSpec, fields: &dyn fields::Fields) -> Self {
        let entries = fields::entries(spec, fields).into_iter();
        Self::new(
            spec.key.to_owned(),
            spec,
            entries
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
        )
    }
}
