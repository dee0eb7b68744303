//! Elements made at run time, and an application's own.

use element_platform::Platform;
use element_types::ElementSpec;
use serde_json::{Value, json};

use crate::client::Local;

fn document() -> Value {
    json!({
        "id": 5, "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk", "description": "A desk",
        "authentication": { "type": "custom" }, "private": true,
        "configuration": [
            { "key": "site", "name": "Site", "type": "TEXTFIELD_128", "required": true },
            { "key": "pin", "name": "Pin", "type": "PASSWORD", "required": true },
            { "key": "polls", "name": "Polls", "type": "BOOLEAN", "required": true, "defaultValue": "false" },
        ],
        "resources": [{ "path": "/contacts" }], "hooks": [], "parameters": [], "something": { "kept": [1] },
    })
}

fn create(local: &Local, configuration: &Value) -> crate::client::Answer {
    local.call(
        "POST",
        "/elements/acmedesk/instances",
        json!({ "configuration": configuration }),
    )
}

#[test]
fn an_element_is_made_used_changed_and_deleted() {
    let local = Local::start();
    let made = local.call("POST", "/elements", document()).is(200).json();
    assert_eq!(made["something"], json!({ "kept": [1] }));
    assert_eq!(
        local.call("GET", "/elements", None).is(200).json()[0]["key"],
        "acmedesk"
    );
    assert_eq!(local.call("POST", "/elements", document()).status, 409);
    let message = create(&local, &json!({ "site": "acme" })).is(400).message();
    assert!(
        message.contains("`pin` (Pin)") && message.starts_with("Acme Desk: "),
        "{message}"
    );
    let instance = create(&local, &json!({ "site": "acme", "pin": "planted" }))
        .is(200)
        .json();
    assert_eq!(
        instance["configuration"],
        json!({ "site": "acme", "pin": "********", "polls": "false" })
    );
    assert_eq!(local.call("DELETE", "/elements/acmedesk", None).status, 409);
    let changed = local
        .call(
            "PUT",
            "/elements/acmedesk",
            json!({ "name": "Acme Desk 2" }),
        )
        .is(200)
        .json();
    assert_eq!(
        (&changed["name"], &changed["id"]),
        (&json!("Acme Desk 2"), &made["id"])
    );
    local
        .call("DELETE", &format!("/instances/{}", instance["id"]), None)
        .is(200);
    local.call("DELETE", "/elements/acmedesk", None).is(200);
    local.call("GET", "/elements/acmedesk", None).is(404);
}

#[test]
fn an_export_makes_the_same_element_again() {
    let local = Local::start();
    let other = Local::start();
    for key in ["freshservice", "netsuitecrmv2", "box", "twitter"] {
        let mut export = local
            .call("GET", &format!("/elements/{key}/export"), None)
            .is(200)
            .json();
        export["key"] = format!("{key}_again").into();
        other.call("POST", "/elements", export).is(200);
        let before = local
            .call("GET", &format!("/elements/{key}/configuration"), None)
            .is(200)
            .json();
        let after = other
            .call("GET", &format!("/elements/{key}_again/configuration"), None)
            .is(200)
            .json();
        let told = |items: &Value| -> Vec<Value> {
            let items = items["configuration"].as_array().expect("items").iter();
            items
                .map(|item| {
                    json!([
                        item["key"],
                        item["required"],
                        item["type"],
                        item["defaultValue"]
                    ])
                })
                .collect()
        };
        for (before, after) in told(&before).iter().zip(told(&after)) {
            assert_eq!(
                (&before[0], &before[1], &before[3]),
                (&after[0], &after[1], &after[3]),
                "{key}"
            );
        }
    }
}

#[test]
fn elements_are_cloned_switched_off_and_the_catalogue_is_left_alone() {
    let local = Local::start();
    let clone = local
        .call("POST", "/elements/box/clone", None)
        .is(200)
        .json();
    assert_eq!(
        (&clone["key"], &clone["private"]),
        (&json!("box_2"), &json!(true))
    );
    let off = local
        .call("DELETE", "/elements/box_2/active", None)
        .is(200)
        .json();
    assert_eq!(off["active"], false);
    assert_eq!(
        local
            .call("PUT", "/elements/box_2/active", None)
            .is(200)
            .json()["active"],
        true
    );
    for (method, path) in [
        ("PUT", "/elements/box"),
        ("DELETE", "/elements/box"),
        ("DELETE", "/elements/box/active"),
    ] {
        local.call(method, path, Some("{}".to_owned())).is(403);
    }
}

#[test]
fn what_is_wrong_with_a_document_is_told_at_once() {
    let local = Local::start();
    let body = json!({ "key": "12", "configuration": [{ "name": "x" }] });
    let message = local.call("POST", "/elements", body).is(400).message();
    for part in [
        "`name`",
        "`key` may not be a number",
        "`configuration[0].key`",
    ] {
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn an_element_comes_with_the_start() {
    let builder = Platform::builder()
        .element(&document().to_string())
        .expect("a document");
    let local = Local::with(builder);
    create(&local, &json!({ "site": "acme", "pin": "planted" })).is(200);
    assert!(Platform::builder().element("[]").is_err());
    let empty = Platform::builder().element("{}").expect("an object");
    assert!(
        empty
            .start_blocking()
            .is_err_and(|error| error.to_string().contains("`key`"))
    );
}

/// A configuration of the application's own, as the derive writes it.
#[derive(Clone, Debug, element_types::ElementConfig)]
#[element(
    key = "acmehelp",
    name = "Acme Help",
    hub = "helpdesk",
    authentication = "basic"
)]
pub(crate) struct AcmeHelpConfig {
    /// The agent's user name.
    pub username: String,
    /// The agent's password.
    pub password: element_types::Secret,
}

#[test]
fn an_element_of_the_application_joins_by_its_type() {
    let local = Local::with(Platform::builder().with::<AcmeHelpConfig>());
    let element = local.call("GET", "/elements/acmehelp", None).is(200).json();
    assert_eq!(element["private"], true);
    let spec: &ElementSpec = <AcmeHelpConfig as element_types::ElementConfig>::SPEC;
    assert_eq!(element["name"], spec.name);
    let message = local
        .call("POST", "/elements/acmehelp/instances", json!({}))
        .is(400)
        .message();
    assert!(message.contains("`password` (Password)"), "{message}");
}
