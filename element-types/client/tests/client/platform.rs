//! The whole life of an instance on the local platform, with the methods of both clients.

use std::time::Duration;

use element_client::{
    Account, AsyncClient, BlockingClient, Change, ElementQuery, InstanceQuery, OAuthApp,
    unique_tag, ureq,
};
use element_platform::{BlockingPlatform, Platform};
use element_types::elements::freshservice;
use element_types::{CreateInstance, NoGrant, OAuth2, Request, Secret, Untyped};

use crate::both::{quick, run};

/// An account on a platform.
pub(crate) fn account(platform: &BlockingPlatform) -> Account {
    Account::new(platform.user_secret(), platform.organization_secret())
        .base_url(platform.base_url())
        .timeout(Duration::from_secs(60))
        .retry(quick())
}

pub(crate) fn config() -> freshservice::Config {
    config_with("planted-password")
}

fn config_with(password: &str) -> freshservice::Config {
    let config = freshservice::Config::builder().username("agent");
    config.password(password).subdomain("acme").build()
}

/// A request without tags, with this password.
pub(crate) fn signed(password: &str) -> Request<freshservice::Config> {
    let request = CreateInstance::new(&config_with(password), NoGrant).name("Acme");
    request.to_request().expect("valid")
}

pub(crate) fn request(tag: &str) -> Request<freshservice::Config> {
    let request = CreateInstance::new(&config(), NoGrant).name("Acme");
    request.tag(tag).to_request().expect("valid")
}

/// What an application does, written once for both clients.
macro_rules! life {
    ($client:expr, $($await:tt)*) => {{
        let client = $client;
        assert_eq!(life!(@count client.list(&InstanceQuery::new()), $($await)*), 0);

        // The answer's type follows from the request.
        let created: freshservice::Instance =
            client.create(&request("production")) $($await)* .expect("an instance");
        assert_eq!(created.configuration().subdomain().value(), Some("acme"));
        client.verify(&created) $($await)* .expect("credentials");

        let read = client.get::<freshservice::Config>(&created) $($await)* .expect("the instance");
        assert_eq!(read.name().value(), Some("Acme"));
        assert!(read.configuration().password().value().is_some_and(|it| it.is_mask()));

        // What was fetched can be sent back: masks stay where they are.
        let change = Change::new().name("New").tags(["emea"]).secret_entry("password", "********");
        let updated = client.update(&read, &change) $($await)* .expect("an update");
        assert_eq!(updated.name().value(), Some("New"));
        let patched = client.patch(&read, &Change::new().entry("subdomain", "other")) $($await)*;
        let patched = patched.expect("an update");
        assert_eq!(patched.configuration().subdomain().value(), Some("other"));
        let between = Change::between(&patched, &config());
        let back = client.update(&patched, &between) $($await)* .expect("an update");
        assert_eq!(back.configuration().subdomain().value(), Some("acme"));

        assert_eq!(life!(@count client.list(&InstanceQuery::new().tag("emea")), $($await)*), 1);
        assert_eq!(life!(@count client.list(&InstanceQuery::new().tag("none")), $($await)*), 0);
        let typed = InstanceQuery::of::<freshservice::Config>();
        assert_eq!(life!(@count client.list(&typed), $($await)*), 1);

        let items = client.configuration(&created) $($await)* .expect("items");
        let item = items.iter().find(|it| it.key() == Some("subdomain")).and_then(|it| it.id());
        let item = item.expect("an item");
        let set = client.set_configuration_item(&created, item, "third") $($await)* .expect("an item");
        let one = client.configuration_item(&created, item) $($await)* .expect("the item");
        assert_eq!(one.value(), Some(Secret::new("third")));
        assert_eq!(set.value(), one.value());

        let element = client.element(&created).expect("a token");
        let rows = element.get("/hubs/helpdesk/incidents") $($await)* .expect("rows");
        assert!(rows.json::<Vec<serde_json::Value>>().is_ok_and(|rows| !rows.is_empty()));
        assert!(rows.request_id().is_some());
        let json = serde_json::json!({"subject": "a"});
        assert!(element.post("/incidents", &json) $($await)* .is_ok());
        assert!(element.put("/incidents/1", &json) $($await)* .is_ok());
        assert!(element.patch("/incidents/1", &json) $($await)* .is_ok());
        assert!(element.delete("/incidents/1") $($await)* .is_ok());

        client.disable(&created) $($await)* .expect("switched off");
        let refused = client.verify(&created) $($await)* .err().expect("switched off");
        assert_eq!(refused.status().map(|it| it.as_u16()), Some(403));
        client.enable(&created) $($await)* .expect("switched on");
        client.verify(&created) $($await)* .expect("switched on");

        let elements = client.elements(&ElementQuery::new().filter("key = 'freshservice'"));
        assert_eq!(life!(@count elements, $($await)*), 1);
        let metadata = client.element_metadata("freshservice") $($await)* .expect("metadata");
        assert_eq!(metadata.key(), Some("freshservice"));

        client.delete(&created) $($await)* .expect("deleted");
        let gone = client.get::<Untyped>(&created) $($await)* .err().expect("gone");
        assert!(gone.is_not_found(), "{gone}");
        assert!(client.verify(&created) $($await)* .is_err_and(|it| it.is_auth()));
    }};
    (@count $rows:expr, $($await:tt)*) => {{
        let mut rows = $rows;
        let mut count = 0;
        while let Some(row) = rows.next() $($await)* {
            assert!(row.is_ok(), "{row:?}");
            count += 1;
        }
        count
    }};
}

#[test]
fn an_instance_lives_and_dies_with_the_blocking_client() {
    let platform = Platform::start_blocking().expect("a platform");
    life!(BlockingClient::new(account(&platform)).expect("settings"),);
}

