//! The JSON that goes over the wire, for whoever asks for it by name.
//!
//! **Input:** a store, or JSON that was made. **Output:** text, and what serializes to it.

use std::fmt;

use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// The wire form of a configuration or an instance, secrets included.
///
/// It serializes to the same JSON it was read from: every member, every digit. `Debug` shows the
/// length alone.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::Instance;
///
/// let json = r#"{"id": 1.10, "token": "planted", "new": [true]}"#;
/// let instance = Instance::from_json(json)?;
/// assert_eq!(instance.to_wire().as_str(), json);
/// assert_eq!(format!("{:?}", instance.to_wire()), "Wire(47 bytes)");
/// # }
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct Wire<'a>(JsonText<'a>);

#[derive(Clone)]
enum JsonText<'a> {
    Whole(&'a RawValue),
    Part(&'a str),
    Owned(String),
}

impl<'a> Wire<'a> {
    pub(crate) fn whole(raw: &'a RawValue) -> Self {
        Self(JsonText::Whole(raw))
    }

    pub(crate) fn part(json: &'a str) -> Self {
        Self(JsonText::Part(json))
    }

    pub(crate) fn owned(json: String) -> Self {
        Self(JsonText::Owned(json))
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            JsonText::Whole(raw) => raw.get(),
            JsonText::Part(json) => json,
            JsonText::Owned(json) => json,
        }
    }
}

impl Serialize for Wire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let JsonText::Whole(raw) = self.0 {
            return raw.serialize(serializer);
        }
        match serde_json::from_str::<&RawValue>(self.as_str()) {
            Ok(raw) => raw.serialize(serializer),
            Err(_) => Err(S::Error::custom("the wire form is not JSON")),
        }
    }
}

impl fmt::Debug for Wire<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Wire({} bytes)", self.as_str().len())
    }
}
