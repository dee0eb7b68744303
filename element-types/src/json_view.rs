//! JSON values as the judge of requests looks at them.
//!
//! **Input:** a value of `serde_json`. **Output:** a view.

use element_core::View;
use serde_json::{Map, Value as JsonValue};

/// A value, without copying its texts.
#[must_use]
pub fn of(value: &JsonValue) -> View<'_> {
    match value {
        JsonValue::Null => View::Null,
        JsonValue::Bool(flag) => View::Flag(*flag),
        JsonValue::Number(number) => View::Number(number.to_string().into()),
        JsonValue::String(text) => View::Text(text),
        JsonValue::Array(items) => View::list(items.iter().map(of)),
        JsonValue::Object(members) => object(members),
    }
}

/// The members of an object.
#[must_use]
pub fn object(members: &Map<String, JsonValue>) -> View<'_> {
    View::object(members.iter().map(|(key, value)| (key.as_str(), of(value))))
}
