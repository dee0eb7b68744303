//! Elements as JSON: the definitions that our generator reads, and the JSON Schemas that a
//! schema-driven one reads.

use crate::definition::{Element, Entry, Given, Kind, label, sentence};
use crate::frequencies::{COMMON, Secrecy, options};
use serde_json::{Map, Value, json};

/// `common.json`.
#[must_use]
pub fn dictionary() -> String {
    let entries = COMMON.iter().map(|common| {
        let mut entry = described(
            common.key,
            &label(common.key),
            &sentence(common.key),
            common.kind,
        );
        if common.secrecy == Secrecy::Secret {
            entry.insert("secret".to_owned(), true.into());
        }
        Value::Object(entry)
    });
    pretty(&json!({ "entries": entries.collect::<Vec<_>>() }))
}

/// The definition of an element.
#[must_use]
pub fn definition(element: &Element) -> String {
    let entries: Vec<Value> = element.entries.iter().map(entry).collect();
    pretty(&json!({
        "key": element.key,
        "id": element.id,
        "name": element.name,
        "hub": "helpdesk",
        "authentication": "basic",
        "doc": element.doc,
        "configuration": entries,
    }))
}

/// A JSON Schema with the two objects of an element; every value is a text, as it is on the wire.
#[must_use]
pub fn schema(element: &Element) -> String {
    let required: Vec<&str> = element.required().map(|entry| entry.key.as_str()).collect();
    let reported = format!("What an instance of {} reports.", element.name);
    pretty(&json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": {
            "Config": {
                "type": "object",
                "description": element.doc,
                "required": required,
                "properties": properties(&mut element.sent()),
            },
            "InstanceConfig": {
                "type": "object",
                "description": reported,
                "properties": properties(&mut element.entries.iter()),
            },
        },
    }))
}

fn properties(entries: &mut dyn Iterator<Item = &Entry>) -> Value {
    let members = entries.map(|entry| {
        (
            entry.key.clone(),
            json!({ "type": "string", "description": entry.doc }),
        )
    });
    Value::Object(members.collect())
}

fn entry(entry: &Entry) -> Value {
    let mut members = if entry.shared {
        Map::from_iter([("use".to_owned(), entry.key.clone().into())])
    } else {
        let mut members = described(&entry.key, &entry.label, &entry.doc, entry.kind);
        if entry.secret {
            members.insert("secret".to_owned(), true.into());
        }
        members
    };
    match entry.given {
        Given::Required => {
            members.insert("required".to_owned(), true.into());
        }
        Given::Platform => {
            members.insert("supplied_by".to_owned(), "platform".into());
        }
        Given::Optional => {}
    }
    if let Some(default) = entry.default {
        members.insert("default".to_owned(), default.into());
    }
    Value::Object(members)
}

fn described(key: &str, label: &str, doc: &str, kind: Kind) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("key".to_owned(), key.into());
    members.insert("label".to_owned(), label.into());
    members.insert("doc".to_owned(), doc.into());
    if kind != Kind::Text {
        members.insert("type".to_owned(), word(kind).into());
    }
    if kind == Kind::Choice {
        members.insert(
            "options".to_owned(),
            options(key).iter().copied().map(option).collect(),
        );
    }
    members
}

fn option(value: &str) -> Value {
    let doc = format!("Chooses {value}.");
    match value {
        ">=" => json!({ "value": value, "doc": doc, "rust_name": "AtLeast" }),
        ">" => json!({ "value": value, "doc": doc, "rust_name": "Above" }),
        "=" => json!({ "value": value, "doc": doc, "rust_name": "Equal" }),
        _ => json!({ "value": value, "doc": doc }),
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Url => "url",
        Kind::Choice => "choice",
        Kind::Json => "json",
        Kind::List => "list",
        Kind::TimestampMs => "timestamp_ms",
        Kind::DateMask => "date_mask",
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
