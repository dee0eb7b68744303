//! No planted secret is in anything that can be printed.

use element_client::{
    Account, AsyncClient, BlockingClient, Body, Change, Credentials, Endpoint, OAuthApp,
    RequestToken, TransportError, TransportKind, api, http,
};
use element_types::{CreateInstance, OAuth2, Secret, Untyped};

/// Every secret of these tests has this in it.
const PLANTED: &str = "planted";

fn account() -> Account {
    Account::new("planted-user", "planted-organization")
        .base_url("http://host/api")
        .header("x-gateway-key", "planted-gateway")
}

/// Answers a platform may give, each quoting what it was sent.
fn answers(quoted: &str) -> Vec<http::Response<Body>> {
    let response = |status: u16, body: String| {
        let response = http::Response::builder().status(status);
        let response = response.header("elements-request-id", format!("id-{quoted}"));
        response.body(Body::from(body)).expect("a response")
    };
    let message = serde_json::Value::from(format!("wrong: {quoted}"));
    vec![
        response(
            400,
            format!(r#"{{"message": {message}, "providerMessage": {message}}}"#),
        ),
        response(
            500,
            format!(r#"{{"exception": {message}, "error": {message}}}"#),
        ),
        response(502, format!("<html><b>{quoted}</b></html>")),
        response(403, format!("plain {quoted}")),
        response(200, format!(r#"{{"token": {message}, "broken"#)),
        response(200, format!(r"[{message}]")),
        response(200, format!("<p>{quoted}")),
        response(200, quoted.to_string()),
    ]
}

/// What a call, its request and all its errors say about themselves.
fn printed<T>(call: &element_client::Call<T>, endpoint: &Endpoint) -> String {
    let request = call.request(endpoint).expect("a request");
    let mut printed = format!("{call:?} {:?} {:?}", request.headers(), request.body());
    let body = String::from_utf8_lossy(request.body().as_bytes()).into_owned();
    let query = request.uri().query().unwrap_or_default();
    let mut quoted = vec![format!("{body} {query}")];
    let headers = request.headers().values();
    quoted.extend(headers.filter_map(|it| it.to_str().ok()).map(str::to_owned));
    for quoted in quoted {
        for response in answers(&quoted) {
            if let Err(error) = call.answer(endpoint, response) {
                printed = format!("{printed}\n{error}\n{error:?}\n{error:#?}");
            }
        }
    }
    let error = call.failed(endpoint, TransportError::new(TransportKind::Other, "gone"));
    format!("{printed}\n{error}\n{error:?}")
}

fn assert_hidden(printed: &str) {
    let place = printed.find(PLANTED);
    let around = place.map(|at| &printed[at.saturating_sub(200)..(at + 60).min(printed.len())]);
    assert_eq!(around, None);
}

#[test]
fn calls_and_their_errors_hide_what_they_send() {
    let endpoint = Endpoint::new(account()).expect("settings");
    let untyped = Untyped::new("acmedesk")
        .entry("site", "planted-site")
        .secret("api.key", "planted-key");
    let grant = OAuth2::new("planted-code").extra("realmId", "planted-realm");
    let request = CreateInstance::new(&untyped, grant)
        .name("Acme")
        .to_request()
        .expect("valid");
    let change = Change::new()
        .secret_entry("api.key", "planted-key")
        .entry("site", "planted-site");
    let app = OAuthApp::new("hubspot", "id", "planted-secret", "https://app.example/cb")
        .request_token(&RequestToken {
            token: "planted-t".into(),
            secret: "planted-s".into(),
        });
    let token = || Secret::new("planted-token");
    let json = serde_json::json!({"rows": [{"password": "planted-password"}]});
    assert_hidden(&printed(&api::create(&request), &endpoint));
    assert_hidden(&printed(&api::update(7, &change), &endpoint));
    assert_hidden(&printed(&api::patch(7, &change), &endpoint));
    assert_hidden(&printed(
        &api::reauthenticate(7, &OAuth2::new("planted-code")),
        &endpoint,
    ));
    assert_hidden(&printed(
        &api::set_configuration_item(7, 9, "planted-value"),
        &endpoint,
    ));
    assert_hidden(&printed(&api::oauth_url(&app), &endpoint));
    assert_hidden(&printed(&api::oauth_token(&app), &endpoint));
    assert_hidden(&printed(
        &api::log_in("ada", &Secret::new("planted-password")),
        &endpoint,
    ));
    assert_hidden(&printed(&api::secrets(token()), &endpoint));
    assert_hidden(&printed(
        &api::get_from(token(), "/contacts?key=1"),
        &endpoint,
    ));
    assert_hidden(&printed(
        &api::post_to(token(), "/contacts", &json),
        &endpoint,
    ));
    assert_hidden(&printed(&api::ping(token()), &endpoint));
}

#[test]
fn clients_and_settings_hide_what_they_hold() {
    let account = account();
    let endpoint = Endpoint::new(account.clone()).expect("settings");
    let blocking = BlockingClient::new(account.clone()).expect("settings");
    let asynchronous = AsyncClient::new(account.clone()).expect("settings");
    let credentials = Credentials::new("planted-user", "planted-organization");
    let token = RequestToken {
        token: "planted-t".into(),
        secret: "planted-s".into(),
    };
    let lists = (
        blocking.list(&element_client::InstanceQuery::new()),
        asynchronous.elements(&element_client::ElementQuery::new()),
    );
    let elements = (
        blocking.element_by_token("planted-token"),
        asynchronous.element_by_token("planted-token"),
    );
    assert_hidden(&format!(
        "{account:?} {endpoint:?} {blocking:?} {asynchronous:?} {credentials:?} {token:?} {lists:?} {elements:?}"
    ));
    let broken = Account::new("planted\nuser", "planted,organization")
        .header("x", "planted\u{0}")
        .header("a b", "planted");
    let error = Endpoint::new(broken.base_url("ftp://planted@host")).expect_err("broken settings");
    assert_hidden(&format!("{error} {error:?}"));
    assert_eq!(error.to_string().matches("; ").count(), 4, "{error}");
}

#[test]
fn answers_hide_what_they_hold() {
    let endpoint = Endpoint::new(account()).expect("settings");
    let instance = r#"{"id": 7, "token": "planted-token", "configuration": {"site": "planted"}}"#;
    let response = |body: &'static str| http::Response::new(Body::from(body));
    let instance = api::get::<Untyped>(7)
        .answer(&endpoint, response(instance))
        .expect("an instance");
    let items = r#"[{"id": 9, "key": "api.key", "propertyValue": "planted-key"}]"#;
    let items = api::configuration(7)
        .answer(&endpoint, response(items))
        .expect("items");
    assert_eq!(
        items
            .first()
            .and_then(element_client::ConfigurationItem::value)
            .map(|it| it.expose().to_owned())
            .as_deref(),
        Some("planted-key")
    );
    let raw = api::get_from("planted".into(), "/a")
        .answer(&endpoint, response(r#"["planted"]"#))
        .expect("an answer");
    let wrong = raw.json::<i64>().expect_err("no number");
    assert_hidden(&format!("{instance:?} {items:?} {raw:?} {wrong} {wrong:?}"));
    assert_eq!(
        raw.json::<Vec<String>>().ok(),
        Some(vec!["planted".to_owned()])
    );
}
