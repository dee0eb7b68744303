//! What is checked before a request is sent, and what is sent.
#![cfg(feature = "helpdesk")]

mod common;

use common::said;
use element_types::elements::freshservice::Config;
use element_types::{CreateInstance, Json, NoGrant, Request, Secret, Untyped};
use serde_json::json;

fn config() -> Config {
    Config::builder()
        .username("agent")
        .password("planted")
        .subdomain("acme")
        .build()
}

fn told<C>(create: &CreateInstance<C>) -> String {
    match create.to_request() {
        Ok(_) => String::new(),
        Err(invalid) if invalid.element().is_some() => said(&invalid),
        Err(invalid) => invalid.to_string(),
    }
}

#[test]
fn everything_that_is_wrong_is_listed_by_key() {
    let mut config = config();
    config.username = " ".to_owned();
    config.password = Secret::new("********");
    config.subdomain = "<INSERT_FRESHSERVICE_SUBDOMAIN_NAME_ONLY>".to_owned();
    let create = CreateInstance::new(&config, NoGrant)
        .tags(["fine", "<insert_tags>"])
        .entry("base.url", "https://{sub}.example")
        .entry("event.vendor.type", "polling")
        .entry("brand.new", "********");
    assert_eq!(
        told(&create),
        "`username` (Username) is required and empty\n\
         `password` (Password) is the mask `********`; send the secret itself\n\
         `subdomain` (Subdomain) still holds a placeholder `<INSERT_…>`; fill in the value\n\
         `base.url` (Base URL) names in braces what is no entry of the element; did you mean `{subdomain}`?\n\
         `brand.new` is the mask `********`; send the secret itself\n\
         `event.vendor.type` (Event source) belongs in the configuration; \
         set it with `.event_vendor_type(..)` of the builder\n\
         `name` (name of the instance) is required and missing\n\
         `tags[1]` still holds a placeholder `<INSERT_…>`; fill in the value"
    );
}

#[test]
fn each_name_is_checked() {
    let create = CreateInstance::new(&config(), NoGrant);
    for (name, expected) in [
        ("Acme", ""),
        ("  ", "`name` (name of the instance) is required and empty"),
        (
            "<INSERT_INSTANCE_NAME>",
            "`name` (name of the instance) still holds a placeholder `<INSERT_…>`; fill in the value",
        ),
    ] {
        assert_eq!(told(&create.clone().name(name)), expected);
    }
}

#[test]
fn the_body_is_what_the_guides_show() {
    let request = CreateInstance::new(&config(), NoGrant)
        .name("Acme")
        .tag("docs")
        .entry("base.url", "https://{subdomain}.freshservice.example")
        .secret_entry("brand.new", "planted")
        .to_request()
        .unwrap();
    assert_eq!(
        request.to_json(),
        r#"{"element":{"key":"freshservice"},"configuration":{"username":"agent","password":"planted","subdomain":"acme","base.url":"https://{subdomain}.freshservice.example","brand.new":"planted"},"tags":["docs"],"name":"Acme"}"#
    );
    let pretty: serde_json::Value = serde_json::from_str(&request.to_json_pretty()).unwrap();
    assert_eq!(pretty, serde_json::to_value(&request).unwrap());
}

#[test]
fn json_is_sent_as_text_unless_asked() {
    let document = json!({"path": "/tickets"});
    let sent = |json: Json| {
        let mut config = config();
        config.event_poller_configuration = Some(json);
        let create = CreateInstance::new(&config, NoGrant).name("Acme");
        let body = serde_json::to_value(create.to_request().unwrap()).unwrap();
        body["configuration"]["event.poller.configuration"].clone()
    };
    assert_eq!(sent(document.clone().into()), json!(document.to_string()));
    assert_eq!(sent(Json::structured(document.clone())), document);
}

#[test]
fn an_element_without_a_module_is_checked_as_far_as_possible() {
    let create = |untyped: &Untyped| CreateInstance::new(untyped, NoGrant).name("Acme");
    let wrong = Untyped::new(" ")
        .entry("site", json!({"deep": "<INSERT_SITE>"}))
        .secret("api.key", "********");
    assert_eq!(
        told(&create(&wrong)),
        "`element.key` is required and empty\n\
         `site` still holds a placeholder `<INSERT_…>`; fill in the value\n\
         `api.key` is the mask `********`; send the secret itself"
    );
    let twice = Untyped::new("acmedesk")
        .entry("a", 1)
        .entry("b", true)
        .entry("a", 2);
    let request: Request = create(&twice).to_request().unwrap();
    assert_eq!(
        request.to_json(),
        r#"{"element":{"key":"acmedesk"},"configuration":{"a":2,"b":true},"name":"Acme"}"#
    );
}

#[test]
fn an_entry_given_twice_is_sent_once_and_the_later_value_counts() {
    let configuration = Untyped::new("acmedesk")
        .entry("site", "first")
        .entry("colour", "blue");
    let create = CreateInstance::new(&configuration, NoGrant)
        .name("Acme")
        .entry("site", "second");
    let json = create.to_request().expect("complete").to_json();
    assert_eq!(json.matches("\"site\"").count(), 1, "{json}");
    assert!(json.contains(r#""site":"second""#), "{json}");
    assert_eq!(create.to_wire().as_str(), json);

    // A field and an entry by hand: refused, and what is kept of it holds the member once.
    let configuration = Untyped::new("freshservice").entry("subdomain", "first");
    let create = CreateInstance::new(&configuration, NoGrant)
        .name("Acme")
        .entry("subdomain", "second");
    assert!(create.to_request().is_err());
    assert_eq!(
        create.to_wire().as_str().matches("\"subdomain\"").count(),
        1
    );
}
