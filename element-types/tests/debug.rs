//! What `Debug` shows of each public type: all that helps, and nothing that is secret.

mod common;

use std::fmt::Debug;

use common::PLANTED;
use common::acmedesk::{ApiKey, Config, InstanceConfig, Percent};
use common::shop;
use element_types::{
    Authorization, Built, Catalog, CreateInstance, CreatedDate, ElementConfig, Instance,
    NO_ENTRIES, OAuth1, OAuth2, PlatformError, Reported, Secret, Tag, TimestampMs, Untyped,
    UntypedConfig, Url, support,
};

#[track_caller]
fn shows(value: &dyn Debug, expected: &str) {
    assert!(!expected.contains(PLANTED), "{expected}");
    assert_eq!(format!("{value:?}"), expected);
}

fn config() -> Config {
    Config {
        site: "acme".to_owned(),
        share: Percent(30),
        api_key: Some(Secret::new("planted")),
        oauth_api_key: None,
        oauth_api_secret: None,
        callback: Some(Url::new("https://ada:planted@app.example/?key=planted")),
    }
}

#[test]
fn of_what_is_sent() {
    shows(&Secret::new("planted"), "Secret([redacted])");
    shows(
        &Authorization::new("planted", "planted").element("planted"),
        "Authorization(User [redacted], Organization [redacted], Element [redacted])",
    );
    shows(
        &OAuth1::new("planted", "planted", "planted").extra("realmId", "planted"),
        r#"OAuth1 { provider_data: ["oauth_token", "oauth_verifier", "secret", "realmId"] }"#,
    );
    shows(
        &OAuth2::new("planted").extra("realmId", "planted"),
        r#"OAuth2 { provider_data: ["code", "realmId"] }"#,
    );
    let untyped = Untyped::new("acmedesk")
        .entry("site", "planted")
        .secret("api.key", "planted");
    shows(
        &untyped,
        r#"Untyped { key: "acmedesk", entries: ["site", "api.key"], .. }"#,
    );
    let create = CreateInstance::new(&untyped, OAuth2::new("planted"))
        .name("Acme")
        .tags(["new"]);
    shows(
        &create,
        r#"CreateInstance { element: "acmedesk", configuration: ["site", "api.key"], grant: OAuth2, tags: ["new"], name: Some("Acme"), .. }"#,
    );
    shows(
        &create.to_request().unwrap(),
        r#"Request { element: "acmedesk", configuration: ["site", "api.key"], provider_data: ["code"], tags: ["new"], name: Some("Acme"), .. }"#,
    );
}

#[test]
fn of_configurations_and_builders() {
    let expected = r#"Config { site: "acme", api_key: Some(Secret([redacted])), share: "30", oauth_api_key: None, oauth_api_secret: None, callback: Some(Url("https://[redacted]@app.example/?key=[redacted]")) }"#;
    shows(&config(), expected);
    shows(&Built::<ApiKey>::new(config()), expected);
    let builder =
        |f: &mut std::fmt::Formatter<'_>| support::debug_draft("ConfigBuilder", &config(), f);
    shows(
        &Shown(builder),
        r#"ConfigBuilder { site: "acme", api.key: [redacted], share: "30", callback: "https://[redacted]@app.example/?key=[redacted]" }"#,
    );
    let mut vacant: Config = support::vacant();
    vacant.callback = Some(Url::new(""));
    let given: &[_] = &[("share", false)];
    let builder = |f: &mut std::fmt::Formatter<'_>| {
        support::debug_draft_given("ConfigBuilder", &vacant, given, f)
    };
    shows(
        &Shown(builder),
        "ConfigBuilder { site: [not set], share: [not set], callback: \"\" }",
    );
}

/// What a function shows.
struct Shown<F>(F);

impl<F: Fn(&mut std::fmt::Formatter<'_>) -> std::fmt::Result> Debug for Shown<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (self.0)(f)
    }
}

