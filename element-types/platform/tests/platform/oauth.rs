//! OAuth from the first address to the instance, through the page where one consents.

use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Answer, Local};

const CALLBACK: &str = "http://app.example/back?from=here";

/// The address of the consent page, for an application with this key.
fn address(local: &Local, element: &str, application: &str) -> String {
    let path = format!(
        "/elements/{element}/oauth/url?apiKey={application}&apiSecret=planted-secret&state=abc\
         &callbackUrl=http%3A%2F%2Fapp.example%2Fback%3Ffrom%3Dhere"
    );
    let answer = local.call("GET", &path, None).is(200).json();
    answer["oauthUrl"].as_str().expect("an address").to_owned()
}

/// Opens the page at an address and presses a button of it, as a browser would.
fn decide(local: &Local, address: &str, decision: &str) -> Answer {
    let path = address
        .strip_prefix(&local.platform.url())
        .expect("an address of the platform");
    let page = local.request("GET", path, &[], None).is(200);
    let fields = page
        .body
        .split("<input type=\"hidden\" ")
        .skip(1)
        .map(|field| {
            let part = |name: &str| {
                let (_, rest) = field
                    .split_once(&format!("{name}=\""))
                    .expect("an attribute");
                let (text, _) = rest.split_once('"').expect("its end");
                text.replace("&#x2f;", "/").replace("&amp;", "&")
            };
            let value = part("value")
                .replace('%', "%25")
                .replace('&', "%26")
                .replace('+', "%2B");
            format!("&{}={value}", part("name"))
        });
    let form = format!("decision={decision}{}", fields.collect::<String>());
    let origin = local.platform.url();
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", origin.as_str()),
    ];
    local.request(
        "POST",
        "/_platform/oauth/authorize",
        &headers,
        form.as_str(),
    )
}

/// The value of a parameter in the address that the browser is sent back to.
fn back(answer: &Answer, name: &str) -> Option<String> {
    let address = answer.header("location").expect("a redirect");
    assert!(address.starts_with(CALLBACK), "{address}");
    let (_, query) = address.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| Some(pair.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
}

fn code(local: &Local, element: &str, application: &str) -> String {
    let answer = decide(local, &address(local, element, application), "allow").is(303);
    assert_eq!(back(&answer, "state").as_deref(), Some("abc"));
    back(&answer, "code").expect("a code")
}

fn request(element: &str, provider_data: &Value) -> Value {
    json!({
        "element": { "key": element },
        "configuration": {
            "oauth.api.key": "app", "oauth.api.secret": "planted-secret", "oauth.callback.url": CALLBACK,
        },
        "providerData": provider_data,
    })
}

fn refused(local: &Local, body: Value) -> String {
    local.call("POST", "/instances", body).is(400).message()
}

#[test]
fn a_code_makes_one_instance() {
    let local = Local::start();
    let code = code(&local, "box", "app");
    let body = request("box", &json!({ "code": code }));
    let instance = local
        .call("POST", "/instances", body.clone())
        .is(200)
        .json();
    assert_eq!(instance["configuration"]["oauth.api.key"], "********");
    assert_eq!(instance["configuration"]["oauth.api.secret"], "********");
    assert!(instance.get("providerData").is_none());
    assert!(refused(&local, body).contains("used already"));
}

#[test]
fn a_missing_code_is_refused_in_the_platforms_words() {
    let local = Local::start();
    let words = "You must provide an OAuth code in order to create an instance of this element";
    for data in [
        json!(null),
        json!({}),
        json!({ "code": null }),
        json!({ "code": "" }),
    ] {
        assert_eq!(refused(&local, request("box", &data)), words, "{data}");
    }
}

#[test]
fn a_foreign_an_invented_and_a_late_code_are_refused() {
    let local = Local::start();
    let foreign = code(&local, "dropbox", "app");
    assert!(refused(&local, request("box", &json!({ "code": foreign }))).contains("dropbox"));
    let other = code(&local, "box", "another-app");
    assert!(
        refused(&local, request("box", &json!({ "code": other }))).contains("another application")
    );
    assert!(
        refused(&local, request("box", &json!({ "code": "invented" }))).contains("never given out")
    );
    let late = code(&local, "box", "app");
    local.platform.advance(Duration::from_mins(11));
    assert!(refused(&local, request("box", &json!({ "code": late }))).contains("expired"));
}

#[test]
fn a_refused_create_uses_no_code_up() {
    let local = Local::start();
    let code = code(&local, "box", "app");
    let mut body = request("box", &json!({ "code": code }));
    body["configuration"]["oauth.api.secret"] = json!(null);
    assert!(refused(&local, body).contains("`oauth.api.secret`"));
    local
        .call(
            "POST",
            "/instances",
            request("box", &json!({ "code": code })),
        )
        .is(200);
}

#[test]
fn denied_consent_comes_back_as_an_error() {
    let local = Local::start();
    let answer = decide(&local, &address(&local, "box", "app"), "deny").is(303);
    assert_eq!(back(&answer, "error").as_deref(), Some("access_denied"));
    assert_eq!(back(&answer, "code"), None);
}

#[test]
fn the_address_is_to_be_had_by_post_and_follows_the_host() {
    let local = Local::start();
    let body = json!({ "apiKey": "app", "apiSecret": "s", "callbackUrl": CALLBACK, "scope": "files", "siteAddress": null });
    let port = local.platform.address().port();
    let host = format!("my.localhost:{port}");
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("host", host.as_str()),
    ];
    let path = "/elements/api-v2/elements/box/oauth/url";
    let answer = local.request("POST", path, &headers, body).is(200).json();
    let address = answer["oauthUrl"].as_str().expect("an address");
    assert!(
        address.starts_with(&format!("http://{host}/")) && address.contains("scope=files"),
        "{address}"
    );
    // The state is the element's key unless the application says one.
    assert!(address.contains("state=box"), "{address}");
}

