//! Definitions made on the spot.

use serde_json::{Value, json};

/// A sound definition with these entries beside `username`; `entries` is JSON, comma separated.
#[must_use]
pub fn minimal(key: &str, entries: &str) -> String {
    let comma = if entries.is_empty() { "" } else { ",\n    " };
    format!(
        r#"{{
  "key": "{key}",
  "name": "Acme Desk",
  "hub": "helpdesk",
  "authentication": "basic",
  "doc": "A help desk; an instance acts as one agent.",
  "configuration": [
    {{ "key": "username", "label": "Username", "doc": "What the agent signs in with.", "required": true }}{comma}{entries}
  ]
}}
"#
    )
}

/// A definition with exactly these entries and ways.
#[must_use]
pub fn element(key: &str, entries: &[Value], ways: &[Value]) -> String {
    let mut definition = json!({
        "key": key,
        "name": "Acme Desk",
        "hub": "helpdesk",
        "authentication": "basic",
        "doc": "A help desk; an instance acts as one agent.",
        "configuration": entries,
    });
    if !ways.is_empty() {
        definition["ways"] = json!(ways);
    }
    definition.to_string()
}

/// An entry with label and doc, and whatever `more` adds.
#[must_use]
pub fn entry(key: &str, more: &Value) -> Value {
    let mut entry = json!({ "key": key, "label": "A label", "doc": "What it is." });
    for (member, value) in more.as_object().into_iter().flatten() {
        entry[member] = value.clone();
    }
    entry
}
