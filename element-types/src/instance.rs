//! What the platform answers: the instance around its configuration.
//!
//! **Input:** JSON. **Output:** a getter for each member, and the same JSON.

mod created_date;
mod debug;
mod deserialize;
mod element_info;
mod tag;
mod user;

pub use created_date::CreatedDate;
pub use element_info::ElementInfo;
pub use tag::Tag;
pub use user::InstanceUser;

use crate::reading::{self, Visibility};
use crate::store::{Content, Found, Part, Store};
use crate::{DecodeError, Json, PlatformError, Reading, Reported, Secret, Unfit, Url, Value, Wire};

/// An instance of an element, as the platform reports it.
///
/// Every getter returns a [`Reading`], since any member may be missing, null or odd. Nothing is lost:
/// [`to_wire`](Self::to_wire) returns the JSON as it came. A clone is a reference count.
///
/// A `configuration` may be an object or a list of entries, as the platform's configuration route
/// answers. When it or `element` is neither, its getters give [`Reading::Other`] with what is there.
///
/// # Inside other types
///
/// `Instance` implements `Deserialize`, and keeps its JSON to the last digit where `serde_json` hands
/// it the text: alone, in a field, in a list, in an enum with external tags, and in one with adjacent
/// tags (`tag` and `content`) whose tag comes first.
///
/// Elsewhere serde reads the document into a buffer of its own first: in `untagged` and internally
/// tagged enums, in `flatten`, and when an adjacent tag comes last. Every getter reads the same
/// there, but the JSON is written anew from what the buffer kept: members sorted by key, of two with
/// one key the last, and a number that a 64-bit integer or float cannot hold exactly as the nearest
/// float. With `flatten` the fields of the outer type are not among the instance's members, and
/// neither is an internal tag.
///
/// ```
/// use element_types::{Instance, Reading, UntypedConfig};
///
/// #[derive(serde::Deserialize)]
/// #[serde(untagged)]
/// enum Answer {
///     Instance(Instance<UntypedConfig>),
///     Error { message: String },
/// }
///
/// match serde_json::from_str(r#"{"id": 7, "configuration": {"site": "acme"}}"#)? {
///     Answer::Instance(instance) => assert_eq!(instance.id(), Reading::Value(7)),
///     Answer::Error { message } => panic!("{message}"),
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Misplaced braces
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

/// Where the members of the instance are.
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
    /// When the text is no JSON object, or the platform's error body, which has a `message` or a
    /// `requestId` and nothing of an instance
    /// ([`DecodeError::platform_error`] returns it); never because of a member.
    pub fn from_json(text: &str) -> Result<Self, DecodeError> {
        Store::from_json(text).and_then(Self::new)
    }

    fn new(store: Store) -> Result<Self, DecodeError> {
        if let Some(error) = PlatformError::recognise(&store) {
            return Err(DecodeError::platform(error));
        }
        let (configuration, layout) = configuration(&store);
        Ok(Self {
            store,
            configuration: C::from_store(configuration),
            layout,
        })
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
                Content::Null | Content::Broken | Content::Misfit => Err(Unfit),
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
        reading::value(self.find(key), Visibility::of::<T>())
    }

    fn find(&self, key: &str) -> Option<Found<'_>> {
        self.store.find(key).or_else(|| match self.layout {
            Layout::Regular => None,
            Layout::Misplaced => self.store.find_in(Part::Element, key),
        })
    }
}

/// The store of the configuration, wherever it is.
fn configuration(store: &Store) -> (Store, Layout) {
    let regular = store.part(Part::Configuration);
    if store.find("configuration").is_some() {
        return (regular, Layout::Regular);
    }
    let inside = store
        .find_in(Part::Element, "configuration")
        .filter(|found| matches!(found.content, Content::Nested))
        .and_then(|found| Store::entries_from_json(found.json).ok());
    match inside {
        Some(inside) => (inside, Layout::Misplaced),
        None => (regular, Layout::Regular),
    }
}
