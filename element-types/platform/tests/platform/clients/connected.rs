//! How they call a connected account.

use serde_json::{Value, json};

use crate::client::{BASE, Local, freshservice};

#[test]
fn line_13_a_colon_behind_a_name_passes() {
    let local = Local::start();
    let instance = local.instance();
    let token = instance["token"].as_str().unwrap_or_default();
    let header = format!("{}, Element: {token}", local.authorization);
    for (method, path, body) in [
        ("POST", "/hubs/crm/contacts", Some(r#"{"lastName":"a"}"#)),
        ("PATCH", "/hubs/crm/contacts/1", Some(r#"{"lastName":"b"}"#)),
        ("DELETE", "/hubs/crm/contacts/1", None),
    ] {
        local
            .call_as(&header, method, path, body.map(str::to_owned))
            .is(200);
    }
}

#[test]
fn line_19_calls_on_a_connected_account_are_answered() {
    let local = Local::start();
    let instance = local.instance();
    let id = instance["id"].to_string();
    for path in [
        "/hubs/helpdesk/ping",
        "/hubs/crm/accounts",
        "/accounts",
        "/incidents",
        "/objects",
        "/instances/docs",
    ] {
        let answer = local.call_on(&instance, "GET", path).is(200);
        if !path.ends_with("docs") {
            assert_eq!(
                answer.header("elements-element-instance-id"),
                Some(id.as_str()),
                "{path}"
            );
        }
    }
    let token = instance["token"].as_str().unwrap_or_default();
    let header = format!("{}, Element {token}", local.authorization);
    let headers = [
        ("authorization", header.as_str()),
        ("Elements-Version", "Helium"),
    ];
    let objects = local
        .request("GET", &format!("{BASE}/objects"), &headers, None)
        .is(200)
        .json();
    for kind in ["vendor", "ceCanonical"] {
        assert!(
            objects
                .as_array()
                .expect("objects")
                .iter()
                .any(|object| object["type"] == kind),
            "{objects}"
        );
    }
    let docs = local
        .call("GET", &format!("/instances/{id}/docs"), None)
        .is(200)
        .json();
    for member in [
        "basePath",
        "paths",
        "host",
        "definitions",
        "swagger",
        "info",
        "tags",
    ] {
        assert!(!docs[member].is_null(), "{member}");
    }
}

#[test]
fn line_19_nulls_are_left_out_unless_the_instance_wants_them() {
    let local = Local::start();
    let instance = local.instance();
    let row =
        |instance: &Value| local.call_on(instance, "GET", "/accounts").is(200).json()[0].clone();
    assert!(row(&instance).get("description").is_none());
    let mut body = freshservice();
    body["configuration"]["filter.response.nulls"] = json!(false);
    let instance = local.call("POST", "/instances", body).is(200).json();
    assert_eq!(row(&instance).get("description"), Some(&Value::Null));
}

#[test]
fn line_19_a_disabled_instance_answers_403_but_for_its_objects() {
    let local = Local::start();
    let instance = local.instance();
    let path = format!("/instances/{}/enabled", instance["id"]);
    assert_eq!(
        local.call("DELETE", &path, None).is(200).json()["disabled"],
        true
    );
    local
        .call_on(&instance, "GET", "/hubs/helpdesk/ping")
        .is(403);
    local.call_on(&instance, "GET", "/accounts").is(403);
    local.call_on(&instance, "GET", "/objects").is(200);
    local.call("PUT", &path, None).is(200);
    local
        .call_on(&instance, "GET", "/hubs/helpdesk/ping")
        .is(200);
}
