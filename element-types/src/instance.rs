//! What the platform answers: the instance around its configuration.

mod created_date;
mod debug;
mod element_info;
mod tag;
mod user;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

pub use created_date::CreatedDate;
pub use element_info::ElementInfo;
pub use tag::Tag;
pub use user::InstanceUser;

use crate::reading::{self, Visibility};
use crate::store::{Content, Found, Part, Store};
use crate::{DecodeError, Json, Reading, Reported, Secret, Unfit, Url, Value, Wire};

/// An instance of an element, as the platform reports it.
///
/// Every getter gives a [`Reading`], since any member may be missing, null or odd. Nothing is lost:
/// [`to_wire`](Self::to_wire) gives the JSON as it came. A clone is a reference count.
///
/// It also reads a response that a guide prints with misplaced braces: when there is no
/// `configuration` beside `element` but one inside it, the members of the instance are looked for
/// there, too.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::Instance;
/// use element_types::Reading;
///
/// let instance = Instance::from_json(
///     r#"{"id": 123, "valid": true, "element": {"key": "freshservice"}, "configuration": null}"#,
/// )?;
/// assert_eq!(instance.valid(), Reading::Value(true));
/// assert_eq!(instance.disabled(), Reading::Absent);
/// assert_eq!(instance.element().key(), Reading::Value("freshservice"));
/// assert_eq!(instance.configuration().username(), Reading::Absent);
/// # }
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct Instance<C> {
    store: Store,
    configuration: C,
    layout: Layout,
}

/// Where the members of the instance stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    Regular,
    /// Some of them inside `element`.
    Misplaced,
}

impl<C: Reported> Instance<C> {
    /// Reads a response.
    ///
    /// # Errors
    ///
    /// When the text is no JSON object; never because of a member.
    pub fn from_json(text: &str) -> Result<Self, DecodeError> {
        Store::from_json(text).map(Self::new)
    }

    fn new(store: Store) -> Self {
        let (configuration, layout) = configuration(&store);
        Self {
            store,
            configuration: C::from_store(configuration),
            layout,
        }
    }
}

impl<C> Instance<C> {
    /// The configuration; if there is none, everything in it is absent.
    #[must_use]
    pub fn configuration(&self) -> &C {
        &self.configuration
    }

