//! What every call sends: one row for each.

use element_client::{Account, Change, ElementQuery, Endpoint, InstanceQuery, OAuthApp, api};
use element_types::elements::freshservice::{Config, Instance};
use element_types::{AnyGrant, CreateInstance, NoGrant, OAuth1, OAuth2, Secret, Untyped};

use crate::platform::signed;

const USER: &str = "User planted-user=, Organization planted-organization";
const ELEMENT: &str =
    "User planted-user=, Organization planted-organization, Element planted-token=";

/// What goes out, on one line: method, target, who signs, body.
fn sent<T>(call: &element_client::Call<T>) -> String {
    let account = Account::new("planted-user=", "planted-organization").base_url("http://host/api");
    let endpoint = Endpoint::new(account).expect("settings");
    let request = match call.request(&endpoint) {
        Ok(request) => request,
        Err(error) => return error.to_string(),
    };
    let signed = request.headers().get("authorization");
    let signed = signed.map_or("nobody", |it| it.to_str().expect("text"));
    let by = match signed {
        USER => "account",
        ELEMENT => "element",
        other => other,
    };
    let typed = request.headers().contains_key("content-type");
    let body = std::str::from_utf8(request.body().as_bytes()).expect("text");
    assert_eq!(
        typed,
        !body.is_empty(),
        "a body has a type, and nothing else has"
    );
    let target = request.uri().to_string();
    let target = target
        .strip_prefix("http://host/api")
        .expect("below the base URL");
    format!("{} {target} {by} {body}", request.method())
        .trim_end()
        .to_owned()
}

