//! Changes of an instance: what they replace, and what they leave.

use serde_json::{Value, json};

use crate::client::{Answer, Local, freshservice};

#[test]
fn tags_are_replaced_and_the_stripped_name_stands_in_for_none() {
    let local = Local::start();
    let mut body = freshservice();
    body["name"] = "<b>Acme</b>".into();
    body["tags"] = json!(null);
    let instance = local.call("POST", "/instances", body).is(200).json();
    assert_eq!(
        (&instance["name"], &instance["tags"]),
        (&json!("Acme"), &json!(["Acme"]))
    );
    let path = format!("/instances/{}", instance["id"]);
    let tags = |method: &str, tags: Value| {
        local
            .call(method, &path, json!({ "tags": tags }))
            .is(200)
            .json()["tags"]
            .clone()
    };
    assert_eq!(tags("PATCH", json!(["<i>x</i>", "y"])), json!(["x", "y"]));
    assert_eq!(tags("PUT", json!(null)), json!(["x", "y"]));
    assert_eq!(tags("PUT", json!([])), json!([]));
}

#[test]
fn a_change_keeps_what_is_absent_null_or_masked() {
    let local = Local::start();
    let instance = local.instance();
    let path = format!("/instances/{}", instance["id"]);
    for (method, change) in [
        ("PUT", json!({})),
        (
            "PATCH",
            json!({ "configuration": { "username": null, "password": "******" } }),
        ),
        (
            "PUT",
            json!({ "configuration": null, "name": null, "tags": null }),
        ),
    ] {
        assert_eq!(local.call(method, &path, change).is(200).json(), instance);
    }
    let change =
        json!({ "configuration": { "subdomain": "other", "event.notification.enabled": true } });
    let changed = local.call("PATCH", &path, change).is(200).json();
    assert_eq!(changed["configuration"]["subdomain"], "other");
    assert_eq!(
        (
            &changed["eventsEnabled"],
            &changed["configuration"]["username"]
        ),
        (&json!(true), &json!("ada"))
    );
    let wrong = json!({ "configuration": { "event.notification.enabled": "perhaps" } });
    assert!(
        local
            .call("PATCH", &path, wrong)
            .is(400)
            .message()
            .contains("`event.notification.enabled`")
    );
}

#[test]
fn an_instance_is_changed_by_its_own_token_and_moved_to_another_element() {
    let local = Local::start();
    let instance = local.instance();
    let header = format!(
        "{}, Element {}",
        local.authorization,
        instance["token"].as_str().unwrap_or_default()
    );
    let call = |method: &str, path: &str, body: Value| -> Answer {
        local.call_as(&header, method, path, body)
    };
    assert_eq!(
        call("PATCH", "/instances", json!({ "name": "A" }))
            .is(200)
            .json()["name"],
        "A"
    );
    assert_eq!(
        call("PUT", "/instances", json!({ "name": "B" }))
            .is(200)
            .json()["name"],
        "B"
    );
    let moved = call(
        "PATCH",
        "/instances",
        json!({ "element": { "key": "freshdeskv2" } }),
    )
    .is(200)
    .json();
    assert_eq!(moved["element"]["key"], "freshdeskv2");
    local
        .call("GET", "/elements/freshservice/instances", None)
        .is(404);
    local
        .call("GET", "/elements/freshdeskv2/instances", None)
        .is(200);
    call("DELETE", "/instances", json!(null)).is(200);
    call("GET", "/ping", json!(null)).is(401);
}

#[test]
fn traces_are_switched_on_for_a_while() {
    let local = Local::start();
    let path = format!("/instances/{}", local.instance()["id"]);
    let traced = |answer: Answer| answer.is(200).json()["traceLoggingEnabled"].clone();
    let logging = format!("{path}/trace-logging");
    assert_eq!(
        traced(local.call("PUT", &logging, json!({ "duration": 5 }))),
        true
    );
    local.platform.advance(std::time::Duration::from_mins(6));
    assert_eq!(traced(local.call("GET", &path, None)), false);
    assert_eq!(traced(local.call("PUT", &logging, None)), true);
    assert_eq!(traced(local.call("DELETE", &logging, None)), false);
    local
        .call("PUT", &logging, json!({ "duration": "soon" }))
        .is(400);
}
