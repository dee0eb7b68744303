//! A catalogue with elements of the application's own, and requests that were kept.

mod common;

use common::acmedesk::{Config, Percent};
use common::shop;
use element_types::{
    AnyGrant, Catalog, CreateInstance, ElementConfig, NoGrant, OAuth1, OAuth2, Secret, Url, support,
};
use serde_json::{Value, json};

fn own() -> Catalog {
    Catalog::new().with::<Config>().with::<shop::Config>()
}

#[test]
fn each_key_is_known_once() {
    let keys = |catalog: &Catalog| -> Vec<&str> { catalog.iter().map(|spec| spec.key).collect() };
    assert_eq!(keys(&own()), ["acmedesk", "shop"]);
    assert_eq!(keys(&own().with::<Config>()), ["shop", "acmedesk"]);
    let hub = |hub: &'static str| own().hub(hub).map(|spec| spec.key).collect::<Vec<_>>();
    assert_eq!(hub("ecommerce"), ["shop"]);
    assert_eq!(hub("crm"), [""; 0]);
    assert_eq!(own().get("shop"), Some(shop::Config::SPEC));
    assert_eq!(own(), own());
    assert_ne!(own(), own().with::<Config>());
    assert_ne!(own(), Catalog::new());
}

/// What is kept of a request is the same request when it is read, whichever grant it has.
#[test]
fn a_kept_request_is_read_again() {
    let config = Config {
        site: "acme".to_owned(),
        share: Percent(30),
        api_key: Some(Secret::new("planted")),
        callback: Some(Url::new("https://app.example")),
        ..support::vacant()
    };
    let create = |grant: AnyGrant| CreateInstance::new(&config, grant).name("Acme").erase();
    for create in [
        create(NoGrant.into()),
        create(NoGrant.into()).tags(["a", "b"]).retrieve_objects(),
        create(OAuth2::new("planted").extra("realmId", "7").into()),
        create(OAuth2::initial().into()),
        create(OAuth1::new("planted", "planted", "planted").into()),
    ] {
        let kept: Value = serde_json::from_str(create.to_wire().as_str()).unwrap();
        assert_eq!(own().read(&kept).unwrap(), create, "{kept}");
    }
}

/// Members that are no flag, no code and no text are read for what they are.
#[test]
fn what_somebody_else_kept_is_read() {
    let rows = [
        (
            json!({ "retrieveObjectsAfterInstantiation": false }),
            json!({}),
            "None",
        ),
        (
            json!({ "retrieveObjectsAfterInstantiation": true }),
            json!({ "retrieveObjectsAfterInstantiation": true }),
            "None",
        ),
        (
            json!({ "providerData": {}, "externalAuthentication": "none" }),
            json!({ "externalAuthentication": "none" }),
            "None",
        ),
        (
            json!({ "providerData": { "code": null } }),
            json!({}),
            "OAuth2",
        ),
        (
            json!({ "providerData": { "realmId": 7 } }),
            json!({ "providerData": { "realmId": "7" } }),
            "OAuth2",
        ),
        (
            json!({ "externalAuthentication": "initial" }),
            json!({ "externalAuthentication": "initial" }),
            "OAuth2",
        ),
    ];
    for (more, expected, grant) in rows {
        let read = own().read(&more).unwrap();
        let sent: Value = serde_json::from_str(read.to_wire().as_str()).unwrap();
        for member in [
            "retrieveObjectsAfterInstantiation",
            "providerData",
            "externalAuthentication",
        ] {
            assert_eq!(sent.get(member), expected.get(member), "{more}");
        }
        let shown = format!("{read:?}");
        assert!(
            shown.contains(&format!("grant: {grant},")),
            "{more} {shown}"
        );
    }
}
