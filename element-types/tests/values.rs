//! Every type of value: what is sent, what is read back, what `Debug` shows in a configuration.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use element_types::choice::EventVendorType;
use element_types::{
    CreateInstance, DateMask, Json, List, NoGrant, TimestampMs, Unfit, Untyped, Url, Value,
};
use serde_json::json;

/// A value as a configuration shows it.
struct Shown<'a, T>(&'a T);

impl<T: Value> fmt::Debug for Shown<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Value::debug(self.0, f)
    }
}

/// The text is read as the value, the value is sent as the text and shown so.
#[track_caller]
fn goes_both_ways<T: Value + PartialEq + fmt::Debug>(text: &str, value: &T, shown: &str) {
    assert_eq!(T::from_text(text).as_ref(), Ok(value));
    assert_eq!(value.to_text(), text);
    assert_eq!(format!("{:?}", Shown(value)), shown);
}

#[test]
fn a_value_is_sent_as_the_text_that_is_read_as_it() {
    goes_both_ways("true", &true, "true");
    goes_both_ways("-7", &-7_i64, "-7");
    goes_both_ways("7", &TimestampMs(7), "TimestampMs(7)");
    goes_both_ways("acme", &"acme".to_owned(), "\"acme\"");
    goes_both_ways(
        "yyyy-MM-dd",
        &DateMask::new("yyyy-MM-dd"),
        "DateMask(\"yyyy-MM-dd\")",
    );
    goes_both_ways("a,b", &List::from_iter(["a", "b"]), "List([\"a\", \"b\"])");
    goes_both_ways(
        "https://app.example",
        &Url::new("https://app.example"),
        "Url(\"https://app.example\")",
    );
    goes_both_ways("polling", &EventVendorType::Polling, "Polling");
    goes_both_ways(
        "{\"a\":1}",
        &Json::from(json!({ "a": 1 })),
        "Json(object of 7 bytes)",
    );
    goes_both_ways("null", &Json::from(json!(null)), "Json(null of 4 bytes)");
}

#[test]
fn the_parts_of_a_value_are_there() {
    assert_eq!(List::from_iter(["a", "b"]).items(), ["a", "b"]);
    assert_eq!(
        List::from_json(r#"["a", "b"]"#),
        Ok(List::from_iter(["a", "b"]))
    );
    let mask = DateMask::new("yyyy");
    assert_eq!(
        (mask.as_str(), mask.to_string()),
        ("yyyy", "yyyy".to_owned())
    );
    let url = Url::new("https://app.example");
    assert_eq!(
        (url.as_str(), url.as_ref()),
        ("https://app.example", "https://app.example")
    );
    assert_eq!(url.to_string(), "https://app.example");
    assert_eq!(Json::from(json!([1])).parse().unwrap(), json!([1]));
    let second = Duration::from_secs(1);
    assert_eq!(
        TimestampMs(1000).to_system_time(),
        Some(UNIX_EPOCH + second)
    );
    assert_eq!(
        TimestampMs(-1000).to_system_time(),
        Some(UNIX_EPOCH - second)
    );
    assert_eq!(
        Unfit.to_string(),
        "the text does not fit the type of the entry"
    );
}

#[test]
fn a_request_knows_its_element_and_its_wire_form_is_not_shown() {
    let create = CreateInstance::new(&Untyped::new("acmedesk"), NoGrant).name("Acme");
    assert_eq!(create.to_request().unwrap().element(), "acmedesk");
    let wire = create.to_wire();
    assert_eq!(
        format!("{wire:?}"),
        format!("Wire({} bytes)", wire.as_str().len())
    );
}
