//! Values as they come in and go out: what is an entry, what is read, what is said when nothing is.

mod common;

use std::borrow::Cow;

use common::acmedesk::{Config, InstanceConfig, Percent};
use element_types::{
    CreatedDate, ElementConfig, Instance, IntoEntry, NoValue, Reading, Reported, Secret,
    TimestampMs, Untyped, UntypedConfig, Value, fixture,
};
use serde_json::json;

#[test]
fn what_may_be_an_entry() {
    let text = "acme";
    let secret = Secret::new("planted");
    for (entry, expected) in [
        ((&text).into_entry(), json!("acme")),
        (Cow::Borrowed(text).into_entry(), json!("acme")),
        (secret.clone().into_entry(), json!("planted")),
        ((&secret).into_entry(), json!("planted")),
        (Some(7).into_entry(), json!(7)),
        (None::<bool>.into_entry(), json!(null)),
    ] {
        assert_eq!(entry, expected);
    }
}

#[test]
fn why_there_is_no_value() {
    let read = |json: &str| {
        let configuration = UntypedConfig::from_json(json).unwrap();
        configuration.entry::<i64>("site").into_result()
    };
    for (json, value, sentence) in [
        (r#"{"site": 7}"#, Ok(7), ""),
        (
            "{}",
            Err(NoValue::Absent),
            "the response does not have the member",
        ),
        (
            r#"{"site": null}"#,
            Err(NoValue::Null),
            "the response has `null` there",
        ),
        (
            r#"{"site": ""}"#,
            Err(NoValue::Empty),
            "the response has an empty text there",
        ),
        (
            r#"{"site": "x"}"#,
            Err(NoValue::Other {
                expected: "a whole number",
            }),
            "the response has something else than a whole number there",
        ),
    ] {
        assert_eq!(read(json), value, "{json}");
        let told = read(json).err().map(|error| error.to_string());
        assert_eq!(told.unwrap_or_default(), sentence);
    }
    assert_eq!(Option::from(Reading::Value(7)), Some(7));
    assert_eq!(Option::<i64>::from(Reading::Null), None);
    assert_eq!(Result::from(Reading::Value(7)), Ok(7));
    assert_eq!(Result::<i64, _>::from(Reading::Null), Err(NoValue::Null));
}

/// Only a known entry that is no secret and no document is shown.
#[test]
fn what_did_not_fit_is_shown_where_it_may_be() {
    let configuration =
        InstanceConfig::from_json(r#"{"site": "acme", "api.key": "planted", "new": "planted"}"#);
    let configuration = configuration.unwrap();
    for (key, expected) in [
        ("site", r#"Other(Unexpected("acme", not a whole number))"#),
        (
            "api.key",
            "Other(Unexpected([redacted], not a whole number))",
        ),
        ("new", "Other(Unexpected([redacted], not a whole number))"),
    ] {
        let reading = configuration.entry::<i64>(key);
        assert_eq!(format!("{reading:?}"), expected, "{key}");
        let Reading::Other(unexpected) = reading else {
            panic!("{key} is read");
        };
        assert_eq!(unexpected.expected(), "a whole number");
    }
}

#[test]
fn where_a_text_is_no_json() {
    let error = UntypedConfig::from_json("{\n  \"a\": ,\n}").unwrap_err();
    assert_eq!((error.line(), error.column()), (Some(2), Some(8)));
    let error = UntypedConfig::from_json("7").unwrap_err();
    assert_eq!((error.line(), error.column()), (None, None));
}

#[test]
fn a_date_is_written_as_it_came() {
    for (text, date) in [
        ("2020-01-01", CreatedDate::Text("2020-01-01".to_owned())),
        (
            "1577836800000",
            CreatedDate::Milliseconds(TimestampMs(1_577_836_800_000)),
        ),
    ] {
        assert_eq!(date.to_text(), text);
        assert_eq!(CreatedDate::from_text(text), Ok(date));
    }
}

#[test]
fn entries_without_a_field_are_counted() {
    let complete = [("site", "acme"), ("share", "1"), ("api.key", "planted")];
    let (_, unknown) = Config::from_map_lenient(complete).unwrap();
    assert!(unknown.is_empty());
    let more = complete.into_iter().chain([("new", "x")]);
    let (_, unknown) = Config::from_map_lenient(more).unwrap();
    assert!(!unknown.is_empty());
}

#[test]
fn a_secret_is_a_text_in_settings() {
    let read = |json: &str| serde_json::from_str::<Secret>(json);
    assert_eq!(read(r#""planted""#).unwrap().expose(), "planted");
    let told = read("7").unwrap_err().to_string();
    assert!(told.starts_with("a secret has to be a text"), "{told}");
    assert!(Secret::new("").is_empty());
    assert!(!Secret::new(" ").is_empty());
}

/// What was sent comes back, secrets as the mask; what was not has its default or is null.
#[test]
fn a_made_up_response_reports_what_was_sent() {
    let config = Config {
        site: "acme".to_owned(),
        share: Percent(30),
        api_key: Some(Secret::new("planted")),
        ..element_types::support::vacant()
    };
    let instance: Instance<InstanceConfig> =
        serde_json::from_str(&fixture::response(&config, "Acme")).unwrap();
    let reported = instance.configuration();
    assert_eq!(
        reported.entry::<String>("site").value().as_deref(),
        Some("acme")
    );
    let key = reported.entry::<Secret>("api.key").value();
    assert!(key.is_some_and(|key| key.is_mask()));
    assert_eq!(reported.entry::<String>("callback"), Reading::Null);
    let untyped = Untyped::new("acmedesk").entry("site", json!(null));
    let response = fixture::response(&untyped, "Acme");
    assert!(!response.contains("site"), "{response}");
}
