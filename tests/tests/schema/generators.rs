//! What misleads a generator of clients, and what its readers would miss.

use std::collections::BTreeSet;

use element_codegen::schema::{Dialect, Entries};
use element_tests::definitions;
use serde_json::json;

use super::{VERSIONS, catalog, document, schema, walk};

#[test]
fn names_stay_apart_in_languages_with_one_spelling() {
    let document = document(&catalog(), Dialect::OpenApi31, Entries::Closed);
    let bare = |name: &str| name.replace('_', "").to_lowercase();
    let mut seen = BTreeSet::new();
    for name in document["components"]["schemas"]
        .as_object()
        .expect("schemas")
        .keys()
    {
        assert!(seen.insert(bare(name)), "{name} appears twice");
    }
    for (name, schema) in document["components"]["schemas"]
        .as_object()
        .expect("schemas")
    {
        let mut properties = BTreeSet::new();
        for key in schema["properties"]
            .as_object()
            .into_iter()
            .flat_map(serde_json::Map::keys)
        {
            let bare: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
            assert!(
                properties.insert(bare.to_lowercase()),
                "{name} has {key} twice"
            );
        }
    }
    let mut operations = BTreeSet::new();
    walk(&document["paths"], "", &mut |path, value| {
        if let Some(id) = value["operationId"].as_str() {
            assert!(operations.insert(bare(id)), "{path}: {id} appears twice");
        }
    });
}

#[test]
fn nothing_misleads_a_generator() {
    let catalog = catalog();
    for dialect in VERSIONS {
        let document = document(&catalog, dialect, Entries::Closed);
        walk(
            &document["components"]["schemas"],
            "",
            &mut |path, value| {
                // The names of properties are not ours.
                if path.ends_with("/properties") || path.ends_with("/x-default") {
                    return;
                }
                assert_ne!(
                    value["format"], "password",
                    "{path}: a client would mask it"
                );
                assert!(
                    value.get("default").is_none(),
                    "{path}: it becomes required"
                );
                let inner = path.matches('/').count() > 1;
                let has_members = value.get("properties").is_some();
                assert!(
                    !(inner && has_members),
                    "{path}: it needs a name of its own"
                );
                let is_secret = value.get("x-secret").is_some();
                let is_request = path.contains("Configuration/") || path.contains("ProviderData/");
                if is_secret && is_request {
                    assert_eq!(value["writeOnly"], true, "{path}");
                }
                if dialect == Dialect::OpenApi30 {
                    assert!(
                        !value["type"].is_array(),
                        "{path}: 3.1 alone has lists of types"
                    );
                    for word in ["const", "examples"] {
                        assert!(value.get(word).is_none(), "{path}: 3.1 alone has `{word}`");
                    }
                }
            },
        );
    }
}

#[test]
fn a_unit_is_said_where_the_words_do_not() {
    for (doc, described) in [
        ("Minutes between polls.", "Minutes between polls."),
        ("How long it waits.", "How long it waits. In minutes."),
    ] {
        let entry = json!({ "doc": doc, "type": "integer", "unit": "minutes" });
        let entries = [definitions::entry("wait", &entry)];
        let text = definitions::element("acmedesk", &entries, &[]);
        let catalog = definitions::lowered("acmedesk", &text).catalog;
        let wait = &schema(&catalog, "acmedesk")["properties"]["wait"];
        assert_eq!(wait["description"], described, "{wait}");
    }
}
