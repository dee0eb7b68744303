//! The documents for other languages: what generators cannot do without, and what misleads them.
//!
//! **Input:** the repository's catalogue. **Output:** rules that every document keeps; that other
//! people's tools read them is in `tests/tools`.

mod generators;
mod ways;

use std::collections::BTreeSet;

use element_codegen::model::Catalog;
use element_codegen::schema::{Dialect, Entries, json_schema, openapi};
use element_tests::{inputs, loaded};
use serde_json::Value;

const VERSIONS: [Dialect; 2] = [Dialect::OpenApi31, Dialect::OpenApi30];

fn catalog() -> Catalog {
    loaded(&inputs()).catalog
}

fn document(catalog: &Catalog, dialect: Dialect, entries: Entries) -> Value {
    let document = openapi(&catalog.elements, dialect, entries);
    serde_json::from_str(&document).expect("JSON")
}

fn schema(catalog: &Catalog, key: &str) -> Value {
    let element = catalog.elements.iter().find(|element| element.key == key);
    let schema = json_schema(element.expect("the element"), Entries::Closed);
    serde_json::from_str(&schema.compact()).expect("JSON")
}

/// Every object in a document, with its path.
fn walk<'v>(value: &'v Value, path: &str, visit: &mut dyn FnMut(&str, &'v Value)) {
    match value {
        Value::Object(members) => {
            visit(path, value);
            for (name, value) in members {
                walk(value, &format!("{path}/{name}"), visit);
            }
        }
        Value::Array(items) => {
            for item in items {
                walk(item, &format!("{path}/-"), visit);
            }
        }
        _ => {}
    }
}

#[test]
fn the_whole_catalogue_is_under_a_megabyte() {
    let catalog = catalog();
    for dialect in VERSIONS {
        let text = openapi(&catalog.elements, dialect, Entries::Closed);
        assert!(text.len() < 1 << 20, "{dialect:?}: {} bytes", text.len());
    }
}

#[test]
fn every_element_has_a_path_and_every_reference_leads_somewhere() {
    let catalog = catalog();
    for dialect in VERSIONS {
        let document = document(&catalog, dialect, Entries::Closed);
        for element in &catalog.elements {
            let path = format!("/elements/{}/instances", element.key);
            let tag = &document["paths"][&path]["post"]["tags"][0];
            assert_eq!(tag, &element.hub, "{path}");
        }
        let mut used = BTreeSet::new();
        walk(&document, "", &mut |path, value| {
            let mapped = value["mapping"].as_object().into_iter().flatten();
            let targets = mapped.map(|(_, target)| target).chain(value.get("$ref"));
            for target in targets.filter_map(Value::as_str) {
                let pointer = target.strip_prefix('#').expect("a place in the document");
                assert!(document.pointer(pointer).is_some(), "{path}: {target}");
                used.insert(target.to_owned());
            }
        });
        let schemas = document["components"]["schemas"].as_object();
        for name in schemas.expect("schemas").keys() {
            let target = format!("#/components/schemas/{name}");
            assert!(used.contains(&target), "nothing refers to {name}");
        }
    }
}

#[test]
fn a_request_is_closed_unless_it_is_asked_to_be_open() {
    let catalog = catalog();
    for (entries, open) in [(Entries::Closed, false), (Entries::Open, true)] {
        let document = document(&catalog, Dialect::OpenApi31, entries);
        let schemas = document["components"]["schemas"].as_object();
        for (name, schema) in schemas.expect("schemas") {
            if name.ends_with("Configuration") && schema.get("oneOf").is_none() {
                assert_eq!(schema["additionalProperties"], open, "{name}");
            }
            if name.ends_with("Request") && schema.get("oneOf").is_none() {
                assert_eq!(schema["additionalProperties"], false, "{name}");
            }
        }
    }
}
