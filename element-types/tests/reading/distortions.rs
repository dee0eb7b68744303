//! A response, distorted in every way one can think of.
//!
//! **Input:** a recorded response, one member replaced. **Output:** what is read of it; the same JSON again.

use crate::common::RESPONSE;
use crate::state;
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
    let _ = reported.entry::<i64>("absent");
    for key in reported.keys() {
        assert_ne!(reported.entry::<String>(key), Reading::Absent, "{key}");
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
