//! A refresh token in place of a code: every element that signs in with OAuth 2 takes it, in
//! `validate`, where the library judges the same text, through `from_map`, a builder and a derived struct.

#![allow(missing_docs, reason = "types of a test")]

use element_codegen::model::{Element, Entry, Presence, Way};
use element_codegen::validate;
use element_core::{Entry as _, GrantKind, Severity};
use element_tests::{inputs, loaded};
use element_types::elements::{box_element, hubspotcrm, quickbooks};
use element_types::{
    AnyGrant, Catalog, Configuration, CreateInstance, ElementConfig, ForElement, Invalid, OAuth2,
    Secret, Severity as Library, Url, for_element,
};
use serde_json::{Map, Value, json};

/// A text that the entry takes.
fn sample(entry: &Entry) -> Value {
    let option = entry.options().first().copied();
    entry.value_type.kind().sample(option, &entry.label).into()
}

/// The request that the vendor documents: no code, no callback, a refresh token.
fn request(element: &Element, place: usize, way: &Way) -> Value {
    let mut configuration = Map::new();
    for entry in &element.entries {
        let value = match entry.presence.get(place) {
            Some(Presence::Required) if entry.key != element_core::CALLBACK => sample(entry),
            Some(Presence::Fixed(text)) => text.as_str().into(),
            _ => continue,
        };
        configuration.insert(entry.key.clone(), value);
    }
    configuration.insert("oauth.user.refresh_token".into(), "planted".into());
    let mut request = json!({
        "element": { "key": element.key },
        "configuration": configuration,
        "externalAuthentication": "initial",
        "name": "Acme",
    });
    let extras = way.extras.iter().filter(|extra| extra.always_required());
    let extras: Map<String, Value> = extras
        .map(|extra| (extra.key.clone(), "7".into()))
        .collect();
    if !extras.is_empty() {
        request["providerData"] = extras.into();
    }
    request
}

#[test]
fn every_oauth_2_element_takes_a_refresh_token_in_place_of_a_code() {
    let catalog = loaded(&inputs()).catalog;
    let types = Catalog::generated();
    let mut tried = 0;
    for element in &catalog.elements {
        for (place, way) in element.ways.iter().enumerate() {
            if way.grant != GrantKind::OAuth2 {
                continue;
            }
            tried += 1;
            let request = request(element, place, way);
            let text = request.to_string();
            let problems = validate::problems(&text, element, &validate::Options::default());
            let problems = problems.expect("JSON");
            let errors: Vec<_> = problems
                .iter()
                .filter(|problem| problem.severity() == Severity::Error)
                .map(|problem| (problem.key(), problem.kind()))
                .collect();
            assert!(
                errors.is_empty(),
                "validate, {} {}: {errors:?}",
                element.key,
                way.name
            );
            let read = types.read(&request).expect("the library reads it");
            let errors: Vec<_> = read
                .problems()
                .into_iter()
                .filter(|problem| problem.severity() == Library::Error)
                .map(|problem| (problem.key().to_owned(), problem.kind().clone()))
                .collect();
            assert!(
                errors.is_empty(),
                "library, {} {}: {errors:?}",
                element.key,
                way.name
            );
        }
    }
    assert!(tried >= 72, "only {tried} ways with OAuth 2");
}

/// The same through a configuration of the element's own type: what it has no field for is added by
/// hand, and so is the token.
struct Typed<'a> {
    request: &'a Value,
    grant: OAuth2,
}

impl ForElement for Typed<'_> {
    type Output = Result<String, Invalid>;

    fn run<C: ElementConfig>(self) -> Self::Output {
        let entries = self.request["configuration"]
            .as_object()
            .into_iter()
            .flatten();
        let (config, rest) = C::from_map_lenient(entries)?;
        let create = CreateInstance::with_any_grant(&config, self.grant).name("Acme");
        let rest = rest.into_map().into_iter();
        let create = rest.fold(create, |create, (key, value)| create.entry(key, value));
        create.to_request().map(|request| request.to_json())
    }
}

