//! What they put into a configuration, and how they need it back.

use serde_json::json;

use crate::client::{Local, freshservice};

#[test]
fn line_04_unknown_configuration_keys_are_kept() {
    let local = Local::start();
    let mut body = freshservice();
    body["configuration"]["provisioning"] = "oauth2".into();
    body["configuration"]["tags"] = json!("a");
    body["configuration"]["use_sandbox"] = json!(true);
    body["configuration"]["apiSecret"] = "planted-api-secret".into();
    let configuration =
        local.call("POST", "/instances", body).is(200).json()["configuration"].clone();
    assert_eq!(configuration["provisioning"], "oauth2");
    assert_eq!(configuration["use_sandbox"], "true");
    assert_eq!(configuration["apiSecret"], "********");
    assert!(local.platform.journal().contains("`provisioning`"));
}

#[test]
fn line_08_a_put_with_some_keys_and_masks_leaves_the_rest() {
    let local = Local::start();
    let body = json!({
        "element": { "key": "box" }, "name": "Box", "externalAuthentication": "initial",
        "configuration": {
            "oauth.api.key": "app", "oauth.api.secret": "s", "oauth.callback.url": "http://app.example/back",
            "oauth.user.refresh_token": "planted-refresh",
        },
    });
    let instance = local.call("POST", "/instances", body).is(200).json();
    let path = format!(
        "/elements/{}/instances/{}?reAuthenticate=false",
        instance["elementId"], instance["id"]
    );
    let part = json!({ "configuration": { "oauth.api.key": "********", "oauth.api.secret": "******" }, "name": "New" });
    let changed = local.call("PUT", &path, part).is(200).json();
    assert_eq!(changed["configuration"], instance["configuration"]);
    assert_eq!(changed["name"], "New");
}

#[test]
fn line_09_configurations_are_texts_or_null_and_dates_are_texts() {
    let local = Local::start();
    let mut body = freshservice();
    body["configuration"]["event.notification.enabled"] = json!(true);
    body["configuration"]["event.poller.refresh_interval"] = json!(30);
    body["configuration"]["event.poller.configuration"] = json!({ "contacts": { "url": "/c" } });
    body["configuration"]["something"] = json!([1, 2]);
    let instance = local.call("POST", "/instances", body).is(200).json();
    for (key, value) in instance["configuration"]
        .as_object()
        .expect("a configuration")
    {
        assert!(value.is_string() || value.is_null(), "{key}: {value}");
    }
    assert_eq!(
        instance["configuration"]["event.poller.configuration"],
        r#"{"contacts":{"url":"/c"}}"#
    );
    assert!(
        instance["createdDate"]
            .as_str()
            .is_some_and(|date| date.ends_with('Z'))
    );
    assert_eq!(instance["tags"], json!(["docs"]));
    assert_eq!(instance["eventsEnabled"], true);
}

#[test]
fn line_16_debug_yields_a_trace() {
    let local = Local::start();
    for member in ["providerData", "configuration"] {
        let mut body = freshservice();
        body[member]["debug"] = json!(true);
        let answer = local.call("POST", "/instances", body).is(200);
        let trace = answer
            .header("elements-trace-id")
            .expect("a trace")
            .to_owned();
        local
            .call(
                "GET",
                &format!("/elements/freshservice/trace/{trace}"),
                None,
            )
            .is(200);
    }
    let answer = local.call("POST", "/instances", freshservice()).is(200);
    assert_eq!(answer.header("elements-trace-id"), None);
    local
        .call("GET", "/elements/freshservice/trace/none", None)
        .is(404);
}