#[test]
fn oauth_1_takes_a_token_consent_and_a_verifier() {
    let local = Local::start();
    let (first, address) = local.oauth1("twitter", "http%3A%2F%2Fapp.example%2Fback%3Ffrom%3Dhere");
    let token = first["token"].as_str().expect("a token");
    let answer = decide(&local, &address, "allow").is(303);
    let verifier = back(&answer, "oauth_verifier").expect("a verifier");
    assert_eq!(back(&answer, "oauth_token").as_deref(), Some(token));
    let data = |secret: &Value| json!({ "oauth_token": token, "oauth_verifier": verifier, "secret": secret });
    assert!(
        refused(&local, request("twitter", &data(&json!("wrong")))).contains("does not go with")
    );
    let body = request("twitter", &data(&first["secret"]));
    local.call("POST", "/instances", body.clone()).is(200);
    assert!(refused(&local, body).contains("used already"));
}

#[test]
fn tokens_that_the_application_holds_need_no_code() {
    let local = Local::start();
    let mut body = request("box", &json!(null));
    body["externalAuthentication"] = "initial".into();
    body["configuration"]["oauth.user.refresh_token"] = "planted-refresh".into();
    let instance = local
        .call("POST", "/instances", body.clone())
        .is(200)
        .json();
    assert_eq!(instance["externalAuthentication"], "initial");
    body["externalAuthentication"] = "sometimes".into();
    assert!(refused(&local, body).contains("externalAuthentication"));
}

#[test]
fn a_new_consent_renews_an_instance() {
    let local = Local::start();
    let first = request("box", &json!({ "code": code(&local, "box", "app") }));
    let instance = local.call("POST", "/instances", first).is(200).json();
    let path = format!("/instances/{}?reAuthenticate=true", instance["id"]);
    let mut whole = instance.clone();
    assert!(
        local
            .call("PUT", &path, whole.clone())
            .is(400)
            .message()
            .contains("OAuth code")
    );
    whole["providerData"] = json!({ "code": code(&local, "box", "app") });
    let renewed = local.call("PUT", &path, whole.clone()).is(200).json();
    assert_eq!(renewed, instance);
    assert!(
        local
            .call("PUT", &path, whole)
            .is(400)
            .message()
            .contains("used already")
    );
}

#[test]
fn elements_without_oauth_have_no_address() {
    let local = Local::start();
    for path in [
        "/elements/freshservice/oauth/url",
        "/elements/freshservice/oauth/token",
        "/elements/freshservice/oauth/url/default",
    ] {
        local.call("GET", path, None).is(400);
    }
    let script = "/elements/box/oauth/url?apiKey=a&apiSecret=s&callbackUrl=javascript%3Aalert(1)";
    local.call("GET", script, None).is(400);
    let page = "/_platform/oauth/authorize?element=box&redirect_uri=javascript%3Aalert(1)";
    local.request("GET", page, &[], None).is(400);
}
