//! From a create to a delete.

use serde_json::json;

use crate::client::{Local, freshservice};

#[test]
fn an_instance_is_created_read_listed_and_deleted() {
    let local = Local::start();
    let instance = local.instance();
    let path = format!("/instances/{}", instance["id"]);
    assert_eq!(local.call("GET", &path, None).is(200).json(), instance);
    assert_eq!(
        local.call("GET", "/instances", None).is(200).json(),
        json!([instance])
    );
    local.call("DELETE", &path, None).is(200);
    let gone = local.call("GET", &path, None).is(404);
    assert_eq!(
        gone.message(),
        format!("No instance found with ID {}", instance["id"])
    );
    assert_eq!(
        local.call("GET", "/instances", None).is(404).message(),
        "No instances found"
    );
    local.call("DELETE", &path, None).is(404);
}

#[test]
fn defaults_are_filled_in_and_secrets_masked() {
    let local = Local::start();
    let configuration = local.instance()["configuration"].clone();
    assert_eq!(configuration["pagination.max"], "30");
    assert_eq!(configuration["password"], "********");
    assert_eq!(configuration["username"], "ada");
    assert_eq!(
        configuration["event.notification.callback.url"],
        json!(null)
    );
}

#[test]
fn every_missing_entry_is_named_with_its_label() {
    let local = Local::start();
    let body =
        json!({ "element": { "key": "freshservice" }, "configuration": { "username": null } });
    let message = local.call("POST", "/instances", body).is(400).message();
    for entry in [
        "`username` (Username)",
        "`password` (Password)",
        "`subdomain` (Subdomain)",
    ] {
        assert!(message.contains(entry), "{message}");
    }
    assert_eq!(
        local.call("GET", "/instances/count", None).is(200).json()["totalInstances"],
        0
    );
}

#[test]
fn an_unknown_element_and_a_broken_body_are_told() {
    let local = Local::start();
    let body = json!({ "element": { "key": "badelement" } });
    let message = local.call("POST", "/instances", body).is(404).message();
    assert_eq!(message, "No element found with key badelement");
    assert_eq!(
        local.call("POST", "/instances", "{").is(400).message(),
        "Invalid JSON body"
    );
}

#[test]
fn the_element_may_stand_in_the_path_by_key_and_by_number() {
    let local = Local::start();
    for path in [
        "/elements/freshservice/instances",
        "/elements/252/instances",
    ] {
        let mut body = freshservice();
        body.as_object_mut().expect("an object").remove("element");
        assert_eq!(
            local.call("POST", path, body).is(200).json()["element"]["key"],
            "freshservice"
        );
        assert_eq!(
            local.call("POST", path, freshservice()).is(200).json()["elementId"],
            252
        );
    }
    let by_id =
        json!({ "element": { "id": 252 }, "configuration": freshservice()["configuration"] });
    assert_eq!(
        local.call("POST", "/instances", by_id).is(200).json()["element"]["key"],
        "freshservice"
    );
}
