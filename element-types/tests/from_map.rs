//! A configuration that is known at run time only.
#![cfg(feature = "helpdesk")]

use element_types::choice::EventVendorType;
use element_types::elements::freshservice::Config;
use element_types::{ElementConfig, NO_ENTRIES, Problem, ProblemKind, Secret};
use serde_json::{Map, Value, json};

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn told(value: Value) -> Vec<String> {
    match Config::from_map(map(value)) {
        Ok(_) => Vec::new(),
        Err(invalid) => invalid.problems().iter().map(Problem::to_string).collect(),
    }
}

/// What a complete configuration has, and more.
fn with(more: Value) -> Value {
    let mut all = map(json!({"username": "agent", "password": "planted", "subdomain": "acme"}));
    all.extend(map(more));
    Value::Object(all)
}

#[test]
fn a_map_is_read_where_it_is() {
    let texts = [
        ("username", "agent"),
        ("password", "planted"),
        ("subdomain", "acme"),
    ];
    let owned = texts.map(|(key, text)| (key.to_owned(), text.to_owned()));
    let sorted: std::collections::BTreeMap<String, String> = owned.iter().cloned().collect();
    let hashed: std::collections::HashMap<String, String> = owned.iter().cloned().collect();
    let json = map(with(json!({})));
    let secrets = texts.map(|(key, text)| (key, Secret::new(text)));
    let expected = Config::from_map(texts).expect("complete");
    for read in [
        Config::from_map(&sorted),
        Config::from_map(&hashed),
        Config::from_map(&json),
        Config::from_map(json.clone()),
        Config::from_map(owned),
        Config::from_map(secrets),
        Config::from_map(texts.iter().copied()),
        Config::from_map(texts.iter().map(|(key, text)| (key, Some(*text)))),
    ] {
        assert_eq!(read.as_ref(), Ok(&expected));
    }
    assert!(Config::from_map(NO_ENTRIES).is_err());
}

#[test]
fn an_empty_map_misses_three_entries() {
    assert_eq!(
        told(json!({})),
        [
            "`username` (Username) is required and missing",
            "`password` (Password) is required and missing",
            "`subdomain` (Subdomain) is required and missing",
        ]
    );
}

#[test]
fn everything_is_reported_at_once() {
    let wrong = json!({
        "username": null,
        "password": ["planted"],
        "sub.domain": "planted",
        "event.notification.enabled": "maybe planted",
        "event.poller.refresh_interval": 1.5,
        "pagination.max": "30",
        "pagination.type": null,
        "colour": "planted",
    });
    assert_eq!(
        told(wrong),
        [
            "`username` (Username) is required and missing",
            "`password` (Password) has to be a text",
            "`subdomain` (Subdomain) is required and missing",
            "`event.notification.enabled` (Events enabled) has to be `true` or `false`",
            "`event.poller.refresh_interval` (Polling interval) has to be a whole number",
            "`colour` is no entry of the element; its `SPEC` lists them",
            "`pagination.max` (Largest page) is supplied by the platform; \
             `CreateInstance::entry` sends another value",
            "`sub.domain` is no entry of the element; did you mean `subdomain`?",
        ]
    );
}

#[test]
fn texts_and_bare_values_are_read_alike() {
    for (text, bare) in [
        (
            json!({"event.notification.enabled": "true"}),
            json!({"event.notification.enabled": true}),
        ),
        (
            json!({"event.poller.refresh_interval": "5"}),
            json!({"event.poller.refresh_interval": 5}),
        ),
        (
            json!({"event.poller.configuration": "[1]"}),
            json!({"event.poller.configuration": [1]}),
        ),
        (json!({"username": "12"}), json!({"username": 12})),
        (json!({"event.vendor.type": null}), json!({})),
    ] {
        let text = Config::from_map(map(with(text))).unwrap();
        assert_eq!(text, Config::from_map(map(with(bare))).unwrap());
    }
}

#[test]
fn any_map_of_texts_will_do() {
    let entries = [
        ("username", "agent"),
        ("password", "planted"),
        ("subdomain", "acme"),
    ];
    let hash: std::collections::HashMap<&str, &str> = entries.into();
    let tree: std::collections::BTreeMap<String, String> = entries
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    assert_eq!(
        Config::from_map(hash).unwrap(),
        Config::from_map(tree).unwrap()
    );
}

#[test]
fn of_a_key_that_comes_twice_the_last_counts() {
    let entries = [
        ("username", "first"),
        ("password", "planted"),
        ("subdomain", "acme"),
        ("username", "last"),
    ];
    assert_eq!(Config::from_map(entries).unwrap().username, "last");
}

#[test]
fn a_choice_nobody_knows_survives() {
    let config = Config::from_map(map(with(json!({"event.vendor.type": "pigeon"})))).unwrap();
    let pigeon = EventVendorType::Other("pigeon".to_owned());
    assert_eq!(config.event_vendor_type, Some(pigeon));
}

#[test]
fn the_lenient_way_gives_back_what_has_no_field() {
    let given = with(
        json!({"pagination.max": "30", "new": {"deep": true}, "event.vendor.type": "polling"}),
    );
    let (config, unknown) = Config::from_map_lenient(map(given)).unwrap();
    assert_eq!(config.event_vendor_type, Some(EventVendorType::Polling));
    assert_eq!(
        Value::Object(unknown.into_map()),
        json!({"pagination.max": "30", "new": {"deep": true}})
    );
    let invalid = Config::from_map_lenient([("new", "planted")]).unwrap_err();
    let missing = |problem: &Problem| *problem.kind() == ProblemKind::Missing;
    assert_eq!(invalid.problems().len(), 3);
    assert!(invalid.problems().iter().all(missing));
}

#[test]
fn what_is_written_is_read_back() {
    let more =
        json!({"event.poller.configuration": "{\"a\":1.10}", "filter.response.nulls": "false"});
    let config = Config::from_map(map(with(more))).unwrap();
    let wire: Map<String, Value> = serde_json::from_str(config.to_wire().as_str()).unwrap();
    assert_eq!(Config::from_map(wire).unwrap(), config);
}
