//! A request to begin with.
//!
//! **Input:** the table of an element. **Output:** the smallest body of `POST /instances` that its
//! first way of authenticating takes, with something to replace in every entry.

use element_types::{ElementSpec, EntrySpec, Presence};
use serde_json::{Map, Value, json};

/// The body, with every required entry of the first way.
pub(crate) fn request(spec: &ElementSpec) -> Value {
    let entries = spec.caller_entries().filter_map(|entry| {
        let text = match entry.presence_in(0) {
            Presence::Required => sample(entry),
            Presence::Fixed(text) => text.to_owned(),
            Presence::Optional | Presence::Default(_) => return None,
        };
        Some((entry.key.to_owned(), Value::from(text)))
    });
    let configuration: Map<String, Value> = entries.collect();
    json!({
        "element": { "key": spec.key },
        "configuration": configuration,
        "name": format!("My {}", spec.name),
    })
}

/// Something of the entry's type.
pub(crate) fn sample(entry: &EntrySpec) -> String {
    if let Some(example) = entry.examples().first() {
        return (*example).to_owned();
    }
    let option = entry.options().first().copied();
    entry.value_type.sample(option, entry.label)
}
