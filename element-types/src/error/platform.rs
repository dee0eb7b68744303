//! What the platform answers in place of an instance.
//!
//! **Input:** a body. **Output:** its message and request id.

use std::fmt;

use crate::DecodeError;
use crate::store::Store;

/// The body that the platform answers when a request failed: `{"requestId": …, "message": …}`, and
/// `providerMessage` when the connected service said no.
///
/// `Debug` shows the request id alone: messages may repeat what was sent.
///
/// ```
/// use element_types::PlatformError;
///
/// let error = PlatformError::from_json(
///     r#"{"requestId": "5c8a6d9f0b3e2a1d4c7f8e90", "message": "No instance found with ID 7"}"#,
/// )?;
/// assert_eq!(error.message(), Some("No instance found with ID 7"));
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct PlatformError {
    store: Store,
}

/// Members of every instance; an error has none of them.
const OF_AN_INSTANCE: &[&str] = &["id", "name", "token", "element", "configuration"];

/// Members of an error, any of which may be missing.
const OF_AN_ERROR: &[&str] = &["requestId", "message", "providerMessage"];

impl PlatformError {
    /// Reads a body, whichever of the members it has.
    ///
    /// # Errors
    ///
    /// When the text is no JSON object.
    pub fn from_json(text: &str) -> Result<Self, DecodeError> {
        Store::from_json(text).map(|store| Self { store })
    }

    /// The error, if an object is one and no instance.
    pub(crate) fn recognise(store: &Store) -> Option<Self> {
        let has = |key: &&str| store.find(key).is_some();
        let is_text = |key: &&str| store.text(key).value().is_some();
        let is_error = !OF_AN_INSTANCE.iter().any(has) && OF_AN_ERROR.iter().any(is_text);
        is_error.then(|| Self {
            store: store.clone(),
        })
    }

    /// Wire key `requestId`: what the platform's support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.text("requestId")
    }

    /// Wire key `message`: what the platform says.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.text("message")
    }

    /// Wire key `providerMessage`: what the connected service said.
    #[must_use]
    pub fn provider_message(&self) -> Option<&str> {
        self.text("providerMessage")
    }

    /// The body as it came.
    #[must_use]
    pub fn as_json(&self) -> &str {
        self.store.whole_json()
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.store.text(key).value()
    }
}

impl PartialEq for PlatformError {
    fn eq(&self, other: &Self) -> bool {
        self.as_json() == other.as_json()
    }
}

impl Eq for PlatformError {}

/// A request id as the platform makes them: letters and digits, which cannot be a secret's text.
pub(super) fn is_request_id(text: &str) -> bool {
    (8..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

impl fmt::Debug for PlatformError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("PlatformError");
        if let Some(id) = self.request_id().filter(|id| is_request_id(id)) {
            debug.field("request_id", &id);
        }
        debug.finish_non_exhaustive()
    }
}
