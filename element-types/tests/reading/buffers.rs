//! An instance inside other types: alone, in enums of every kind, and flattened.

use element_types::elements::freshservice::Instance;
use element_types::{Reading, Reported};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const INSTANCE: &str = r#""name":"Acme","id":123,"maxCacheSize":1.10,
    "configuration":{"username":"agent","pagination.max":"30"},"element":{"key":"freshservice"}"#;

/// Whether the JSON is kept as it came.
#[derive(Debug, PartialEq)]
enum Kept {
    AsItCame,
    Anew,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Untagged {
    Instance(Instance),
}

#[derive(Deserialize)]
enum External {
    Instance(Instance),
}

#[derive(Deserialize)]
#[serde(tag = "kind")]
enum Internal {
    Instance(Instance),
}

#[derive(Deserialize)]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Instance(Instance),
}

#[derive(Deserialize)]
struct Flattened {
    outer: u8,
    #[serde(flatten)]
    instance: Instance,
}

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

#[test]
fn every_getter_reads_the_same_wherever_serde_puts_an_instance() {
    type Case = (&'static str, fn(&str) -> Instance, fn(&str) -> String, Kept);
    let cases: [Case; 7] = [
        (
            "alone",
            read,
            |members| format!("{{{members}}}"),
            Kept::AsItCame,
        ),
        (
            "externally tagged",
            |json| {
                let External::Instance(instance) = read(json);
                instance
            },
            |members| format!(r#"{{"Instance":{{{members}}}}}"#),
            Kept::AsItCame,
        ),
        (
            "untagged",
            |json| {
                let Untagged::Instance(instance) = read(json);
                instance
            },
            |members| format!("{{{members}}}"),
            Kept::Anew,
        ),
        (
            "internally tagged",
            |json| {
                let Internal::Instance(instance) = read(json);
                instance
            },
            |members| format!(r#"{{"kind":"Instance",{members}}}"#),
            Kept::Anew,
        ),
        (
            "adjacently tagged, tag first",
            |json| {
                let Adjacent::Instance(instance) = read(json);
                instance
            },
            |members| format!(r#"{{"kind":"Instance","value":{{{members}}}}}"#),
            Kept::AsItCame,
        ),
        (
            "adjacently tagged, tag last",
            |json| {
                let Adjacent::Instance(instance) = read(json);
                instance
            },
            |members| format!(r#"{{"value":{{{members}}},"kind":"Instance"}}"#),
            Kept::Anew,
        ),
        (
            "flattened",
            |json| {
                let Flattened { outer, instance } = read(json);
                assert_eq!(outer, 7);
                instance
            },
            |members| format!(r#"{{"outer":7,{members}}}"#),
            Kept::Anew,
        ),
    ];
    for (name, decode, wrap, kept) in cases {
        let instance = decode(&wrap(INSTANCE));
        assert_eq!(instance.id(), Reading::Value(123), "{name}");
        assert_eq!(instance.name(), Reading::Value("Acme"), "{name}");
        assert_eq!(
            instance.element().key(),
            Reading::Value("freshservice"),
            "{name}"
        );
        let configuration = instance.configuration();
        assert_eq!(configuration.username(), Reading::Value("agent"), "{name}");
        assert_eq!(configuration.pagination_max(), Reading::Value(30), "{name}");
        assert_eq!(configuration.keys().count(), 2, "{name}");
        let expected = match kept {
            Kept::AsItCame => format!("{{{INSTANCE}}}"),
            Kept::Anew => r#"{"configuration":{"pagination.max":"30","username":"agent"},"element":{"key":"freshservice"},"id":123,"maxCacheSize":1.1,"name":"Acme"}"#.to_owned(),
        };
        assert_eq!(instance.to_wire().as_str(), expected, "{name}");
    }
}

#[test]
fn the_platforms_error_is_the_other_variant() {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Answer {
        Instance(Instance),
        Error { message: String },
    }
    match read(r#"{"requestId":"5c8a6d9f0b3e2a1d4c7f8e90","message":"No instance found"}"#) {
        Answer::Error { message } => assert_eq!(message, "No instance found"),
        Answer::Instance(instance) => panic!("{instance:?}"),
    }
}

#[test]
fn what_is_no_object_is_an_error_in_a_buffer_too() {
    for json in ["7", "[]", "null", r#""text""#] {
        assert!(serde_json::from_str::<Untagged>(json).is_err(), "{json}");
    }
}

#[test]
fn a_number_of_150_digits_comes_back_as_far_as_serde_json_kept_it() {
    let digits = "7".repeat(150);
    let text = format!(r#"{{"id":{digits}}}"#);
    let instances: [Instance; 3] = [
        Instance::from_json(&text).unwrap(),
        serde_json::from_str(&text).unwrap(),
        serde_json::from_reader(text.as_bytes()).unwrap(),
    ];
    for instance in instances {
        assert_eq!(instance.to_wire().as_str(), text);
        let unexpected = instance.id().unexpected();
        assert_eq!(
            unexpected.map(|unexpected| unexpected.json().to_owned()),
            Some(digits.clone())
        );
    }
    // A `Value` holds it as a float, before we see it; that one is not changed a second time.
    let tree: serde_json::Value = serde_json::from_str(&text).unwrap();
    let instance: Instance = serde_json::from_value(tree.clone()).unwrap();
    assert_eq!(instance.to_wire().as_str(), tree.to_string());
}

/// Other formats than JSON say what they have and what was expected.
#[test]
fn what_is_no_document_is_told_with_what_would_be_one() {
    let number = serde::de::value::U8Deserializer::<serde::de::value::Error>::new(7);
    let told = Instance::deserialize(number).unwrap_err().to_string();
    assert_eq!(
        told,
        "invalid type: integer `7`, expected any valid JSON value"
    );
}
