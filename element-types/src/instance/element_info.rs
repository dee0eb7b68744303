//! The element inside an instance.
//!
//! **Input:** the instance's JSON. **Output:** a getter for each member.

use std::fmt;

use crate::reading::{self, Shown, Visibility};
use crate::store::{Part, Store};
use crate::value::Shape;
use crate::{Json, Reading, Url, Value};

/// The element that an instance says it belongs to. Any member may be missing.
///
/// ```
/// use element_types::{Instance, Reading, UntypedConfig};
///
/// let instance = Instance::<UntypedConfig>::from_json(
///     r#"{"element": {"key": "freshservice", "active": true, "authentication": {"type": "basic"}}}"#,
/// )?;
/// let element = instance.element();
/// assert_eq!(element.key(), Reading::Value("freshservice"));
/// assert_eq!(element.authentication_type(), Reading::Value("basic".to_owned()));
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct ElementInfo<'a> {
    store: &'a Store,
}

/// What `Debug` shows; the rest is long or unknown.
const SHOWN: &[&str] = &["id", "name", "key", "active", "deleted", "beta", "hub"];

impl<'a> ElementInfo<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        Self { store }
    }

    /// Any member by its wire key, as JSON.
    pub fn member(self, key: &str) -> Reading<'a, Json> {
        let found = self.store.find_in(Part::Element, key);
        let hidden = Visibility::Hidden;
        reading::read_with(found, hidden, Json::EXPECTS, |_, json| {
            Ok(Json::trusted(json))
        })
    }

    /// Wire key `id`; environments number elements differently.
    pub fn id(self) -> Reading<'a, i64> {
        self.read("id")
    }

    /// Wire key `key`: the element's identity.
    pub fn key(self) -> Reading<'a, &'a str> {
        self.text("key")
    }

    /// Wire key `name`.
    pub fn name(self) -> Reading<'a, &'a str> {
        self.text("name")
    }

    /// Wire key `description`.
    pub fn description(self) -> Reading<'a, &'a str> {
        self.text("description")
    }

    /// Wire key `image`.
    pub fn image(self) -> Reading<'a, Url> {
        self.read("image")
    }

    /// Wire key `active`.
    pub fn active(self) -> Reading<'a, bool> {
        self.read("active")
    }

    /// Wire key `deleted`.
    pub fn deleted(self) -> Reading<'a, bool> {
        self.read("deleted")
    }

    /// Wire key `typeOauth`; false for most elements that do use OAuth, so rather see
    /// [`authentication_type`](Self::authentication_type).
    pub fn type_oauth(self) -> Reading<'a, bool> {
        self.read("typeOauth")
    }

    /// Wire key `trialAccount`.
    pub fn trial_account(self) -> Reading<'a, bool> {
        self.read("trialAccount")
    }

    /// Wire key `resources`.
    pub fn resources(self) -> Reading<'a, Json> {
        self.read("resources")
    }

    /// Wire key `transformationsEnabled`.
    pub fn transformations_enabled(self) -> Reading<'a, bool> {
        self.read("transformationsEnabled")
    }

    /// Wire key `bulkDownloadEnabled`.
    pub fn bulk_download_enabled(self) -> Reading<'a, bool> {
        self.read("bulkDownloadEnabled")
    }

    /// Wire key `bulkUploadEnabled`.
    pub fn bulk_upload_enabled(self) -> Reading<'a, bool> {
        self.read("bulkUploadEnabled")
    }

    /// Wire key `cloneable`.
    pub fn cloneable(self) -> Reading<'a, bool> {
        self.read("cloneable")
    }

    /// Wire key `extendable`.
    pub fn extendable(self) -> Reading<'a, bool> {
        self.read("extendable")
    }

    /// Wire key `beta`.
    pub fn beta(self) -> Reading<'a, bool> {
        self.read("beta")
    }

    /// Wire key `private`.
    pub fn private(self) -> Reading<'a, bool> {
        self.read("private")
    }

    /// Wire key `hub`.
    pub fn hub(self) -> Reading<'a, &'a str> {
        self.text("hub")
    }

    /// Wire key `protocolType`.
    pub fn protocol_type(self) -> Reading<'a, &'a str> {
        self.text("protocolType")
    }

    /// Wire key `parameters`.
    pub fn parameters(self) -> Reading<'a, Json> {
        self.read("parameters")
    }

    /// Wire key `type` inside `authentication`.
    pub fn authentication_type(self) -> Reading<'a, String> {
        reading::read_with(
            self.store.find_in(Part::Element, "authentication"),
            Visibility::Hidden,
            "an object with a `type`",
            |_, json| {
                let inside = Store::from_json(json).map_err(|_| crate::Unfit)?;
                inside.read("type").value().ok_or(crate::Unfit)
            },
        )
    }

    fn text(self, key: &str) -> Reading<'a, &'a str> {
        reading::text(self.store.find_in(Part::Element, key), Visibility::Shown)
    }

    fn read<T: Value>(self, key: &str) -> Reading<'a, T> {
        reading::value(
            self.store.find_in(Part::Element, key),
            Visibility::of::<T>(),
        )
    }
}

impl fmt::Debug for ElementInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(json) = self.store.part(Part::Element).misfit() {
            return write!(f, "ElementInfo({})", Shape(json));
        }
        let mut debug = f.debug_struct("ElementInfo");
        for key in SHOWN {
            if let Some(found) = self.store.find_in(Part::Element, key) {
                debug.field(key, &Shown(found));
            }
        }
        debug.finish_non_exhaustive()
    }
}
