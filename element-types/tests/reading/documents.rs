//! The document as a whole: where it comes from, what is no instance.
//!
//! **Input:** texts, bytes, readers and trees. **Output:** an instance with every digit, or an error with
//! its place.

use element_types::elements::freshservice::{Instance, InstanceConfig};
use element_types::{Reading, Reported as _};

use crate::common::RESPONSE;
use crate::state;

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
