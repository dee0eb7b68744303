//! Definitions made on the spot.
//!
//! **Input:** a key and entries. **Output:** inputs as if they had been read from a disk.

use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Loaded, load};
use element_codegen::tree::Inputs;
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

/// What the repository's definitions do not have, by module: whatever an element can have.
pub const RICH: &[(&str, &str)] = &[
    ("acmebooks", include_str!("../golden/acmebooks.json")),
    ("acmedesk", include_str!("../golden/acmedesk.json")),
    ("acmepos", include_str!("../golden/acmepos.json")),
];

/// The catalogue of one definition.
///
/// # Panics
///
/// When the definition has a finding.
#[must_use]
pub fn lowered(module: &str, definition: &str) -> Loaded {
    catalogue(&[(module, definition)])
}

/// The catalogue of these definitions, each under the name of its module.
///
/// # Panics
///
/// When one of them has a finding.
#[must_use]
pub fn catalogue(definitions: &[(&str, &str)]) -> Loaded {
    read(None, definitions)
}

/// The catalogue of one definition beside a dictionary.
///
/// # Panics
///
/// When one of them has a finding.
#[must_use]
pub fn lowered_beside(dictionary: &str, module: &str, definition: &str) -> Loaded {
    read(Some(file("common", dictionary)), &[(module, definition)])
}

fn file(module: &str, text: &str) -> SourceFile {
    SourceFile {
        name: format!("element-defs/{module}.json"),
        text: text.to_owned(),
    }
}

fn read(common: Option<SourceFile>, definitions: &[(&str, &str)]) -> Loaded {
    let files = definitions.iter();
    let files = files.map(|(module, text)| ((*module).to_owned(), file(module, text)));
    let inputs = Inputs {
        common,
        definitions: files.collect(),
        ..Inputs::default()
    };
    let mut findings = Findings::new();
    let loaded = load(&inputs, &mut findings);
    let findings = findings.into_list();
    let printed = people(&findings, &inputs.files(), Look::Plain);
    assert!(findings.is_empty(), "there are findings:\n{printed}");
    loaded
}
