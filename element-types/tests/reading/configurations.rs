//! A configuration that is none, a list, there twice, or in the wrong place.
//!
//! **Input:** responses whose `configuration` is not the usual object. **Output:** what is read of it.

use element_types::elements::freshservice::{Instance, InstanceConfig};
use element_types::{Reading, Reported};
use serde_json::Value;

use crate::common::RESPONSE;
use crate::state;

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