#[test]
fn instances() {
    let request = signed("planted");
    let body = r#"{"element":{"key":"freshservice"},"configuration":{"username":"agent","password":"planted","subdomain":"acme"},"name":"Acme"}"#;
    assert_eq!(
        sent(&api::create(&request)),
        format!("POST /instances account {body}")
    );
    assert_eq!(
        sent(&api::create(&request.erase())),
        format!("POST /instances account {body}")
    );

    let instance = Instance::from_json(r#"{"id": 7}"#).expect("JSON");
    assert_eq!(
        sent(&api::get::<Config>(&instance)),
        "GET /instances/7 account"
    );
    assert_eq!(sent(&api::get::<Untyped>(7)), "GET /instances/7 account");
    assert_eq!(sent(&api::delete(7)), "DELETE /instances/7 account");
    assert_eq!(sent(&api::enable(7)), "PUT /instances/7/enabled account");
    assert_eq!(
        sent(&api::disable(7)),
        "DELETE /instances/7/enabled account"
    );
    let nameless = Instance::from_json("{}").expect("JSON");
    assert_eq!(
        sent(&api::delete(nameless)),
        "DELETE /instances/{id}: request: {id} of `/instances/{id}` is not known"
    );
}

#[test]
fn every_way_of_authenticating() {
    let grants: [(AnyGrant, &str); 4] = [
        (NoGrant.into(), ""),
        (OAuth2::new("c").into(), r#","providerData":{"code":"c"}"#),
        (
            OAuth2::initial().into(),
            r#","externalAuthentication":"initial""#,
        ),
        (
            OAuth1::new("t", "v", "s").into(),
            r#","providerData":{"oauth_token":"t","oauth_verifier":"v","secret":"s"}"#,
        ),
    ];
    for (grant, expected) in grants {
        let untyped = Untyped::new("acmedesk");
        let request = CreateInstance::new(&untyped, grant)
            .name("Acme")
            .to_request()
            .expect("valid");
        let body = format!(
            r#"{{"element":{{"key":"acmedesk"}},"configuration":{{}}{expected},"name":"Acme"}}"#
        );
        assert_eq!(
            sent(&api::create(&request)),
            format!("POST /instances account {body}")
        );
    }
}

#[test]
fn lists() {
    let query = InstanceQuery::new()
        .tag("a b")
        .tag("c&d")
        .search("x")
        .page_size(9)
        .hydrate(false);
    assert_eq!(
        sent(&api::list(&query.after("é="))),
        "GET /instances?tags%5B%5D=a%20b&tags%5B%5D=c%26d&searchText=x&pageSize=9&hydrate=false&nextPage=%C3%A9%3D account"
    );
    let of = |query| sent(&api::list(&query));
    assert_eq!(of(InstanceQuery::of::<Untyped>()), "GET /instances account");
    assert_eq!(
        of(InstanceQuery::of_key("a/b")),
        "GET /elements/a%2Fb/instances account"
    );
    assert_eq!(
        sent(&api::list(&InstanceQuery::of::<Config>())),
        "GET /elements/freshservice/instances account"
    );
    let query = ElementQuery::new()
        .filter("key = 'x'")
        .page_size(1)
        .page_size(2);
    assert_eq!(
        sent(&api::elements(&query)),
        "GET /elements?where=key%20%3D%20%27x%27&pageSize=2 account"
    );
    assert_eq!(
        sent(&api::element_metadata("box")),
        "GET /elements/box/metadata account"
    );
}

#[test]
fn changes_send_what_changed_and_no_mask() {
    let change = Change::new()
        .name("New")
        .tags(["a"])
        .entry("pagination.max", 50)
        .secret_entry("password", "planted")
        .entry("password", "********")
        .secret_entry("token", "******")
        .secret_entry("key", "*****");
    let body = r#"{"configuration":{"key":"*****","pagination.max":50},"name":"New","tags":["a"]}"#;
    assert_eq!(
        sent(&api::update(7, &change)),
        format!("PUT /instances/7 account {body}")
    );
    assert_eq!(
        sent(&api::patch(7, &change)),
        format!("PATCH /instances/7 account {body}")
    );
    let none = Change::new().tags([""; 0]);
    assert_eq!(
        sent(&api::update(7, &none)),
        r#"PUT /instances/7 account {"tags":[]}"#
    );
    assert!(Change::new().is_empty() && !none.is_empty());
    assert_eq!(
        sent(&api::reauthenticate(
            7,
            &OAuth2::new("planted-code").extra("realmId", "1")
        )),
        r#"PUT /instances/7?reAuthenticate=true account {"providerData":{"code":"planted-code","realmId":"1"}}"#
    );
    assert_eq!(
        sent(&api::reauthenticate(7, &NoGrant)),
        "PUT /instances/7: request: the grant carries nothing to authenticate with"
    );
}

#[test]
fn single_entries() {
    assert_eq!(
        sent(&api::configuration(7)),
        "GET /instances/7/configuration account"
    );
    assert_eq!(
        sent(&api::configuration_item(7, 9)),
        "GET /instances/7/configuration/9 account"
    );
    assert_eq!(
        sent(&api::set_configuration_item(7, 9, "planted")),
        r#"PATCH /instances/7/configuration/9 account {"propertyValue":"planted"}"#
    );
    assert_eq!(
        sent(&api::set_configuration_item(7, 9, "********")),
        "PATCH /instances/7/configuration/9: request: the value is a mask; send the secret itself"
    );
}

#[test]
fn oauth_and_login() {
    let app = OAuthApp::new("hubspot", "id", "planted", "https://app.example/cb")
        .scope("")
        .state("s");
    let query = "apiSecret=planted&apiKey=id&callbackUrl=https%3A%2F%2Fapp.example%2Fcb&state=s";
    let url = sent(&api::oauth_url(&app));
    assert_eq!(
        url,
        format!("GET /elements/hubspot/oauth/url?{query} account")
    );
    let token = sent(&api::oauth_token(&app));
    assert_eq!(
        token,
        format!("GET /elements/hubspot/oauth/token?{query} account")
    );
    let login = api::log_in("ada", &Secret::new("planted"));
    assert_eq!(
        sent(&login),
        r#"POST /authentication nobody {"password":"planted","username":"ada"}"#
    );
    let secrets = api::secrets(Secret::new("planted"));
    assert_eq!(sent(&secrets), "GET /authentication/secrets Bearer planted");
}

#[test]
fn the_element_token_signs_calls_on_the_element() {
    let token = || Secret::new("planted-token=");
    let json = serde_json::json!({"a": 1});
    assert_eq!(
        sent(&api::get_from(token(), "/contacts?page=1")),
        "GET /contacts?page=1 element"
    );
    assert_eq!(
        sent(&api::get_from(token(), "/contacts?page=1").query("where", "a=b")),
        "GET /contacts?page=1&where=a%3Db element"
    );
    assert_eq!(
        sent(&api::post_to(token(), "/contacts", &json)),
        r#"POST /contacts element {"a":1}"#
    );
    assert_eq!(
        sent(&api::put_to(token(), "/contacts/1", &json)),
        r#"PUT /contacts/1 element {"a":1}"#
    );
    assert_eq!(
        sent(&api::patch_to(token(), "/contacts/1", &json)),
        r#"PATCH /contacts/1 element {"a":1}"#
    );
    assert_eq!(
        sent(&api::delete_from(token(), "/contacts/1")),
        "DELETE /contacts/1 element"
    );
    assert_eq!(sent(&api::ping(token())), "GET /ping element");
    assert_eq!(
        sent(&api::ping(Secret::new("********"))),
        "GET /ping: request: `Element` is the mask `********`; send the secret itself"
    );
    assert_eq!(
        sent(&api::get_from(token(), "//evil.example")),
        "GET /…: request: the path has to begin with one `/`"
    );
}

#[test]
fn nobody_signs_without_credentials() {
    let endpoint = Endpoint::new(Account::signed_out()).expect("settings");
    for error in [
        api::get::<Untyped>(7).request(&endpoint).err(),
        api::ping(Secret::new("planted")).request(&endpoint).err(),
    ] {
        let text = error.map(|it| it.to_string()).unwrap_or_default();
        assert!(
            text.ends_with("nobody is signed in; log in first, or give the account's secrets"),
            "{text}"
        );
    }
    let login = api::log_in("ada", &Secret::new("planted"));
    assert!(login.request(&endpoint).is_ok());
}
