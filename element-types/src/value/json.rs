//! A JSON document inside an entry.
//!
//! **Input:** a text or an object. **Output:** the same on the wire; in `Debug` its shape.

use std::borrow::Cow;
use std::fmt;

use super::{Unfit, Value, fitting, typed};
use crate::{EntrySpec, ValueType};

/// A JSON document, kept as the text it came as: numbers survive to the last digit.
///
/// Entries carry JSON as text, so that is how it is sent; [`structured`](Self::structured) sends the
/// object itself. `Debug` shows no content, because documents such as service accounts hold keys.
///
/// ```
/// use element_types::{Json, Value};
///
/// let from_text = Json::from_text(r#"{"rate":1.10}"#)?;
/// assert_eq!(from_text.as_str(), r#"{"rate":1.10}"#);
/// assert_eq!(from_text.to_wire(), r#"{"rate":1.10}"#);
///
/// let structured = Json::structured(serde_json::json!({"rate": 2}));
/// assert_eq!(structured.to_wire(), serde_json::json!({"rate": 2}));
/// # Ok::<(), element_types::Unfit>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Json {
    text: String,
    /// What is sent in place of the text.
    structure: Option<serde_json::Value>,
}

impl Json {
    /// A document that is sent as a JSON value, not as text.
    #[must_use]
    pub fn structured(value: serde_json::Value) -> Self {
        Self {
            text: value.to_string(),
            structure: Some(value),
        }
    }

    /// The document's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The document as a tree.
    ///
    /// # Errors
    ///
    /// When the tree cannot hold it: more than 128 levels, or a number beyond a float's range.
    pub fn parse(&self) -> Result<serde_json::Value, serde_json::Error> {
        serde_json::from_str(&self.text)
    }

    /// For text that is known to be JSON.
    pub(crate) fn trusted(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            structure: None,
        }
    }
}

impl Value for Json {
    const EXPECTS: &'static str = ValueType::Json.expects();

    const ENTRY: EntrySpec = typed(ValueType::Json);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        fitting(ValueType::Json, text).map(Self::trusted)
    }

    fn from_json(json: &str) -> Result<Self, Unfit> {
        Ok(Self::trusted(json))
    }

    fn vacant() -> Self {
        Self::trusted("null")
    }

    fn to_wire(&self) -> serde_json::Value {
        match &self.structure {
            Some(value) => value.clone(),
            None => serde_json::Value::String(self.text.clone()),
        }
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Json({})", Shape(&self.text))
    }
}

impl From<serde_json::Value> for Json {
    /// The document is sent as text.
    fn from(value: serde_json::Value) -> Self {
        Self {
            text: value.to_string(),
            structure: None,
        }
    }
}

/// Says what a JSON text is without showing it.
pub(crate) struct Shape<'a>(pub(crate) &'a str);

impl fmt::Display for Shape<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = self.0.trim_start();
        let kind = match json.as_bytes().first() {
            Some(b'{') => "object",
            Some(b'[') => "array",
            Some(b'"') => "text",
            Some(b't' | b'f') => "boolean",
            Some(b'n') => "null",
            _ => "number",
        };
        write!(f, "{kind} of {} bytes", json.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_shape_alone() {
        let json = Json::trusted(r#"{"private_key":"planted"}"#);
        assert_eq!(format!("{json:?}"), "Json(object of 25 bytes)");
    }
}
