//! Lists, changes, strictness: what of the API has no room of its own.

use element_platform::{Mode, Platform};
use serde_json::{Value, json};

use crate::client::{Answer, Local, freshservice};

#[test]
fn lists_come_by_the_page_and_each_row_once() {
    let local = Local::start();
    let made: Vec<Value> = (0..7).map(|_| local.instance()["id"].clone()).collect();
    for path in [
        "/instances?pageSize=3",
        "/elements/freshservice/instances?pageSize=3",
        "/instances?pageSize=3&tags[]=docs",
    ] {
        let mut seen = Vec::new();
        let mut next = String::new();
        for returned in ["3", "3", "1"] {
            let answer = local.call("GET", &format!("{path}{next}"), None).is(200);
            assert_eq!(
                answer.header("elements-returned-count"),
                Some(returned),
                "{path}"
            );
            assert_eq!(answer.header("elements-total-count"), Some("7"), "{path}");
            seen.extend(
                answer
                    .json()
                    .as_array()
                    .expect("rows")
                    .iter()
                    .map(|row| row["id"].clone()),
            );
            next = answer
                .header("elements-next-page-token")
                .map_or_else(String::new, |token| format!("&nextPage={token}"));
        }
        assert_eq!((seen, next), (made.clone(), String::new()), "{path}");
    }
}

#[test]
fn lists_are_searched_by_tag_text_and_filter() {
    let local = Local::start();
    let named = |name: &str, tags: Value| {
        let mut body = freshservice();
        body["name"] = name.into();
        body["tags"] = tags;
        local.call("POST", "/instances", body).is(200).json()["id"].clone()
    };
    let first = named("Acme support", json!(["a", "b"]));
    let second = named("Other", json!(["b"]));
    for (query, ids) in [
        ("tags[]=a", vec![&first]),
        ("tags[]=b", vec![&first, &second]),
        ("tags[]=a&tags[]=b", vec![&first]),
        ("searchText=acme", vec![&first]),
        ("searchText=FRESH", vec![&first, &second]),
        ("where=name%3D%27Other%27", vec![&second]),
        (
            "where=name%3D%27Other%27+AND+disabled%3Dfalse&tags[]=b",
            vec![&second],
        ),
        ("hydrate=false&tags[]=a&searchText=", vec![&first]),
    ] {
        let rows = local
            .call("GET", &format!("/instances?{query}"), None)
            .is(200)
            .json();
        let found: Vec<&Value> = rows
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| &row["id"])
            .collect();
        assert_eq!(found, ids, "{query}");
    }
}

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

#[test]
fn elements_and_hubs_are_read() {
    let local = Local::start();
    let keys = local.call("GET", "/elements/keys", None).is(200).json();
    assert!(keys.as_array().expect("keys").len() >= 180);
    let element = local.call("GET", "/elements/252", None).is(200).json();
    assert_eq!(element["key"], "freshservice");
    let configuration = local
        .call("GET", "/elements/freshservice/configuration", None)
        .is(200)
        .json();
    assert!(configuration["configuration"].is_array());
    let metadata = local
        .call("GET", "/elements/freshservice/metadata", None)
        .is(200)
        .json();
    for member in ["id", "key", "name", "description"] {
        assert!(!metadata[member].is_null(), "{member}");
    }
    assert_eq!(metadata["events"]["supported"], true);
    local
        .call("GET", "/elements/nothing/metadata", None)
        .is(404);
    assert!(
        local
            .call("GET", "/elements/metadata", None)
            .is(200)
            .json()
            .is_array()
    );
    let hub = local.call("GET", "/hubs/helpdesk", None).is(200).json();
    for member in ["id", "name", "key", "description", "active"] {
        assert!(!hub[member].is_null(), "{member}");
    }
    let elements = local
        .call("GET", "/hubs/helpdesk/elements", None)
        .is(200)
        .json();
    assert!(
        elements
            .as_array()
            .expect("elements")
            .iter()
            .all(|element| element["hub"] == "helpdesk")
    );
    assert!(
        local
            .call("GET", "/hubs/keys", None)
            .is(200)
            .json()
            .as_array()
            .is_some_and(|keys| keys.len() > 20)
    );
    local.call("GET", "/hubs/nothing", None).is(404);
    let types = local
        .call("GET", "/elements/netsuitecrmv2/authentication-types", None)
        .is(200)
        .json();
    assert_eq!(types["options"].as_array().map(Vec::len), Some(2));
}

#[test]
fn objects_come_with_the_instance_when_asked_for() {
    let local = Local::start();
    let mut body = freshservice();
    body["retrieveObjectsAfterInstantiation"] = json!(true);
    let instance = local
        .call("POST", "/instances", body.clone())
        .is(200)
        .json();
    assert!(
        instance["objects"]
            .as_array()
            .is_some_and(|objects| objects[0]["vendorName"].is_string())
    );
    body["retrieveObjectsAfterInstantiation"] = json!("maybe");
    local.call("POST", "/instances", body).is(400);
}
