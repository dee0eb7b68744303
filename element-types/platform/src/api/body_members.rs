//! Members of a request's body, read one by one.
//!
//! **Input:** a JSON object. **Output:** each member in its type; a null is nothing given, and a
//! member of another type is 400 with its name.

use element_core::INITIAL;
use serde_json::{Map, Value};

use crate::http::call::kind;
use crate::http::reply::Refusal;
use crate::request_check;
use crate::state::instance::without_html;

/// A name longer than this is no name.
const LONGEST_NAME: usize = 10_000;

/// A member that is not null.
pub(crate) fn given<'a>(body: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    body.get(name).filter(|value| !value.is_null())
}

fn wrong(name: &str, expected: &str, value: &Value) -> Refusal {
    Refusal::bad(format!(
        "`{name}` has to be {expected}, not {}",
        kind(value)
    ))
}

/// Takes an object out; nothing given is an empty one. Members that are null are left out.
pub(crate) fn take_object(
    body: &mut Map<String, Value>,
    name: &str,
) -> Result<Map<String, Value>, Refusal> {
    match body.get_mut(name).map(Value::take) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(mut object)) => {
            object.retain(|_, value| !value.is_null());
            Ok(object)
        }
        Some(other) => Err(wrong(name, "an object", &other)),
    }
}

/// The same, and the body stays whole.
pub(crate) fn object(body: &Map<String, Value>, name: &str) -> Result<Map<String, Value>, Refusal> {
    match given(body, name) {
        None => Ok(Map::new()),
        Some(Value::Object(object)) => {
            let members = object.iter().filter(|(_, value)| !value.is_null());
            Ok(members
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect())
        }
        Some(other) => Err(wrong(name, "an object", other)),
    }
}

/// A text.
pub(crate) fn text<'a>(
    body: &'a Map<String, Value>,
    name: &str,
) -> Result<Option<&'a str>, Refusal> {
    match given(body, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(wrong(name, "a text", other)),
    }
}

/// A boolean, or its text.
pub(crate) fn boolean(body: &Map<String, Value>, name: &str) -> Result<Option<bool>, Refusal> {
    let Some(value) = given(body, name) else {
        return Ok(None);
    };
    match element_core::boolean(&request_check::text(value)) {
        Some(flag) => Ok(Some(flag)),
        None => Err(wrong(name, "a boolean", value)),
    }
}

/// The name of an instance, without HTML.
pub(crate) fn name(body: &Map<String, Value>) -> Result<Option<String>, Refusal> {
    let Some(text) = text(body, "name")? else {
        return Ok(None);
    };
    if text.len() > LONGEST_NAME {
        return Err(Refusal::bad(format!(
            "`name` is longer than {LONGEST_NAME} bytes"
        )));
    }
    Ok(Some(without_html(text)))
}

/// Tags, without HTML; nothing when none were given.
pub(crate) fn tags(body: &Map<String, Value>) -> Result<Option<Vec<String>>, Refusal> {
    let items = match given(body, "tags") {
        None => return Ok(None),
        Some(Value::Array(items)) => items,
        Some(other) => return Err(wrong("tags", "a list of texts", other)),
    };
    let items = items.iter().enumerate().filter(|(_, item)| !item.is_null());
    let tags = items.map(|(place, item)| match item {
        Value::String(text) => Ok(without_html(text)),
        other => Err(wrong(&format!("tags[{place}]"), "a text", other)),
    });
    tags.collect::<Result<_, _>>().map(Some)
}

/// Whether the request says that it brings tokens of its own.
pub(crate) fn external(body: &Map<String, Value>) -> Result<bool, Refusal> {
    Ok(text(body, "externalAuthentication")? == Some(INITIAL))
}

/// The key or number in the member `element`.
pub(crate) fn element(body: &Map<String, Value>) -> Result<Option<String>, Refusal> {
    let Some(member) = given(body, "element") else {
        return Ok(None);
    };
    let Value::Object(member) = member else {
        return Err(wrong("element", "an object with `key` or `id`", member));
    };
    if let Some(key) = given(member, "key") {
        return match key {
            Value::String(key) => Ok(Some(key.clone())),
            other => Err(wrong("element.key", "a text", other)),
        };
    }
    match given(member, "id") {
        None => Ok(None),
        Some(Value::Number(id)) => Ok(Some(id.to_string())),
        Some(Value::String(id)) => Ok(Some(id.clone())),
        Some(other) => Err(wrong("element.id", "a number", other)),
    }
}