#[test]
fn an_instance_lives_and_dies_with_the_async_client() {
    let platform = Platform::start_blocking().expect("a platform");
    let client = AsyncClient::new(account(&platform)).expect("settings");
    run(async move { life!(client, .await) });
}

#[test]
fn a_login_gives_a_client_with_the_secrets_of_the_user() {
    let platform = Platform::start_blocking().expect("a platform");
    let (name, password) = platform.login();
    let signed_out = Account::signed_out().base_url(platform.base_url());
    let client = BlockingClient::new(signed_out.clone()).expect("settings");
    let client = client.log_in(&name, password.clone()).expect("a login");
    assert!(client.element_metadata("freshservice").is_ok());
    let wrong = BlockingClient::new(signed_out.clone())
        .expect("settings")
        .log_in(&name, "planted-wrong");
    assert!(wrong.is_err_and(|it| it.is_auth() && !it.to_string().contains("planted")));
    let client = AsyncClient::new(signed_out).expect("settings");
    run(async {
        let client = client.log_in(&name, password).await.expect("a login");
        assert!(client.element_metadata("freshservice").await.is_ok());
    });
}

#[test]
fn consent_gives_a_code_and_a_code_an_instance() {
    let platform = Platform::start_blocking().expect("a platform");
    let client = BlockingClient::new(account(&platform)).expect("settings");
    let app = OAuthApp::new(
        "hubspot",
        "client-id",
        "planted-secret",
        "https://app.example/callback",
    );
    let url = client.oauth_url(&app.state("session")).expect("an address");
    let code = consent(&url);
    let untyped = Untyped::new("hubspot")
        .entry("oauth.api.key", "client-id")
        .secret("oauth.api.secret", "planted-secret")
        .entry("oauth.callback.url", "https://app.example/callback");
    let request = CreateInstance::new(&untyped, OAuth2::new(code))
        .name("Acme")
        .to_request();
    let instance = client
        .create(&request.expect("valid"))
        .expect("an instance");

    let again = OAuthApp::new(
        "hubspot",
        "client-id",
        "planted-secret",
        "https://app.example/callback",
    );
    let code = consent(&client.oauth_url(&again).expect("an address"));
    assert!(client.reauthenticate(&instance, OAuth2::new(code)).is_ok());
    let used = client.reauthenticate(&instance, OAuth2::new("planted-used"));
    assert!(used.is_err_and(|it| !it.to_string().contains("planted")));
}

/// Agrees, as a user in a browser does, and takes the code from the callback.
pub(crate) fn consent(url: &str) -> String {
    let (page, query) = url.split_once('?').expect("a query");
    let origin = page.split("/_platform").next().unwrap_or_default();
    let agent = ureq::Agent::config_builder()
        .max_redirects(0)
        .build()
        .new_agent();
    let form = agent.post(page).header("origin", origin);
    let form = form.header("content-type", "application/x-www-form-urlencoded");
    let answer = form
        .send(format!("{query}&decision=allow"))
        .expect("a redirect");
    let location = answer
        .headers()
        .get("location")
        .and_then(|it| it.to_str().ok());
    let (_, code) = location
        .expect("the callback")
        .split_once("code=")
        .expect("a code");
    code.split('&').next().unwrap_or_default().to_owned()
}

#[test]
fn a_refusal_of_the_platform_names_the_missing_entries() {
    // An element that this crate does not know, so that only the platform can refuse.
    let element = r#"{"key": "acme", "name": "Acme", "hub": "general", "authentication": {"type": "basic"},
        "configuration": [
            {"key": "user", "name": "User", "type": "TEXTFIELD_32", "required": true},
            {"key": "site.name", "name": "Site", "type": "TEXTFIELD_32", "required": true}
        ]}"#;
    let platform = Platform::builder()
        .element(element)
        .and_then(element_platform::Builder::start_blocking);
    let platform = platform.expect("a platform");
    let client = BlockingClient::new(account(&platform)).expect("settings");
    let untyped = Untyped::new("acme").entry("user", "agent");
    let request = CreateInstance::new(&untyped, NoGrant)
        .name("Acme")
        .to_request()
        .expect("valid");
    let refused = client.create(&request).expect_err("a refusal");
    assert_eq!(refused.missing_entries(), ["site.name"], "{refused}");
    let unknown = CreateInstance::new(&Untyped::new("acmedesk"), NoGrant)
        .name("Acme")
        .to_request();
    let refused = client
        .create(&unknown.expect("valid"))
        .expect_err("a refusal");
    assert!(refused.is_not_found());
    assert_eq!(
        refused.message(),
        Some("No element found with key acmedesk")
    );
}

#[test]
fn pages_of_a_list_are_as_long_as_asked_for() {
    let platform = Platform::start_blocking().expect("a platform");
    let client = BlockingClient::new(account(&platform)).expect("settings");
    for _ in 0..7 {
        client.create(&request(&unique_tag())).expect("an instance");
    }
    let mut rows = client.list(&InstanceQuery::new().page_size(3));
    let mut ids: Vec<_> = rows
        .by_ref()
        .filter_map(|row| row.ok()?.id().value())
        .collect();
    assert_eq!(rows.pages().total(), Some(7));
    ids.dedup();
    assert_eq!(ids.len(), 7);

    // A page that fails leaves what was read, and where to go on.
    platform
        .fault("GET /instances status=500 nth=2")
        .expect("a rule");
    let mut rows = client.list(&InstanceQuery::new().page_size(3));
    let read: Vec<_> = rows.by_ref().map(|row| row.is_ok()).collect();
    assert_eq!(read, [true, true, true, false]);
}