    /// The element it is an instance of; if there is none, everything in it is absent.
    #[must_use]
    pub fn element(&self) -> ElementInfo<'_> {
        ElementInfo::new(&self.store)
    }

    /// The JSON as it came, secrets included.
    #[must_use]
    pub fn to_wire(&self) -> Wire<'_> {
        self.store.wire()
    }

    /// Any member by its wire key, as JSON; it may hold a secret.
    pub fn member(&self, key: &str) -> Reading<'_, Json> {
        let found = self.find(key);
        let hidden = Visibility::Hidden;
        reading::read_with(found, hidden, Json::EXPECTS, |_, json| {
            Ok(Json::trusted(json))
        })
    }

    /// Wire key `id`.
    pub fn id(&self) -> Reading<'_, i64> {
        self.read("id")
    }

    /// Wire key `name`.
    pub fn name(&self) -> Reading<'_, &str> {
        self.text("name")
    }

    /// Wire key `token`: what calls on the connected account authenticate with; never masked.
    pub fn token(&self) -> Reading<'_, Secret> {
        reading::value(self.find("token"), Visibility::Hidden)
    }

    /// Wire key `createdDate`.
    pub fn created_date(&self) -> Reading<'_, CreatedDate> {
        self.read("createdDate")
    }

    /// Wire key `elementId`; environments number elements differently.
    pub fn element_id(&self) -> Reading<'_, i64> {
        self.read("elementId")
    }

    /// Wire key `tags`.
    pub fn tags(&self) -> Reading<'_, Vec<Tag>> {
        tag::read(self.find("tags"))
    }

    /// Wire key `valid`. A valid instance may still hold credentials that the service refuses.
    pub fn valid(&self) -> Reading<'_, bool> {
        self.read("valid")
    }

    /// Wire key `disabled`.
    pub fn disabled(&self) -> Reading<'_, bool> {
        self.read("disabled")
    }

    /// Wire key `maxCacheSize`.
    pub fn max_cache_size(&self) -> Reading<'_, i64> {
        self.read("maxCacheSize")
    }

    /// Wire key `cacheTimeToLive`.
    pub fn cache_time_to_live(&self) -> Reading<'_, i64> {
        self.read("cacheTimeToLive")
    }

    /// Wire key `cachingEnabled`.
    pub fn caching_enabled(&self) -> Reading<'_, bool> {
        self.read("cachingEnabled")
    }

    /// Wire key `eventsEnabled`.
    pub fn events_enabled(&self) -> Reading<'_, bool> {
        self.read("eventsEnabled")
    }

    /// Wire key `traceLoggingEnabled`.
    pub fn trace_logging_enabled(&self) -> Reading<'_, bool> {
        self.read("traceLoggingEnabled")
    }

    /// Wire key `externalAuthentication`: `initial` if the application brought its own tokens.
    pub fn external_authentication(&self) -> Reading<'_, &str> {
        self.text("externalAuthentication")
    }

    /// Wire key `user`: who created the instance.
    pub fn user(&self) -> Reading<'_, InstanceUser> {
        user::read(self.find("user"))
    }

    /// Wire key `eventsNotificationCallbackUrl`.
    pub fn events_notification_callback_url(&self) -> Reading<'_, Url> {
        self.read("eventsNotificationCallbackUrl")
    }

    /// Wire key `subscriptionId`, a number or a text.
    pub fn subscription_id(&self) -> Reading<'_, &str> {
        self.text("subscriptionId")
    }

    /// Wire key `provisionInteractions`.
    pub fn provision_interactions(&self) -> Reading<'_, Json> {
        self.read("provisionInteractions")
    }

    /// Wire key `providerData`: what the request sent, codes and tokens included; hence a secret,
    /// whose text is JSON.
    pub fn provider_data(&self) -> Reading<'_, Secret> {
        let found = self.find("providerData");
        let hidden = Visibility::Hidden;
        reading::read_with(
            found,
            hidden,
            Secret::EXPECTS,
            |content, json| match content {
                Content::Text(text) => Ok(Secret::new(text)),
                Content::Bare(_) | Content::Nested => Ok(Secret::new(json)),
                Content::Null | Content::Broken => Err(Unfit),
            },
        )
    }

    /// Wire key `transformationData`.
    pub fn transformation_data(&self) -> Reading<'_, Json> {
        self.read("transformationData")
    }

    /// Wire key `objects`: there if the request asked for them.
    pub fn objects(&self) -> Reading<'_, Json> {
        self.read("objects")
    }

    fn text(&self, key: &str) -> Reading<'_, &str> {
        reading::text(self.find(key), Visibility::Shown)
    }

    fn read<T: Value>(&self, key: &str) -> Reading<'_, T> {
        reading::value(self.find(key), Visibility::Shown)
    }

    fn find(&self, key: &str) -> Option<Found<'_>> {
        self.store.find(key).or_else(|| match self.layout {
            Layout::Regular => None,
            Layout::Misplaced => self.store.find_in(Part::Element, key),
        })
    }
}

impl<'de, C: Reported> Deserialize<'de> for Instance<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Store::new(raw).map(Self::new).map_err(D::Error::custom)
    }
}

/// The store of the configuration, wherever it stands.
fn configuration(store: &Store) -> (Store, Layout) {
    let regular = store.part(Part::Configuration);
    if store.find("configuration").is_some() {
        return (regular, Layout::Regular);
    }
    let inside = store
        .find_in(Part::Element, "configuration")
        .filter(|found| matches!(found.content, Content::Nested))
        .and_then(|found| Store::from_json(found.json).ok());
    match inside {
        Some(inside) => (inside, Layout::Misplaced),
        None => (regular, Layout::Regular),
    }
}
