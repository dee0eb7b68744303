//! A response, distorted in every way one can think of: it is read, and written back as it was.
#![cfg(feature = "helpdesk")]

mod common;

use common::RESPONSE;
use element_types::choice::EventVendorType;
use element_types::elements::freshservice::Instance;
use element_types::{Reading, Reported, Url};
use serde_json::{Value, json};

/// Where to put a value: members from the outside in.
type Path = &'static [&'static str];

fn distorted(path: Path, value: Value) -> Value {
    let mut response: Value = serde_json::from_str(RESPONSE).unwrap();
    let (last, outer) = path.split_last().unwrap();
    let place = outer
        .iter()
        .fold(&mut response, |place, key| &mut place[*key]);
    place[*last] = value;
    response
}

/// Every value a member may have instead of its own.
fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(""),
        json!(" "),
        json!("********"),
        json!("text with \"quotes\", \\ and \u{1F600}"),
        json!(30),
        json!(-1.5),
        json!(true),
        json!([]),
        json!([null, {"id": 1}]),
        json!({}),
        json!({"configuration": {"username": 1}}),
    ]
}

fn paths() -> Vec<Path> {
    vec![
        &["id"],
        &["name"],
        &["token"],
        &["createdDate"],
        &["tags"],
        &["user"],
        &["providerData"],
        &["valid"],
        &["element"],
        &["configuration"],
        &["unknown"],
        &["element", "key"],
        &["element", "authentication"],
        &["element", "unknown"],
        &["configuration", "username"],
        &["configuration", "password"],
        &["configuration", "pagination.max"],
        &["configuration", "event.poller.configuration"],
        &["configuration", "unknown"],
    ]
}

#[test]
fn whatever_stands_anywhere_is_read_and_written_back() {
    for path in paths() {
        for value in values() {
            let response = distorted(path, value.clone());
            let instance: Instance = serde_json::from_value(response.clone())
                .unwrap_or_else(|error| panic!("{path:?} = {value}: {error}"));
            read_everything(&instance);
            let written = serde_json::to_value(instance.to_wire()).unwrap();
            assert_eq!(written, response, "{path:?} = {value}");
            let configuration = serde_json::to_value(instance.configuration().to_wire()).unwrap();
            assert_eq!(
                configuration, response["configuration"],
                "{path:?} = {value}"
            );
        }
    }
}

fn read_everything(instance: &Instance) {
    let shown = format!(
        "{instance:?} {:?} {:?}",
        instance.element(),
        instance.configuration()
    );
    assert!(!shown.is_empty());
    let _ = (
        instance.id(),
        instance.name(),
        instance.token(),
        instance.created_date(),
    );
    let _ = (
        instance.tags(),
        instance.user(),
        instance.provider_data(),
        instance.valid(),
    );
    let _ = (
        instance.element().key(),
        instance.element().authentication_type(),
    );
    let reported = instance.configuration();
    let _ = (
        reported.username(),
        reported.password(),
        reported.pagination_max(),
    );
    let _ = (reported.event_poller_configuration(), reported.base_url());
    for key in reported.keys() {
        assert_ne!(reported.entry::<String>(key), Reading::Absent, "{key}");
    }
}

/// The text of a reading, to compare readings of different types in one table.
fn state<T: std::fmt::Debug>(reading: &Reading<'_, T>) -> String {
    match reading {
        Reading::Value(value) => format!("value {value:?}"),
        Reading::Other(unexpected) => format!("other {}", unexpected.json()),
        other => format!("{other:?}").to_lowercase(),
    }
}

#[test]
fn an_integer_entry_is_read_as_what_it_is() {
    for (value, expected) in [
        (json!(null), "null"),
        (json!(""), "empty"),
        (json!(" "), "empty"),
        (json!("30"), "value 30"),
        (json!(30), "value 30"),
        (json!("thirty"), "other \"thirty\""),
        (json!(1.5), "other 1.5"),
        (json!(true), "other true"),
        (json!({"a": 1}), "other {\"a\":1}"),
    ] {
        let response = distorted(&["configuration", "pagination.max"], value);
        let instance = Instance::from_json(&response.to_string()).unwrap();
        assert_eq!(state(&instance.configuration().pagination_max()), expected);
    }
}

