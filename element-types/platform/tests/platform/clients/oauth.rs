//! How they get an address for consent, and a token before it.

use crate::client::Local;

#[test]
fn line_03_empty_parameters_are_absent() {
    let local = Local::start();
    let query = "apiKey=app&apiSecret=s&callbackUrl=http%3A%2F%2Fapp.example%2Fback&scope=&siteAddress=&subdomain=";
    let answer = local
        .call("GET", &format!("/elements/box/oauth/url?{query}"), None)
        .is(200)
        .json();
    assert_eq!(answer["element"], "box");
    let address = answer["oauthUrl"].as_str().expect("an address");
    assert!(!address.contains("scope="), "{address}");
}

#[test]
fn line_14_the_default_address_of_oauth_1_comes_with_its_secret() {
    let local = Local::start();
    let path = "/elements/twitter/oauth/url/default?provisioning=oauth&username=ada";
    let answer = local.call("GET", path, None).is(200).json();
    assert!(
        answer["configuration"]["secret"]
            .as_str()
            .is_some_and(|secret| !secret.is_empty())
    );
    assert!(
        answer["oauthUrl"]
            .as_str()
            .is_some_and(|address| address.starts_with("http://"))
    );
    let answer = local
        .call("GET", "/elements/box/oauth/url/default", None)
        .is(200)
        .json();
    assert!(answer["oauthUrl"].is_string());
}

#[test]
fn line_15_oauth_1_has_a_token_before_the_address() {
    let local = Local::start();
    let (first, address) = local.oauth1("twitter", "http%3A%2F%2Fapp.example%2Fback");
    assert!(first["secret"].is_string());
    let token = first["token"].as_str().expect("a token");
    assert!(address.contains(token), "{address}");
}

#[test]
fn line_18_an_address_needs_key_secret_and_callback() {
    let local = Local::start();
    let message = local
        .call("GET", "/elements/box/oauth/url?apiKey=app", None)
        .is(400)
        .message();
    assert!(
        message.contains("`apiSecret`") && message.contains("`callbackUrl`"),
        "{message}"
    );
    assert!(!message.contains("`apiKey`"), "{message}");
}
