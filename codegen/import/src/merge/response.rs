//! The recorded response of a definition: what the merge of all documents calls a secret has a
//! placeholder there, whatever the one document took it for.

use std::collections::BTreeSet;

use element_codegen::credential::{placeholder, stands_for_a_value};
use element_codegen::json::Json;

use crate::draft::DraftEntry;

/// Members of an item of a list of entries that hold the entry's value.
const VALUES: &[&str] = &["value", "propertyValue", "defaultValue"];

/// The response without the values of entries that are secrets.
pub(super) fn without_secrets(response: Json, entries: &[DraftEntry]) -> Json {
    let secrets = entries.iter().filter(|entry| entry.secret.value);
    let secrets: BTreeSet<&str> = secrets.map(|entry| entry.key.as_str()).collect();
    let Json::Object(members) = response else {
        return response;
    };
    let cleaned = members.into_iter().map(|(name, value)| {
        let value = match name.as_str() {
            "configuration" => configuration(value, &secrets),
            _ => value,
        };
        (name, value)
    });
    Json::Object(cleaned.collect())
}

fn configuration(value: Json, secrets: &BTreeSet<&str>) -> Json {
    match value {
        Json::Object(members) => {
            let own = members.into_iter().map(|(key, value)| {
                let is_secret = secrets.contains(key.as_str());
                let value = if is_secret {
                    hidden(value, &key)
                } else {
                    value
                };
                (key, value)
            });
            Json::Object(own.collect())
        }
        Json::List(items) => Json::List(items.into_iter().map(|it| item(it, secrets)).collect()),
        other => other,
    }
}

/// An item that names its entry in `key`.
fn item(item: Json, secrets: &BTreeSet<&str>) -> Json {
    let key = match item.member("key") {
        Some(Json::Text(key)) if secrets.contains(key.as_str()) => key.clone(),
        _ => return item,
    };
    let Json::Object(members) = item else {
        return item;
    };
    let members = members.into_iter().map(|(name, value)| {
        let is_value = VALUES.contains(&name.as_str());
        let value = if is_value { hidden(value, &key) } else { value };
        (name, value)
    });
    Json::Object(members.collect())
}

/// A placeholder in place of every value; the reader of documents bounds how deep they are.
fn hidden(value: Json, key: &str) -> Json {
    match value {
        Json::Text(text) if !stands_for_a_value(&text) => Json::text(placeholder(key)),
        Json::Number(_) => Json::text(placeholder(key)),
        Json::List(items) => Json::List(items.into_iter().map(|it| hidden(it, key)).collect()),
        Json::Object(members) => {
            let own = members
                .into_iter()
                .map(|(name, value)| (name, hidden(value, key)));
            Json::Object(own.collect())
        }
        other => other,
    }
}
