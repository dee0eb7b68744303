//! What they send around the request itself: headers, bodies that are none, tokens left over.

use serde_json::json;

use crate::client::{BASE, Local, freshservice};

#[test]
fn line_01_a_delete_with_the_body_null() {
    let local = Local::start();
    let path = format!("/instances/{}", local.instance()["id"]);
    local.call("DELETE", &path, "null").is(200);
}

#[test]
fn line_02_a_get_with_a_content_type_and_a_put_of_no_bytes() {
    let local = Local::start();
    let path = format!("{BASE}/instances/{}", local.instance()["id"]);
    let headers = [
        ("AUTHORIZATION", local.authorization.as_str()),
        ("content-type", "application/json"),
    ];
    local.request("GET", &path, &headers, None).is(200);
    let headers = [
        ("Authorization", local.authorization.as_str()),
        ("Content-Length", "0"),
    ];
    local
        .request("PUT", &format!("{path}/enabled"), &headers, None)
        .is(200);
}

#[test]
fn line_05_the_element_stands_in_path_and_body() {
    let local = Local::start();
    let answer = local
        .call("POST", "/elements/freshservice/instances", freshservice())
        .is(200);
    assert_eq!(answer.json()["element"]["key"], "freshservice");
}

#[test]
fn line_06_a_stale_token_does_not_matter_on_account_calls() {
    let local = Local::start();
    let (first, second) = (local.instance(), local.instance());
    local
        .call("DELETE", &format!("/instances/{}", first["id"]), None)
        .is(200);
    for path in ["/instances", "/elements", "/elements/box"] {
        local.call_on(&first, "GET", path).is(200);
    }
    let path = format!("/instances/{}", second["id"]);
    assert_eq!(
        local.call_on(&first, "GET", &path).is(200).json()["id"],
        second["id"]
    );
}

#[test]
fn line_07_what_cannot_be_set_is_passed_over() {
    let local = Local::start();
    let instance = local.instance();
    let path = format!("/instances/{}", instance["id"]);
    let mut whole = instance.clone();
    whole["name"] = "Renamed".into();
    whole["token"] = "another".into();
    whole["createdDate"] = "1999-01-01T00:00:00Z".into();
    let changed = local.call("PUT", &path, whole).is(200).json();
    assert_eq!(changed["name"], "Renamed");
    for member in ["id", "token", "createdDate", "configuration", "element"] {
        assert_eq!(changed[member], instance[member], "{member}");
    }
    let patched = local
        .call("PATCH", &path, json!({ "id": 77, "name": "Again" }))
        .is(200)
        .json();
    assert_eq!(
        (&patched["id"], &patched["name"]),
        (&instance["id"], &json!("Again"))
    );
    let items = local
        .call("GET", &format!("{path}/configuration"), None)
        .is(200)
        .json();
    let mut item = items
        .as_array()
        .expect("items")
        .iter()
        .find(|item| item["key"] == "subdomain")
        .expect("one")
        .clone();
    item["propertyValue"] = "other".into();
    let item_path = format!("{path}/configuration/{}", item["id"]);
    assert_eq!(
        local.call("PATCH", &item_path, item.clone()).is(200).json()["propertyValue"],
        "other"
    );
    assert_eq!(
        local.call("GET", &path, None).json()["configuration"]["subdomain"],
        "other"
    );
}

#[test]
fn line_12_a_form_is_415_with_a_text_that_helps() {
    let local = Local::start();
    let path = format!("{BASE}/instances/{}", local.instance()["id"]);
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let answer = local
        .request("PUT", &path, &headers, "name=renamed&tags=a&tags=b")
        .is(415);
    assert!(
        answer.message().contains("Content-Type: application/json"),
        "{answer:?}"
    );
}
