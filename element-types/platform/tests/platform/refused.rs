//! Requests that are refused, in both modes or in strict mode alone.

use element_platform::{Mode, Platform};
use serde_json::json;

use crate::client::{Local, freshservice};

#[test]
fn strict_refuses_unknown_entries_and_lenient_keeps_them() {
    let mut body = freshservice();
    body["configuration"]["usrname"] = "x".into();
    let strict = Local::with(Platform::builder().mode(Mode::Strict));
    let message = strict
        .call("POST", "/instances", body.clone())
        .is(400)
        .message();
    assert!(
        message.contains("`usrname`") && message.contains("did you mean `username`?"),
        "{message}"
    );
    let instance = strict
        .call("POST", "/instances", freshservice())
        .is(200)
        .json();
    // A fetched instance goes back as it came.
    strict
        .call("PUT", &format!("/instances/{}", instance["id"]), instance)
        .is(200);
    let lenient = Local::start();
    assert_eq!(
        lenient.call("POST", "/instances", body).is(200).json()["configuration"]["usrname"],
        "x"
    );
}

#[test]
fn a_blank_a_mask_and_a_placeholder_are_no_values_of_a_required_entry() {
    let local = Local::start();
    for (value, part) in [
        (" ", "required and empty"),
        ("********", "the mask"),
        ("<INSERT_PASSWORD>", "a placeholder"),
    ] {
        let mut body = freshservice();
        body["configuration"]["password"] = value.into();
        let message = local.call("POST", "/instances", body).is(400).message();
        assert!(
            message.contains("`password` (Password)") && message.contains(part),
            "{message}"
        );
    }
}

#[test]
fn a_mistyped_value_is_400_with_its_entry() {
    let local = Local::start();
    for (key, value) in [
        ("event.notification.enabled", json!("maybe")),
        ("event.poller.refresh_interval", json!("often")),
        ("subdomain", json!({ "a": 1 })),
    ] {
        let mut body = freshservice();
        body["configuration"][key] = value;
        let message = local.call("POST", "/instances", body).is(400).message();
        assert!(message.contains(&format!("`{key}` (")), "{message}");
    }
}
