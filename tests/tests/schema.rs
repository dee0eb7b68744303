//! The documents for other languages: what generators cannot do without, and what misleads them.
//!
//! **Input:** the repository's catalogue. **Output:** rules that every document keeps; that other
//! people's tools read them is in `tests/tools`.

use std::collections::BTreeSet;

use element_codegen::model::{Catalog, Presence};
use element_codegen::schema::{Dialect, Entries, json_schema, openapi};
use element_tests::definitions;
use element_tests::{inputs, loaded};
use serde_json::{Value, json};

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

#[test]
fn what_a_way_requires_is_required() {
    let catalog = catalog();
    let mut ways = 0;
    for element in &catalog.elements {
        let schema = schema(&catalog, &element.key);
        for (place, way) in element.ways.iter().enumerate() {
            let needed = element.sent().filter(|(_, entry)| {
                matches!(
                    entry.presence.get(place),
                    Some(Presence::Required | Presence::Fixed(_))
                )
            });
            let needed: BTreeSet<&str> = needed.map(|(_, entry)| entry.key.as_str()).collect();
            let name = element_codegen::name::schema(&element.names.module, Some(&way.name));
            let alone = element.ways.len() == 1;
            let own = if alone {
                &schema
            } else {
                &schema["$defs"][&name]
            };
            let required = own["required"].as_array().into_iter().flatten();
            let required: BTreeSet<&str> = required.filter_map(Value::as_str).collect();
            assert_eq!(required, needed, "{} with {}", element.key, way.name);
            ways += 1;
        }
    }
    assert!(
        ways > catalog.elements.len(),
        "some element has several ways"
    );
}

#[test]
fn ways_are_told_apart_by_the_entry_that_tells() {
    let document = document(&catalog(), Dialect::OpenApi31, Entries::Closed);
    let schemas = &document["components"]["schemas"];
    let netsuite = &schemas["Netsuitecrmv2Configuration"];
    assert_eq!(
        netsuite["discriminator"]["propertyName"],
        "authentication.type"
    );
    let own = "#/components/schemas/Netsuitecrmv2_TokenConfiguration";
    assert_eq!(netsuite["discriminator"]["mapping"]["custom"], own);
    let token = &schemas["Netsuitecrmv2_TokenConfiguration"];
    assert_eq!(
        token["properties"]["authentication.type"]["const"],
        "custom"
    );
    assert!(
        token["properties"].get("user.password").is_none(),
        "it is another way's"
    );
    // Nothing tells these apart but what is there.
    let ecwid = &schemas["EcwidRequest"];
    assert!(ecwid.get("discriminator").is_none());
    assert_eq!(ecwid["oneOf"].as_array().map(Vec::len), Some(2));
}

/// An entry tells ways apart when each of them sends another text.
#[test]
fn an_entry_that_two_ways_set_alike_tells_nothing() {
    for (texts, tells) in [
        (["one", "two", "three"], true),
        (["one", "two", "one"], false),
    ] {
        let ways = texts.iter().enumerate().map(|(place, text)| {
            json!({ "name": format!("way{place}"), "requires": [], "sets": { "kind": text } })
        });
        let entries = [definitions::entry("kind", &json!({}))];
        let text = definitions::element("acmedesk", &entries, &ways.collect::<Vec<_>>());
        let catalog = definitions::lowered("acmedesk", &text).catalog;
        let document = document(&catalog, Dialect::OpenApi31, Entries::Closed);
        let schema = &document["components"]["schemas"]["AcmedeskConfiguration"];
        let mapping = schema["discriminator"]["mapping"].as_object();
        let expected = tells.then_some(3);
        assert_eq!(mapping.map(|mapping| mapping.len()), expected, "{texts:?}");
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

#[test]
fn names_of_elements_and_of_their_ways_never_meet() {
    let name = element_codegen::name::schema;
    let all = [
        name("acme_token", None),
        name("acme", Some("token")),
        name("acme_2", None),
        name("acme2", None),
        name("acme", Some("a2")),
    ];
    let apart: BTreeSet<&String> = all.iter().collect();
    assert_eq!(apart.len(), all.len(), "{all:?}");
}

/// One way is the whole schema; of several each has its own, and one of them holds.
#[test]
fn each_way_of_several_has_a_schema() {
    let of = |count: usize| {
        let entries = ["one", "two", "three"].map(|key| definitions::entry(key, &json!({})));
        let names = ["one", "two", "three"].into_iter().take(count);
        let ways: Vec<Value> = names
            .map(|name| json!({ "name": name, "requires": [name] }))
            .collect();
        let definition = definitions::element("acmedesk", &entries, &ways);
        schema(
            &definitions::lowered("acmedesk", &definition).catalog,
            "acmedesk",
        )
    };
    for count in 1..=3 {
        let schema = of(count);
        let ways = schema["anyOf"].as_array().map_or(0, Vec::len);
        assert_eq!(ways, if count == 1 { 0 } else { count }, "{schema:#}");
        assert_eq!(schema.get("properties").is_some(), count == 1, "{schema:#}");
    }
}
