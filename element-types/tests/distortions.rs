//! A response, distorted in every way one can think of: it is read, and written back as it was.
#![cfg(feature = "helpdesk")]

mod common;

use common::RESPONSE;
use element_types::choice::EventVendorType;
use element_types::elements::freshservice::{Instance, InstanceConfig};
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
        r#"{"configuration": null, "element": null}"#,
        r#"{"configuration": []}"#,
        r#"{"configuration": {"username": "a"}, "configuration": null}"#,
    ] {
        let instance = Instance::from_json(text).unwrap();
        assert_eq!(instance.configuration().username(), Reading::Absent);
        assert_eq!(instance.element().key(), Reading::Absent);
        assert_eq!(instance.to_wire().as_str(), text);
    }
}

#[test]
fn what_is_no_object_is_shown_and_is_not_absent() {
    for (json, shown) in [
        ("7", "number of 1 bytes"),
        ("false", "boolean of 5 bytes"),
        ("[\"username\"]", "array of 12 bytes"),
        ("[{\"value\":\"a\"}]", "array of 15 bytes"),
        ("\"{\\\"username\\\": 1}\"", "text of 19 bytes"),
    ] {
        let text = format!(r#"{{"configuration": {json}, "element": {json}}}"#);
        let instance = Instance::from_json(&text).unwrap();
        let expected = format!("other {json}");
        assert_eq!(state(&instance.configuration().username()), expected);
        assert_eq!(state(&instance.configuration().pagination_max()), expected);
        assert_eq!(state(&instance.element().key()), expected);
        assert_eq!(state(&instance.element().active()), expected);
        let debug = format!("{instance:?}");
        assert!(
            debug.contains(&format!("InstanceConfig({shown})")),
            "{debug}"
        );
        assert!(debug.contains(&format!("ElementInfo({shown})")), "{debug}");
        assert_eq!(instance.to_wire().as_str(), text);
    }
    let instance = Instance::from_json(r#"{"element": ["a"]}"#).unwrap();
    assert_eq!(state(&instance.element().key()), "other [\"a\"]");
}

/// A list of entries, what is read of it by key, and how many items are no entry.
type List = (&'static str, &'static [(&'static str, &'static str)], usize);

const LISTS: &[List] = &[
    ("[]", &[], 0),
    (
        r#"[{"id":1,"key":"username","name":"User","propertyValue":"agent","required":true}]"#,
        &[("username", "value \"agent\"")],
        0,
    ),
    (
        r#"[ {"value":"a","key":"user\u006eame"} , {"key":"subdomain","value":"a\u0062"}]"#,
        &[("username", "value \"a\""), ("subdomain", "value \"ab\"")],
        0,
    ),
    (
        r#"[{"key":"username"},{"key":"subdomain","propertyValue":null},{"key":"password","propertyValue":""}]"#,
        &[
            ("username", "null"),
            ("subdomain", "null"),
            ("password", "empty"),
        ],
        0,
    ),
    (
        r#"[{"key":"username","value":"a","propertyValue":"b"},{"key":"subdomain","propertyValue":"c","value":"d"}]"#,
        &[("username", "value \"b\""), ("subdomain", "value \"c\"")],
        0,
    ),
    (
        r#"[{"key":"username","value":"a"},{"key":"username","value":["{}]"]}]"#,
        &[("username", "other [\"{}]\"]")],
        0,
    ),
    (
        r#"["username",{"value":"a"},[{"key":"b"}],{"key":7},null,{"key":"username","value":30}]"#,
        &[("username", "value \"30\"")],
        5,
    ),
];

#[test]
fn a_configuration_that_is_a_list_is_read() {
    for (list, expected, unread) in LISTS {
        let text = format!(r#"{{"configuration":{list},"id":7}}"#);
        let instance = Instance::from_json(&text).unwrap();
        assert_eq!(instance.id(), Reading::Value(7), "{list}");
        assert_eq!(instance.to_wire().as_str(), text);
        assert_eq!(instance.configuration().to_wire().as_str(), *list);
        let alone = InstanceConfig::from_json(list).unwrap();
        assert_eq!(alone.to_wire().as_str(), *list);
        for reported in [instance.configuration(), &alone] {
            let keys: Vec<_> = reported.keys().collect();
            let read: Vec<_> = expected.iter().map(|(key, _)| *key).collect();
            assert_eq!(keys, read, "{list}");
            for (key, state_of_it) in *expected {
                assert_eq!(
                    state(&reported.entry::<String>(key)),
                    *state_of_it,
                    "{list}"
                );
            }
            let debug = format!("{reported:?}");
            let said = format!("{unread} items that are no entry");
            assert_eq!(debug.contains(&said), *unread > 0, "{debug}");
        }
        let inside = format!(r#"{{"element":{{"configuration":{list}}},"id":7}}"#);
        let instance = Instance::from_json(&inside).unwrap();
        assert_eq!(
            instance.configuration().keys().count(),
            expected.len(),
            "{list}"
        );
    }
}

#[test]
fn the_platforms_error_is_no_empty_instance() {
    let id = "5c8a6d9f0b3e2a1d4c7f8e90";
    for (body, message) in [
        (
            format!(r#"{{"requestId":"{id}","message":"planted"}}"#),
            Some("planted"),
        ),
        (
            r#"{"message":"planted","providerMessage":"planted"}"#.to_owned(),
            Some("planted"),
        ),
        (format!(r#"{{"requestId":"{id}"}}"#), None),
    ] {
        let error = Instance::from_json(&body).unwrap_err();
        let said = error.platform_error().expect("an error of the platform");
        assert_eq!(said.message(), message);
        assert_eq!(said.as_json(), body);
        assert_eq!(error.to_string().contains(id), body.contains(id));
        assert!(
            !format!("{error} {error:?}").contains("planted"),
            "{error:?}"
        );
        assert_eq!((error.line(), error.column()), (None, None));
        assert!(serde_json::from_str::<Instance>(&body).is_err());
        for member in ["id", "name", "token", "element", "configuration"] {
            let instance = body.replacen('{', &format!(r#"{{"{member}":null,"#), 1);
            assert!(Instance::from_json(&instance).is_ok(), "{instance}");
        }
    }
    assert!(InstanceConfig::from_json("[7]").is_err());
    let other = Instance::from_json("[]").unwrap_err();
    assert_eq!(other.platform_error(), None);
    assert!(Instance::from_json(r#"{"message": {"a": 1}}"#).is_ok());
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
