//! Definitions made on the spot.

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
