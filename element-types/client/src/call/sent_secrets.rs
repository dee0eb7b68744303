//! Which of the values that a call sends are secrets.
//!
//! **Input:** the body of a request and the table of its element. **Output:** every text that no
//! error may quote. Only errors need it, so it is found out when there is one.

use element_core::EXTERNAL_AUTHENTICATION;
use element_types::{ElementSpec, Secret};
use serde_json::{Map, Value};

use super::{Call, Signer};
use crate::Endpoint;
use crate::error::Redactor;

/// Members of bodies that hold no secret.
const HARMLESS: &[&str] = &["name", "tags", "element", "username"];

/// The shortest text that is replaced although nobody said it is a secret; shorter ones are words of
/// every message.
const SHORTEST: usize = 4;

impl<T> Call<T> {
    /// The body as JSON.
    pub(super) fn sent_json(&self) -> Option<Value> {
        serde_json::from_slice(self.body.as_ref()?.as_bytes()).ok()
    }

    /// What takes the secrets of this call out of a text.
    pub(super) fn redactor(&self, endpoint: &Endpoint, sent: Option<&Value>) -> Redactor {
        let token = match &self.signer {
            Signer::Element(token) | Signer::Bearer(token) => Some(token),
            Signer::Account | Signer::Nobody => None,
        };
        let mut found = Vec::new();
        match sent {
            Some(Value::Object(body)) => members(body, self.spec, &mut found),
            Some(other) => texts(other, &mut found),
            None => {}
        }
        let own = self.secrets.iter().chain(token).map(Secret::expose);
        let found = found.iter().map(String::as_str);
        Redactor::new(endpoint.secrets().chain(own).chain(found))
    }
}

fn members(body: &Map<String, Value>, spec: Option<&ElementSpec>, found: &mut Vec<String>) {
    for (key, value) in body {
        match value {
            Value::Object(entries) if key == "configuration" => {
                configuration(entries, spec, found);
            }
            _ if HARMLESS.contains(&key.as_str()) => {}
            _ => texts(value, found),
        }
    }
}

/// Entries that the table says are secret, and all that it does not know.
fn configuration(
    entries: &Map<String, Value>,
    spec: Option<&ElementSpec>,
    found: &mut Vec<String>,
) {
    for (key, value) in entries {
        match spec.and_then(|spec| spec.entry(key)) {
            Some(entry) if entry.secret => match value {
                Value::String(text) => found.push(text.clone()),
                other => found.push(other.to_string()),
            },
            Some(_) => {}
            None => texts(value, found),
        }
    }
}

/// Every text within. `serde_json` bounds how deep a value goes.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.chars().count() >= SHORTEST && !is_word(text) => {
            found.push(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(members) => members.values().for_each(|member| texts(member, found)),
        _ => {}
    }
}

/// Words of the wire, which every message may hold.
fn is_word(text: &str) -> bool {
    matches!(text, "true" | "false" | "null") || EXTERNAL_AUTHENTICATION.contains(&text)
}
