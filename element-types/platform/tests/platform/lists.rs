//! Lists: pages, filters, and what elements and hubs are read as.

use serde_json::{Value, json};

use crate::client::{Local, freshservice};

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