#[test]
fn from_map_asks_for_no_callback_where_no_code_is_exchanged() {
    let catalog = loaded(&inputs()).catalog;
    for element in &catalog.elements {
        for (place, way) in element.ways.iter().enumerate() {
            if way.grant != GrantKind::OAuth2 {
                continue;
            }
            let request = request(element, place, way);
            let extras = request["providerData"].as_object().into_iter().flatten();
            let grant = extras.fold(OAuth2::initial(), |grant, (key, _)| grant.extra(key, "7"));
            let typed = Typed {
                request: &request,
                grant,
            };
            let made = for_element(&element.key, typed)
                .ok()
                .expect("every hub is on");
            let made = made.map(|made| serde_json::from_str::<Value>(&made).expect("JSON"));
            assert_eq!(made, Ok(request), "{} {}", element.key, way.name);
        }
    }
}

#[test]
fn a_code_needs_the_callback_all_the_same() {
    let given = [
        ("oauth.api.key", "planted"),
        ("oauth.api.secret", "planted"),
    ];
    let config = box_element::Config::from_map(given).expect("the grant decides");
    let create = CreateInstance::new(&config, OAuth2::new("planted")).name("Acme");
    assert_eq!(
        create.to_request().unwrap_err().to_string(),
        "box: `oauth.callback.url` (OAuth callback URL) is required and missing"
    );
    // Where something else stops it anyway, it is said at once.
    assert_eq!(
        box_element::Config::from_map([given[0]])
            .unwrap_err()
            .to_string(),
        "box: `oauth.api.secret` (OAuth client secret) is required and missing\n\
         box: `oauth.callback.url` (OAuth callback URL) is required and missing"
    );
}

/// Connects an Acme Desk account.
#[derive(Clone, Debug, ElementConfig)]
#[element(
    key = "acmedesk",
    name = "Acme Desk",
    hub = "helpdesk",
    authentication = "oauth2",
    way(name = "oauth2", grant = "oauth2", requires(callback))
)]
pub struct AcmeDeskConfig {
    /// The application's id.
    #[config(key = "oauth.api.key")]
    pub id: Secret,
    /// Where the browser comes back to.
    #[config(key = "oauth.callback.url")]
    pub callback: Option<Url>,
}

/// What is sent with a refresh token.
fn sent<C: Configuration>(config: &C, grant: impl Into<AnyGrant>) -> Value {
    let create = CreateInstance::with_any_grant(config, grant)
        .secret_entry("oauth.user.refresh_token", "planted")
        .name("Acme");
    let request = create.to_request().map(|request| request.to_json());
    serde_json::from_str(&request.expect("complete")).expect("JSON")
}

#[test]
fn a_builder_needs_no_callback_without_a_code() {
    let one_way = box_element::Config::builder()
        .oauth_api_key("k")
        .oauth_api_secret("s")
        .without_code()
        .build();
    let several_ways = hubspotcrm::Config::oauth2()
        .oauth_api_key("k")
        .oauth_api_secret("s")
        .without_code()
        .build();
    let with_extras = quickbooks::Config::oauth2()
        .oauth_api_key("k")
        .oauth_api_secret("s")
        .quickbooks_minorversion("4")
        .use_sandbox(false)
        .without_code()
        .build();
    let derived = AcmeDeskConfig::builder().id("k").without_code().build();
    let grant = quickbooks::Oauth2Grant::initial("7");
    for sent in [
        sent(&one_way, OAuth2::initial()),
        sent(&several_ways, OAuth2::initial()),
        sent(&with_extras, grant),
        sent(&derived, OAuth2::initial()),
    ] {
        let entries = &sent["configuration"];
        assert_eq!(entries.get("oauth.callback.url"), None, "{sent}");
        assert_eq!(entries["oauth.user.refresh_token"], "planted");
        assert_eq!(sent["externalAuthentication"], "initial");
        assert_eq!(sent["providerData"].get("code"), None);
    }
}

#[test]
fn a_callback_that_was_given_is_sent() {
    let config = AcmeDeskConfig::builder()
        .id("k")
        .callback("https://acme.example/callback")
        .without_code()
        .build();
    let sent = sent(&config, OAuth2::initial());
    let callback = &sent["configuration"]["oauth.callback.url"];
    assert_eq!(callback, "https://acme.example/callback");
}
