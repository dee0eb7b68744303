//! No secret that is planted anywhere is found in any `Debug` or error.
#![cfg(feature = "helpdesk")]

mod common;

use common::{PLANTED, RESPONSE};
use element_types::elements::freshservice::{Config, Instance};
use element_types::{
    AnyGrant, Authorization, CreateInstance, ElementConfig, Invalid, List, NoGrant, OAuth1, OAuth2,
    Reported, Secret, Tag, Untyped, UntypedConfig, Url,
};
use serde_json::{Map, Value, json};

/// What is shown, in both forms of `Debug`.
#[track_caller]
fn hides(shown: &dyn std::fmt::Debug) {
    for text in [format!("{shown:?}"), format!("{shown:#?}")] {
        assert!(!text.contains(PLANTED), "{text}");
    }
}

#[track_caller]
fn told(invalid: &Invalid) {
    hides(invalid);
    assert!(!invalid.to_string().contains(PLANTED), "{invalid}");
}

fn config() -> Config {
    Config::builder()
        .username("agent")
        .password("planted-password")
        .subdomain("acme")
        .event_poller_configuration(json!({"key": "planted"}))
        .build()
}

#[test]
fn what_is_sent() {
    hides(&Secret::new("planted"));
    hides(&config());
    hides(&config().to_wire());
    hides(&Config::builder().username("agent").password("planted"));
    let untyped = Untyped::new("acmedesk")
        .entry("a", "planted")
        .secret("b", "planted");
    hides(&untyped);
    hides(&CreateInstance::new(&untyped, NoGrant));
    let create = CreateInstance::new(&config(), NoGrant)
        .name("Acme")
        .entry("new", "planted")
        .secret_entry("newer", "planted");
    hides(&create);
    hides(&create.to_request().unwrap());
    hides(
        &create
            .to_request()
            .unwrap()
            .to_curl("https://platform.example"),
    );
}

#[test]
fn grants_and_headers() {
    let oauth2 = OAuth2::new("planted").extra("realmId", "planted");
    hides(&oauth2);
    hides(&AnyGrant::from(oauth2));
    hides(&OAuth1::new("planted", "planted", "planted").extra("x", "planted"));
    let authorization = Authorization::new("planted", "planted\n").element("planted");
    hides(&authorization);
    told(&authorization.header_value().unwrap_err());
}

/// Plants a secret at every place of a response where no definition says that it is harmless.
fn planted() -> Vec<Value> {
    let places = [
        json!({"token": "planted"}),
        json!({"token": {"planted": "planted"}}),
        json!({"providerData": {"code": "planted"}}),
        json!({"providerData": "planted"}),
        json!({"user": {"emailAddress": "planted"}}),
        json!({"unknown": "planted"}),
        json!({"objects": ["planted"], "provisionInteractions": [{"a": "planted"}]}),
        json!({"transformationData": {"a": "planted"}}),
        json!({"tags": [{"planted": 1}]}),
        json!({"tags": "[\"planted\"]", "objects": "{\"a\": \"planted\"}"}),
        json!({"provisionInteractions": "planted", "transformationData": "[\"planted\"]"}),
        json!({"name": "{\"a\": \"planted\"}", "externalAuthentication": "[\"planted\"]"}),
        json!({"eventsNotificationCallbackUrl": "https://ada:planted@acme.example/?key=planted"}),
        json!({"name": "postgres://ada:planted@db", "subscriptionId": "ada:planted@db"}),
        json!({"createdDate": "https://ada:planted@db"}),
        json!({"tags": ["postgres://ada:planted@db"]}),
        json!({"element": {"name": "http://planted@acme.example", "image": "http://a:planted@b"}}),
        json!({"element": "planted", "configuration": ["planted", {"key": "password", "value": "planted"}]}),
        json!({"configuration": [{"key": "unknown", "value": "planted"}, {"key": "username", "value": ["planted"]}]}),
        json!({"configuration": {"base.url": "postgres://ada:planted@db/x?password=planted"}}),
        json!({"configuration": {"pagination.max": "http://ada:planted@acme.example"}}),
        json!({"configuration": {"event.vendor.type": "http://ada:planted@acme.example"}}),
        json!({"element": {"unknown": "planted", "resources": ["planted"]}}),
        json!({"element": "planted"}),
        json!({"configuration": {"password": "planted"}}),
        json!({"configuration": {"password": ["planted"]}}),
        json!({"configuration": {"unknown": "planted"}}),
        json!({"configuration": {"username": {"password": "planted"}}}),
        json!({"configuration": {"pagination.max": ["planted"]}}),
        json!({"configuration": {"event.poller.configuration": {"key": "planted"}}}),
        json!({"configuration": "planted"}),
        json!({"element": {"configuration": {"password": "planted", "x": "planted"}}}),
    ];
    let mut all = vec![serde_json::from_str(RESPONSE).unwrap()];
    all.extend(places);
    all
}

