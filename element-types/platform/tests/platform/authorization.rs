//! Who is let in: the grammar of `Authorization`.

use element_platform::{Mode, Platform};

use crate::client::{Local, freshservice};

const REFUSED: &str = "Invalid Organization or User secret, or invalid Element token provided.";

#[test]
fn order_and_blanks_are_free() {
    let local = Local::start();
    let user = local.platform.user_secret().expose().to_owned();
    let organization = local.platform.organization_secret().expose().to_owned();
    for header in [
        format!("User {user}, Organization {organization}"),
        format!("Organization {organization},User {user}"),
        format!("Element x, Organization {organization}, User {user}"),
    ] {
        local
            .call_as(&header, "GET", "/elements/keys", None)
            .is(200);
    }
}

#[test]
fn no_secret_a_wrong_one_and_half_of_them_are_refused() {
    let local = Local::start();
    let user = local.platform.user_secret().expose().to_owned();
    let organization = local.platform.organization_secret().expose().to_owned();
    for header in [
        String::new(),
        "Bearer x".to_owned(),
        format!("User {user}"),
        format!("Organization {organization}"),
        format!("User {organization}, Organization {user}"),
        format!("User {user}, Organization x"),
    ] {
        let answer = local
            .call_as(&header, "POST", "/instances", freshservice())
            .is(401);
        assert_eq!(answer.message(), REFUSED);
    }
    local
        .request("GET", "/elements/api-v2/instances", &[], None)
        .is(401);
}

#[test]
fn a_sign_in_yields_the_secrets() {
    let local = Local::start();
    let (username, password) = local.platform.login();
    let body = |password: &str| serde_json::json!({ "username": username, "password": password });
    local
        .call_as("", "POST", "/authentication", body("wrong"))
        .is(401);
    let token = local
        .call_as("", "POST", "/authentication", body(password.expose()))
        .is(200)
        .json();
    let bearer = format!("Bearer {}", token["token"].as_str().expect("a token"));
    let secrets = local
        .call_as(&bearer, "GET", "/authentication/secrets", None)
        .is(200)
        .json();
    assert_eq!(secrets["userSecret"], local.platform.user_secret().expose());
    assert_eq!(
        secrets["organizationSecret"],
        local.platform.organization_secret().expose()
    );
    local
        .call_as(&bearer, "GET", "/elements/keys", None)
        .is(200);
    local
        .call_as("Bearer x", "GET", "/authentication/secrets", None)
        .is(401);
}

#[test]
fn a_name_with_a_colon_passes_and_is_noted_when_lenient() {
    let local = Local::start();
    let instance = local.instance();
    let header = format!(
        "{}, Element: {}",
        local.authorization,
        instance["token"].as_str().unwrap_or_default()
    );
    local
        .call_as(&header, "GET", "/hubs/helpdesk/ping", None)
        .is(200);
    assert!(
        local
            .platform
            .journal()
            .contains("`Element:` in the header `Authorization`")
    );
}

/// A strict platform, and the header as the client with the colon writes it, for an instance.
fn strict_with_a_colon() -> (Local, String) {
    let local = Local::with(Platform::builder().mode(Mode::Strict));
    let token = local.instance()["token"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let header = format!("{}, Element: {token}", local.authorization);
    (local, header)
}

#[test]
fn a_name_with_a_colon_is_refused_and_named_when_strict() {
    let (local, header) = strict_with_a_colon();
    for (method, path) in [
        ("GET", "/ping"),
        ("GET", "/hubs/helpdesk/ping"),
        ("GET", "/objects"),
        ("GET", "/accounts"),
        ("POST", "/accounts"),
        ("DELETE", "/instances"),
        ("GET", "/instances/configuration"),
    ] {
        let answer = local.call_as(&header, method, path, None).is(401);
        assert!(
            answer.message().contains("`Element:`"),
            "{path}: {answer:?}"
        );
        assert!(
            answer.message().contains("`Element <secret>`"),
            "{path}: {answer:?}"
        );
    }
    let header = local.authorization.replacen("User ", "User: ", 1);
    let answer = local.call_as(&header, "GET", "/instances", None).is(401);
    assert!(answer.message().contains("`User:`"), "{answer:?}");
}

#[test]
fn a_name_with_a_colon_passes_when_strict_where_the_real_platform_took_it() {
    let (local, header) = strict_with_a_colon();
    for (method, path) in [
        ("GET", "/hubs/crm/accounts"),
        ("POST", "/hubs/crm/contacts"),
        ("PATCH", "/hubs/crm/contacts/1"),
        ("DELETE", "/hubs/crm/contacts/1"),
        ("GET", "/instances"),
        ("GET", "/elements/keys"),
        ("GET", "/hubs"),
    ] {
        local.call_as(&header, method, path, None).is(200);
    }
    assert!(local.platform.journal().contains("`Element:`"));
    let wrong = format!("{}, Element: nobody's", local.authorization);
    local
        .call_as(&wrong, "GET", "/hubs/crm/accounts", None)
        .is(401);
}

#[test]
fn the_path_wins_over_a_token_left_in_the_header() {
    let local = Local::start();
    let (first, second) = (local.instance(), local.instance());
    let path = format!("/instances/{}", second["id"]);
    assert_eq!(
        local.call_on(&first, "GET", &path).is(200).json()["id"],
        second["id"]
    );
    let stale = format!("{}, Element no-token-of-anybody", local.authorization);
    assert_eq!(
        local.call_as(&stale, "GET", &path, None).is(200).json()["id"],
        second["id"]
    );
    local
        .call_as(&stale, "POST", "/instances", freshservice())
        .is(200);
}

#[test]
fn a_call_on_an_account_needs_a_living_token() {
    let local = Local::start();
    let instance = local.instance();
    local.call("GET", "/hubs/helpdesk/ping", None).is(401);
    local
        .call_on(&instance, "GET", "/hubs/helpdesk/ping")
        .is(200);
    let user = local.platform.user_secret().expose().to_owned();
    let without_organization = format!(
        "User {user}, Element {}",
        instance["token"].as_str().unwrap_or_default()
    );
    local
        .call_as(&without_organization, "GET", "/ping", None)
        .is(200);
    local
        .call("DELETE", &format!("/instances/{}", instance["id"]), None)
        .is(200);
    let answer = local
        .call_on(&instance, "GET", "/hubs/helpdesk/ping")
        .is(401);
    assert_eq!(answer.message(), REFUSED);
}
