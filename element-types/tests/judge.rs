//! What the judge finds reaches the application, by key and with what to do.
#![cfg(feature = "full")]

mod common;

use common::said;
use element_types::elements::freshservice::Config;
use element_types::{CreateInstance, ElementConfig as _, NoGrant, Severity};
use serde_json::{Value, json};

/// A sound configuration with one more entry, or another.
fn with(key: &str, value: Value) -> Vec<(String, Value)> {
    let sound = [
        ("username", "agent"),
        ("password", "planted"),
        ("subdomain", "acme"),
    ];
    let mut entries: Vec<(String, Value)> = sound
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).into()))
        .collect();
    entries.push((key.to_owned(), value));
    entries
}

/// What the request says of an entry that `from_map` takes.
fn told(key: &str, value: Value) -> String {
    let config = Config::from_map(with(key, value)).unwrap();
    let problems = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .problems();
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn values_are_read_as_the_platform_reads_them() {
    for (key, value) in [
        ("filter.response.nulls", json!(" True ")),
        ("event.poller.refresh_interval", json!(" 15 ")),
        ("event.poller.configuration", json!(" ")),
        ("event.vendor.type", json!("webhooks")),
        ("event.vendor.type", json!(null)),
        ("password", json!("*****")),
    ] {
        assert_eq!(told(key, value), "", "{key}");
    }
}

#[test]
fn values_that_nobody_means_are_told() {
    for (key, value, text) in [
        (
            "password",
            "******",
            "`password` (Password) is the mask `********`; send the secret itself",
        ),
        (
            "subdomain",
            "acme-<insert_it>",
            "`subdomain` (Subdomain) still holds a placeholder `<INSERT_…>`; fill in the value",
        ),
        (
            "subdomain",
            "https://acme.freshservice.com",
            "`subdomain` (Subdomain) is filled into `https://{subdomain}.freshservice.com`; write that part alone, such as `acme`",
        ),
        (
            "subdomain",
            "acme.freshservice.com",
            "`subdomain` (Subdomain) is filled into `https://{subdomain}.freshservice.com`; write that part alone, such as `acme`",
        ),
        (
            "event.vendor.type",
            "smoke",
            "`event.vendor.type` (Event source) is none of the options that are known: `polling`, `webhook`",
        ),
    ] {
        assert_eq!(told(key, value.into()), text);
    }
}

#[test]
fn from_map_says_everything_once_something_cannot_be_read() {
    let mut entries = with("event.poller.refresh_interval", json!("soon"));
    entries.push(("password".into(), json!("********")));
    entries.push(("oauth.scope".into(), json!("planted")));
    let invalid = Config::from_map(entries).unwrap_err();
    assert_eq!(
        said(&invalid),
        "`password` (Password) is the mask `********`; send the secret itself\n\
         `event.poller.refresh_interval` (Polling interval) has to be a whole number\n\
         `oauth.scope` is no entry of the element; its `SPEC` lists them"
    );
}

#[test]
fn a_warning_stops_no_request() {
    let config = Config::from_map(with("event.vendor.type", json!("smoke"))).unwrap();
    let create = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .entry("base.url", "acme.example");
    let problems = create.problems();
    assert_eq!(problems.len(), 2);
    assert!(
        problems
            .iter()
            .all(|problem| problem.severity() == Severity::Warning),
        "{problems:?}"
    );
    assert!(create.to_request().is_ok());
}

#[test]
fn what_somebody_means_is_allowed_by_its_key() {
    let config = Config::from_map(with("subdomain", json!("acme.freshservice.com"))).unwrap();
    let create = CreateInstance::new(&config, NoGrant).name("Acme");
    for (key, passes) in [("subdomain", true), ("username", false)] {
        let request = create.clone().allow(key).to_request();
        assert_eq!(request.is_ok(), passes, "{key}");
    }
}

#[test]
fn what_nobody_can_mean_cannot_be_allowed() {
    let config = Config::builder()
        .username("agent")
        .password("********")
        .subdomain("acme")
        .build();
    let create = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .allow("password");
    assert!(create.to_request().is_err());
}

#[test]
fn a_built_configuration_says_which_grant_it_needs_where_types_are_erased() {
    use element_types::elements::hubspotcrm;

    let built = hubspotcrm::Config::oauth2()
        .oauth_api_key("planted")
        .oauth_api_secret("planted")
        .oauth_callback_url("https://acme.example/callback")
        .build();
    let create = CreateInstance::with_any_grant(&built, NoGrant).name("Acme");
    assert_eq!(
        create.erase().to_request().unwrap_err().to_string(),
        "hubspotcrm: `providerData` is that of another way: the configuration was built with \
         `oauth2`, which needs an `OAuth2` grant"
    );
}