#[test]
fn texts_that_hold_json_or_an_address() {
    for text in [
        r#"{"key": "planted"}"#,
        "postgres://ada:planted@db/x?password=planted",
    ] {
        let response = json!({"name": text, "configuration": {"username": text, "base.url": text}});
        let instance = Instance::from_json(&response.to_string()).unwrap();
        hides(&instance);
        hides(&(
            instance.configuration(),
            instance.configuration().base_url(),
        ));
        let mut config = config();
        config.username = text.to_owned();
        config.event_notification_callback_url = Some(text.into());
        config.event_vendor_type = Some(text.into());
        hides(&config);
        hides(&Config::builder().username(text).subdomain(text));
        hides(&(Url::new(text), List::from([text]), Tag::new(text)));
    }
}

#[test]
fn what_is_reported() {
    for response in planted() {
        let instance: Instance = serde_json::from_value(response.clone()).unwrap();
        hides(&instance);
        hides(&instance.element());
        hides(&instance.configuration());
        hides(&instance.to_wire());
        hides(&(instance.token(), instance.provider_data(), instance.user()));
        hides(&(instance.objects(), instance.provision_interactions()));
        hides(&(instance.transformation_data(), instance.tags()));
        hides(&(instance.member("unknown"), instance.member("token")));
        hides(&(
            instance.element().member("unknown"),
            instance.element().resources(),
        ));
        let reported = instance.configuration();
        hides(&(
            reported.password(),
            reported.username(),
            reported.pagination_max(),
        ));
        hides(&reported.event_poller_configuration());
        hides(&reported.entry::<i64>("unknown"));
        hides(&reported.entry::<Secret>("password"));
        let untyped: element_types::Instance<UntypedConfig> =
            serde_json::from_value(response).unwrap();
        hides(&untyped);
    }
}

#[test]
fn what_is_wrong_with_a_map() {
    let wrong: Map<String, Value> = [
        ("username", json!(["planted"])),
        ("password", json!({"planted": 1})),
        ("event.notification.enabled", json!("planted")),
        ("unknown", json!("planted")),
        ("pagination.max", json!("planted")),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    told(&Config::from_map(wrong.clone()).unwrap_err());
    told(&Config::from_map_lenient(wrong).unwrap_err());
    let lenient = [
        ("username", "a"),
        ("password", "planted"),
        ("subdomain", "b"),
        ("x", "planted"),
    ];
    hides(&Config::from_map_lenient(lenient).unwrap());
}

#[test]
fn what_is_wrong_with_a_request() {
    let mut config = config();
    config.password = Secret::new("planted<INSERT_PASSWORD>");
    config.event_notification_callback_url = Some("https://{nobody}.example/planted".into());
    let create = CreateInstance::new(&config, NoGrant)
        .entry("password", "planted")
        .entry("pagination.max", "planted")
        .entry("new", "planted<INSERT_IT>");
    told(&create.to_request().unwrap_err());
    let text = r#"{"token": "planted", }"#;
    let error = Instance::from_json(text).unwrap_err();
    hides(&(&error, error.to_string()));
    hides(&serde_json::from_str::<Instance>(text).unwrap_err());
}