#[test]
fn of_what_is_reported() {
    let cases = [
        (
            r#"{"site": "acme", "share": 30, "retries": null, "api.key": "planted"}"#,
            r#"InstanceConfig { site: "acme", share: 30, retries: null, api.key: [redacted] }"#,
        ),
        (
            r#"{"api.key": null, "oauth.api.key": "", "oauth.api.secret": "********"}"#,
            r#"InstanceConfig { api.key: null, oauth.api.key: "", oauth.api.secret: [masked] }"#,
        ),
        (
            r#"{"site": {"planted": 1}, "new": "planted"}"#,
            r#"InstanceConfig { site: (object of 14 bytes), unknown: ["new"] }"#,
        ),
        (
            r#"[{"key": "site", "propertyValue": "acme"}, "planted"]"#,
            r#"InstanceConfig { site: "acme", unread: 1 items that are no entry }"#,
        ),
    ];
    for (json, expected) in cases {
        shows(&InstanceConfig::from_json(json).unwrap(), expected);
    }
    shows(
        &UntypedConfig::from_json(r#"{"site": "planted"}"#).unwrap(),
        r#"UntypedConfig { unknown: ["site"] }"#,
    );
}

#[test]
fn of_instances() {
    let cases = [
        (
            r#"{"id": 7, "token": "planted", "tags": ["planted"], "objects": "", "transformationData": null}"#,
            r#"Instance { id: 7, tags: (array of 11 bytes), transformationData: null, objects: "", token: [redacted], element: ElementInfo { .. }, configuration: InstanceConfig }"#,
        ),
        (
            r#"{"name": {"planted": 1}, "user": {"id": 7, "firstName": "planted"}, "new": "planted"}"#,
            r#"Instance { name: (object of 14 bytes), user: [redacted], element: ElementInfo { .. }, configuration: InstanceConfig, unknown: ["new"] }"#,
        ),
        (
            r#"{"element": {"key": "acmedesk"}, "configuration": "planted"}"#,
            r#"Instance { element: ElementInfo { key: "acmedesk", .. }, configuration: InstanceConfig(text of 9 bytes) }"#,
        ),
    ];
    for (json, expected) in cases {
        shows(
            &Instance::<InstanceConfig>::from_json(json).unwrap(),
            expected,
        );
    }
    let misplaced = r#"{"element": {"configuration": {"site": "acme"}}}"#;
    shows(
        &Instance::<InstanceConfig>::from_json(misplaced).unwrap(),
        "Instance { element: ElementInfo { .. }, configuration: InstanceConfig { site: \"acme\" }, layout: misplaced }",
    );
    let instance = Instance::<InstanceConfig>::from_json(
        r#"{"id": "seven", "user": {"id": 7, "firstName": "planted"}, "createdDate": 1, "tags": [{"name": "new", "id": 1}]}"#,
    )
    .unwrap();
    shows(&instance.user(), "Value(InstanceUser { id: 7, .. })");
    shows(
        &instance.tags(),
        r#"Value([Tag { name: "new", id: Some(1) }])"#,
    );
    shows(
        &instance.created_date(),
        "Value(Milliseconds(TimestampMs(1)))",
    );
    shows(
        &instance.id(),
        r#"Other(Unexpected("seven", not a whole number))"#,
    );
    shows(&instance.configuration(), "InstanceConfig");
    shows(&Tag::new("new"), r#"Tag { name: "new", id: None }"#);
    shows(
        &CreatedDate::Text("2020-01-01".to_owned()),
        r#"Text("2020-01-01")"#,
    );
    shows(
        &CreatedDate::Milliseconds(TimestampMs(1)),
        "Milliseconds(TimestampMs(1))",
    );
}

#[test]
fn of_errors() {
    shows(
        &Config::from_map(NO_ENTRIES).unwrap_err(),
        "acmedesk: [`site` (Site) is required and missing, `api.key` (API key) is required and missing, `share` (Share) is required and missing]",
    );
    let error = |id: &str| {
        let body = format!(r#"{{"requestId": "{id}", "message": "planted"}}"#);
        PlatformError::from_json(&body).unwrap()
    };
    shows(
        &error("5c8a6d9f-0b3e"),
        r#"PlatformError { request_id: "5c8a6d9f-0b3e", .. }"#,
    );
    shows(&error("planted-planted"), "PlatformError { .. }");
    shows(&error("5c8a6d9"), "PlatformError { .. }");
    shows(
        &Instance::<InstanceConfig>::from_json(r#"{"message": "planted"}"#).unwrap_err(),
        "DecodeError { reason: Platform(PlatformError { .. }) }",
    );
    shows(
        &Config::from_map_lenient([
            ("site", "a"),
            ("share", "1"),
            ("api.key", "b"),
            ("new", "planted"),
        ])
        .unwrap()
        .1,
        r#"UnknownEntries{"new"}"#,
    );
}

#[test]
fn of_catalogues() {
    shows(&Catalog::new(), "Catalog []");
    shows(
        &Catalog::new().with::<Config>().with::<shop::Config>(),
        r#"Catalog ["acmedesk", "shop"]"#,
    );
}

/// Of a document nobody knows what it holds.
#[cfg(feature = "helpdesk")]
#[test]
fn of_documents() {
    use element_types::elements::freshservice::{Config, InstanceConfig};

    let document = serde_json::json!({ "key": "planted" });
    let builder = Config::builder().event_poller_configuration(document);
    shows(
        &builder,
        "ConfigBuilder { username: [not set], password: [not set], subdomain: [not set], event.poller.configuration: [not shown] }",
    );
    let reported =
        InstanceConfig::from_json(r#"{"event.poller.configuration": {"key": "planted"}}"#);
    let reported = reported.unwrap();
    shows(
        &reported,
        "InstanceConfig { event.poller.configuration: [redacted] }",
    );
    shows(
        &reported.entry::<i64>("event.poller.configuration"),
        "Other(Unexpected([redacted], not a whole number))",
    );
}
