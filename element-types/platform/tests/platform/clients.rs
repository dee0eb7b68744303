//! Replays: requests as nine real clients were recorded to send them, one test for each line of that
//! record. No client is started; those that are stand in `real_clients`.

use serde_json::{Value, json};

use crate::client::{BASE, Local, freshservice};

/// Of the element Box, which signs in with OAuth 2.
fn oauth2(extra: &Value) -> Value {
    let mut body = json!({
        "element": { "key": "box" }, "name": "Box",
        "configuration": {
            "oauth.api.key": "app", "oauth.api.secret": "s", "oauth.callback.url": "http://app.example/back",
        },
    });
    for (name, value) in extra.as_object().into_iter().flatten() {
        body[name.as_str()] = value.clone();
    }
    body
}

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
fn line_03_empty_parameters_are_absent() {
    let local = Local::start();
    let query = "apiKey=app&apiSecret=s&callbackUrl=http%3A%2F%2Fapp.example%2Fback&scope=&siteAddress=&subdomain=";
    let answer = local
        .call("GET", &format!("/elements/box/oauth/url?{query}"), None)
        .is(200)
        .json();
    assert_eq!(answer["element"], "box");
    let address = answer["oauthUrl"].as_str().expect("an address");
    assert!(!address.contains("scope="), "{address}");
}

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
fn line_08_a_put_with_some_keys_and_masks_leaves_the_rest() {
    let local = Local::start();
    let external = &json!({ "externalAuthentication": "initial" });
    let mut body = oauth2(external);
    body["configuration"]["oauth.user.refresh_token"] = "planted-refresh".into();
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
fn line_10_an_empty_list_is_404_in_the_words_that_clients_know() {
    let local = Local::start();
    for path in [
        "/instances",
        "/instances?tags[]=none",
        "/elements/box/instances",
        "/elements?where=key%3D%27none%27",
        "/hubs?where=key%3D%27none%27",
    ] {
        let message = local.call("GET", path, None).is(404).message();
        assert!(
            message.starts_with("No ") && message.ends_with(" found"),
            "{path}: {message}"
        );
    }
}

#[test]
fn line_11_a_filter_is_never_ignored() {
    let local = Local::start();
    let found = local.call(
        "GET",
        "/elements?where=key+in+%28%27box%27%2C%27sfdc%27%29+AND+hub%3D%27crm%27",
        None,
    );
    assert_eq!(found.is(200).json()[0]["key"], "sfdc");
    for path in [
        "/elements?where=name+like+%27a%25%27",
        "/elements?where=colour%3D%27red%27",
        "/elements?where=key%3D%27a",
        "/elements?name=box",
        "/instances?elementKey=box",
        "/instances?where=name",
        "/hubs?name=crm",
    ] {
        local.call("GET", path, None).is(400);
    }
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
fn line_14_the_default_address_of_oauth_1_comes_with_its_secret() {
    let local = Local::start();
    let path = "/elements/twitter/oauth/url/default?provisioning=oauth&username=ada";
    let answer = local.call("GET", path, None).is(200).json();
    assert!(
        answer["configuration"]["secret"]
            .as_str()
            .is_some_and(|secret| !secret.is_empty())
    );
    assert!(
        answer["oauthUrl"]
            .as_str()
            .is_some_and(|address| address.starts_with("http://"))
    );
    let answer = local
        .call("GET", "/elements/box/oauth/url/default", None)
        .is(200)
        .json();
    assert!(answer["oauthUrl"].is_string());
}

#[test]
fn line_15_oauth_1_has_a_token_before_the_address() {
    let local = Local::start();
    let query = "apiKey=app&apiSecret=s&callbackUrl=http%3A%2F%2Fapp.example%2Fback";
    let first = local
        .call(
            "GET",
            &format!("/elements/twitter/oauth/token?{query}"),
            None,
        )
        .is(200)
        .json();
    let token = first["token"].as_str().expect("a token");
    assert!(first["secret"].is_string());
    let second = local.call(
        "GET",
        &format!("/elements/twitter/oauth/url?requestToken={token}"),
        None,
    );
    assert!(
        second.is(200).json()["oauthUrl"]
            .as_str()
            .is_some_and(|address| address.contains(token))
    );
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

#[test]
fn line_17_any_origin_may_read_these_headers_exactly() {
    let local = Local::start();
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("origin", "https://app.example"),
    ];
    let answer = local
        .request("GET", &format!("{BASE}/elements"), &headers, None)
        .is(200);
    assert_eq!(
        answer.header("access-control-expose-headers"),
        Some(
            "Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, \
             Elements-Trace-Id, Elements-Error, Content-Disposition"
        )
    );
    let asked = [
        ("origin", "https://app.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "authorization"),
    ];
    let answer = local
        .request("OPTIONS", &format!("{BASE}/instances"), &asked, None)
        .is(200);
    assert_eq!(
        answer.header("access-control-allow-headers"),
        Some("authorization")
    );
}

#[test]
fn line_18_an_address_needs_key_secret_and_callback() {
    let local = Local::start();
    let message = local
        .call("GET", "/elements/box/oauth/url?apiKey=app", None)
        .is(400)
        .message();
    assert!(
        message.contains("`apiSecret`") && message.contains("`callbackUrl`"),
        "{message}"
    );
    assert!(!message.contains("`apiKey`"), "{message}");
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