#[test]
fn a_text_entry_is_read_as_what_it_is() {
    for (json, expected) in [
        ("null", "null"),
        ("\"\"", "empty"),
        ("\" \"", "value \" \""),
        ("\"agent\"", "value \"agent\""),
        (r#""a\n\u00fc\ud83d\ude00""#, "value \"a\\nü😀\""),
        (r#""\ud83d""#, r#"other "\ud83d""#),
        ("1.10", "value \"1.10\""),
        ("1e400", "value \"1e400\""),
        (
            "123456789012345678901234567890",
            "value \"123456789012345678901234567890\"",
        ),
        ("false", "value \"false\""),
        ("[\"agent\"]", "other [\"agent\"]"),
        ("{ }", "other { }"),
    ] {
        let text = format!(r#"{{"configuration": {{"username": {json} }} }}"#);
        let instance = Instance::from_json(&text).unwrap();
        assert_eq!(
            state(&instance.configuration().username()),
            expected,
            "{json}"
        );
        assert_eq!(instance.to_wire().as_str(), text);
    }
}

#[test]
fn boolean_choice_and_url_entries_are_read_as_what_they_are() {
    let text = r#"{"configuration": {
        "event.notification.enabled": false, "event.vendor.type": "webhooks", "base.url": " "
    }}"#;
    let instance = Instance::from_json(text).unwrap();
    let reported = instance.configuration();
    assert_eq!(reported.event_notification_enabled(), Reading::Value(false));
    assert_eq!(
        reported.event_vendor_type(),
        Reading::Value(EventVendorType::Webhook)
    );
    assert_eq!(reported.base_url(), Reading::<Url>::Empty);
    assert_eq!(reported.filter_response_nulls(), Reading::Absent);
}

#[test]
fn without_a_configuration_everything_in_it_is_absent() {
    for text in [
        "{}",
        r#"{"configuration": null}"#,
        r#"{"configuration": 7, "element": []}"#,
    ] {
        let instance = Instance::from_json(text).unwrap();
        assert_eq!(instance.configuration().username(), Reading::Absent);
        assert_eq!(instance.element().key(), Reading::Absent);
        assert_eq!(instance.to_wire().as_str(), text);
    }
}

#[test]
fn of_a_key_that_comes_twice_the_last_counts_and_the_text_keeps_both() {
    let text = r#"{"id":1,"configuration":{"username":"a","pass":1},"id":2,
        "configuration":{"username":"b","username":"c","user\u006eame":"d"}}"#;
    let instance = Instance::from_json(text).unwrap();
    assert_eq!(instance.id(), Reading::Value(2));
    assert_eq!(instance.configuration().username(), Reading::Value("d"));
    assert_eq!(
        instance.configuration().keys().collect::<Vec<_>>(),
        ["username"]
    );
    assert_eq!(instance.to_wire().as_str(), text);
}

#[test]
fn braces_that_a_guide_misplaces_do_no_harm() {
    let mut response: Value = serde_json::from_str(RESPONSE).unwrap();
    let outer = response.as_object_mut().unwrap();
    for key in ["configuration", "valid", "maxCacheSize"] {
        let member = outer.remove(key).unwrap();
        outer["element"][key] = member;
    }
    let instance: Instance = serde_json::from_value(response.clone()).unwrap();
    assert_eq!(instance.id(), Reading::Value(123));
    assert_eq!(instance.valid(), Reading::Value(true));
    assert_eq!(instance.max_cache_size(), Reading::Value(0));
    assert_eq!(instance.configuration().subdomain(), Reading::Value("acme"));
    assert_eq!(serde_json::to_value(instance.to_wire()).unwrap(), response);
}

#[test]
fn it_is_read_from_texts_bytes_readers_and_trees() {
    let expected = Instance::from_json(RESPONSE).unwrap();
    let instances: [Instance; 4] = [
        serde_json::from_str(RESPONSE).unwrap(),
        serde_json::from_slice(RESPONSE.as_bytes()).unwrap(),
        serde_json::from_reader(RESPONSE.as_bytes()).unwrap(),
        serde_json::from_value(serde_json::from_str(RESPONSE).unwrap()).unwrap(),
    ];
    for instance in instances {
        assert_eq!(instance.id(), expected.id());
        assert_eq!(
            instance.configuration().base_url(),
            expected.configuration().base_url()
        );
    }
    let list: Vec<Instance> = serde_json::from_str(&format!("[{RESPONSE}, {{}}]")).unwrap();
    assert_eq!(list.first().map(Instance::id), Some(Reading::Value(123)));
    assert_eq!(
        list.first()
            .map(|one| one.to_wire().as_str().to_owned())
            .as_deref(),
        Some(RESPONSE)
    );
}

#[test]
fn numbers_survive_to_the_last_digit() {
    let text = r#"{"id":123456789012345678901234567890,"maxCacheSize":1e400,"x":[1.10,-0.0,1E+2]}"#;
    let instance: Instance = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&instance.to_wire()).unwrap(), text);
    assert_eq!(
        state(&instance.id()),
        "other 123456789012345678901234567890"
    );
}

#[test]
fn depth_costs_no_stack() {
    let depth = 10_000;
    let deep = format!("{}\"]}}\"{}", "[".repeat(depth), "]".repeat(depth));
    let text = format!(r#"{{"x":{deep},"element":{{"resources":{deep}}},"id":1}}"#);
    let instance = Instance::from_json(&text).unwrap();
    assert_eq!(instance.id(), Reading::Value(1));
    let resources = instance.element().resources().value();
    assert_eq!(resources.map(|json| json.as_str().len()), Some(deep.len()));
    assert_eq!(serde_json::to_string(&instance.to_wire()).unwrap(), text);
}

#[test]
fn what_is_no_object_is_an_error_with_its_place() {
    for (text, expected) in [
        ("", "not JSON: the text ends early at line 1, column 0"),
        ("[]", "not a JSON object"),
        ("null", "not a JSON object"),
        ("\"{\"", "not a JSON object"),
        (
            "{\"id\": planted}",
            "not JSON: wrong syntax at line 1, column 8",
        ),
        ("{} x", "not JSON: wrong syntax at line 1, column 4"),
    ] {
        assert_eq!(Instance::from_json(text).unwrap_err().to_string(), expected);
        assert!(serde_json::from_str::<Instance>(text).is_err());
    }
}
