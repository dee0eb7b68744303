//! Ways of authenticating: what each of them requires, and how a document tells them apart.

use std::collections::BTreeSet;

use element_codegen::model::Presence;
use element_codegen::schema::{Dialect, Entries};
use element_tests::definitions;
use serde_json::{Value, json};

use super::{catalog, document, schema};

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
        assert_eq!(mapping.map(serde_json::Map::len), expected, "{texts:?}");
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
