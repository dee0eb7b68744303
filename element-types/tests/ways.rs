//! An element with several ways of authenticating and an entry of a type of its own.

mod common;

use common::acmedesk::{Config, Percent};
use common::said;
use common::shop;
use element_types::{
    AnyGrant, CreateInstance, ElementConfig, NoGrant, OAuth1, OAuth2, Secret, support,
};
use serde_json::json;

fn complete() -> Config {
    let mut config: Config = support::vacant();
    config.site = String::from("acme");
    config.share = Percent(30);
    config
}

#[test]
fn a_map_has_to_complete_the_way_that_misses_the_fewest() {
    let cases = [
        (
            json!({"site": "acme", "share": 30, "api.key": "planted"}),
            "",
        ),
        (
            json!({"site": "acme", "share": 30, "oauth.api.key": "a", "oauth.api.secret": "b"}),
            "",
        ),
        (
            json!({"site": "acme", "share": 30, "oauth.api.key": "a"}),
            "`oauth.api.secret` (Client secret) is required and missing",
        ),
        (
            json!({"share": 101}),
            "`site` (Site) is required and missing\n\
             `api.key` (API key) is required and missing\n\
             `share` (Share) has to be a number from 0 to 100",
        ),
        (
            json!({"site": "acme", "share": 101, "api.key": "planted", "callback": "{x", "new": 1}),
            "`share` (Share) has to be a number from 0 to 100\n\
             `callback` (Callback) holds a brace without its partner\n\
             `new` is no entry of the element; its `SPEC` lists them",
        ),
    ];
    for (map, expected) in cases {
        let map = map.as_object().unwrap().clone();
        let told = Config::from_map(map.clone()).err();
        let told = told.map(|invalid| said(&invalid)).unwrap_or_default();
        assert_eq!(told, expected, "{map:?}");
    }
}

#[test]
fn the_grant_selects_what_is_required() {
    let config = complete();
    let told = |create: CreateInstance<Config>| {
        let told = create.name("Acme").to_request().err();
        told.map(|invalid| said(&invalid)).unwrap_or_default()
    };
    assert_eq!(
        told(CreateInstance::new(&config, NoGrant)),
        "`api.key` (API key) is required and missing"
    );
    assert_eq!(
        told(CreateInstance::new(&config, OAuth2::new("planted"))),
        "`oauth.api.key` (Client id) is required and missing\n\
         `oauth.api.secret` (Client secret) is required and missing"
    );
    assert_eq!(
        told(CreateInstance::new(
            &config,
            OAuth1::new("a", "", "********")
        )),
        "`providerData` fits no way of authenticating that the element has; \
         `oauth2` needs an `OAuth2` grant; `api_key` needs `NoGrant`\n\
         `providerData.oauth_verifier` is required and empty\n\
         `providerData.secret` is the mask `********`; send the secret itself"
    );
}

#[test]
fn the_request_carries_what_the_grant_adds() {
    let mut config = complete();
    config.oauth_api_key = Some(Secret::new("id"));
    config.oauth_api_secret = Some(Secret::new("planted"));
    let grants = [
        (
            OAuth2::new("code-1").extra("realmId", "7"),
            json!({"code": "code-1", "realmId": "7"}),
            json!(null),
        ),
        (OAuth2::initial(), json!(null), json!("initial")),
    ];
    for (grant, data, external) in grants {
        let create = CreateInstance::new(&config, grant)
            .name("Acme")
            .retrieve_objects();
        let body = serde_json::to_value(create.to_request().unwrap()).unwrap();
        assert_eq!(body["providerData"], data);
        assert_eq!(body["externalAuthentication"], external);
        assert_eq!(body["retrieveObjectsAfterInstantiation"], json!(true));
    }
}

#[test]
fn a_type_of_ones_own_is_sent_as_text() {
    let wire = complete().to_wire();
    assert_eq!(wire.as_str(), r#"{"site":"acme","share":"30"}"#);
}

#[test]
fn what_the_platform_supplies_is_checked_when_given_by_hand() {
    let mut config = complete();
    config.api_key = Some(Secret::new("k"));
    config.callback = Some("https://{site}.example/{nobody}".into());
    let create = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .entry("retries", "many");
    assert_eq!(
        said(&create.to_request().unwrap_err()),
        "`callback` (Callback) names in braces what is no entry of the element\n\
         `retries` (Retries) has to be a whole number"
    );
}

/// What a request of the shop says, or what is wrong with it.
fn told(config: &shop::Config, grant: impl Into<AnyGrant>) -> String {
    let request = CreateInstance::new(config, grant).name("A").to_request();
    request.map_or_else(|invalid| said(&invalid), |request| request.to_json())
}

#[test]
fn a_way_sends_what_it_sets_and_is_not_contradicted() {
    let with = |entries: serde_json::Value| {
        let entries = entries.as_object().cloned().unwrap_or_default();
        shop::Config::from_map(entries).expect("a sound configuration")
    };
    let code = || OAuth2::new("c").extra("realmId", "7");
    let wire = |kind: &str, data: &str| {
        format!(
            r#"{{"element":{{"key":"shop"}},"configuration":{{"kind":"{kind}"{data},"name":"A"}}"#
        )
    };
    let oauth = r#"},"providerData":{"code":"c","realmId":"7"}"#;
    let cases = [
        (with(json!({})), code().into(), wire("oauth2", oauth)),
        (
            with(json!({"kind": "oauth2"})),
            code().into(),
            wire("oauth2", oauth),
        ),
        (
            with(json!({"token": "t"})),
            NoGrant.into(),
            wire("token", r#","token":"t"}"#),
        ),
        (
            with(json!({"kind": "key", "key": "k"})),
            NoGrant.into(),
            wire("key", r#","key":"k"}"#),
        ),
        (
            with(json!({"kind": "key", "key": "k", "token": "t"})),
            NoGrant.into(),
            wire("key", r#","token":"t","key":"k"}"#),
        ),
        (
            with(json!({"kind": "key", "key": "k"})),
            code().into(),
            "`kind` (Kind) is `oauth2` when authenticating with `oauth2`, which sends it by itself; leave it out".into(),
        ),
    ];
    for (config, grant, expected) in cases {
        let grant: AnyGrant = grant;
        assert_eq!(told(&config, grant), expected);
    }
    let begun: shop::Config = support::begun(2);
    assert_eq!(begun.to_wire().as_str(), r#"{"kind":"key"}"#);
}

#[test]
fn a_way_knows_its_extras() {
    let config: shop::Config = support::begun(0);
    for (grant, expected) in [
        (
            OAuth2::new("c"),
            "`providerData.realmId` (Company) is required and missing",
        ),
        (
            OAuth2::initial(),
            "`providerData.realmId` (Company) is required and missing",
        ),
        (
            OAuth2::new(" ").extra("realmId", "\t"),
            "`providerData.code` is required and empty\n\
             `providerData.realmId` (Company) is required and empty",
        ),
        (
            OAuth2::new("c").extra("realmId", "<INSERT_COMPANY>"),
            "`providerData.realmId` (Company) still holds a placeholder `<INSERT_…>`; fill in the value",
        ),
    ] {
        assert_eq!(told(&config, grant), expected);
    }
}
