//! Lists that stay empty, and what is said where there is no route.

use serde_json::json;

use crate::client::Local;

#[test]
fn what_is_not_kept_is_an_empty_list() {
    let local = Local::start();
    let id = local.instance()["id"].to_string();
    for (path, rows) in [
        ("/formulas", "formulas"),
        ("/formulas/instances", "formulas"),
        ("/organizations/objects/definitions", "object definitions"),
        (
            "/organizations/elements/sfdc/transformations",
            "transformations",
        ),
        ("/audit-logs/element-instances", "audit logs"),
        ("/audit-logs/element-instances/{id}", "audit logs"),
        ("/instances/{id}/transformations", "transformations"),
        (
            "/instances/{id}/transformations/accounts",
            "transformations",
        ),
        ("/instances/{id}/objects/definitions", "object definitions"),
        ("/instances/{id}/events", "events"),
    ] {
        let answer = local.call("GET", &path.replace("{id}", &id), None).is(404);
        assert_eq!(answer.message(), format!("No {rows} found"), "{path}");
    }
}

#[test]
fn lists_of_an_instance_need_the_instance() {
    let local = Local::start();
    let instance = local.instance();
    for rows in ["transformations", "events", "objects/definitions"] {
        let answer = local
            .call("GET", &format!("/instances/77/{rows}"), None)
            .is(404);
        assert_eq!(answer.message(), "No instance found with ID 77");
        let path = format!("/instances/{rows}");
        local.call("GET", &path, None).is(401);
        let answer = local.call_on(&instance, "GET", &path).is(404);
        assert!(answer.message().ends_with(" found"), "{answer:?}");
    }
}

#[test]
fn nothing_is_added_to_a_list_that_stays_empty() {
    let local = Local::start();
    let id = local.instance()["id"].to_string();
    for (method, path, status, rows) in [
        ("POST", "/formulas", 405, "formulas"),
        ("PUT", "/formulas/1", 404, "formulas"),
        (
            "POST",
            "/instances/{id}/transformations/accounts",
            405,
            "transformations",
        ),
        (
            "PUT",
            "/instances/{id}/transformations/accounts",
            405,
            "transformations",
        ),
        (
            "POST",
            "/organizations/objects/accounts/definitions",
            404,
            "object definitions",
        ),
        (
            "POST",
            "/organizations/elements/sfdc/transformations/a",
            404,
            "transformations",
        ),
    ] {
        let path = path.replace("{id}", &id);
        let answer = local.call(method, &path, json!({ "name": "a" })).is(status);
        let reason = format!("no {rows} are kept here");
        assert!(answer.message().contains(&reason), "{path}: {answer:?}");
    }
}

#[test]
fn an_unknown_route_is_answered_with_what_may_have_been_meant() {
    let local = Local::start();
    for (path, help) in [
        ("/instance", "did you mean `/instances`?"),
        (
            "/instances/5/configurations",
            "did you mean `/instances/{id}/configuration`?",
        ),
        (
            "/elements/sfdc/oauth/urls",
            "did you mean `/elements/{key}/oauth/url`?",
        ),
        ("/accounts", "`Element <token>`"),
        ("/accounts/1/instances", "`Element <token>`"),
    ] {
        let message = local.call("GET", path, None).is(404).message();
        assert!(message.contains(help), "{path}: {message}");
        assert!(
            message.contains("GET /instances/{id}/docs"),
            "{path}: {message}"
        );
    }
    let headers = [("authorization", local.authorization.as_str())];
    let answer = local.request("GET", "/instances", &headers, None).is(404);
    assert!(
        answer
            .message()
            .contains("the API is below /elements/api-v2"),
        "{answer:?}"
    );
}
