//! Rule 6: a planted secret is found in nothing that is shown, whatever element it belongs to and
//! however it came in: as an entry, in a place where no secret belongs, or in text that is no JSON.

use std::fmt::Debug;

use element_core::Literal;
use element_types::{
    AnyGrant, Authorization, CreateInstance, DecodeError, ElementConfig, EntrySpec, Instance,
    Invalid, Json, NoGrant, OAuth1, OAuth2, Reported, Secret, SuppliedBy, Untyped, UntypedConfig,
    ValueType, fixture,
};
use serde_json::{Map, Value, json};

/// No key, label or type of ours holds it, so whatever shows it shows a value.
const PLANTED: &str = "Pl4nted";

#[track_caller]
fn hides(what: &str, shown: &dyn Debug) {
    for text in [format!("{shown:?}"), format!("{shown:#?}")] {
        assert!(!text.contains(PLANTED), "{what} shows the secret: {text}");
    }
}

#[track_caller]
fn told(what: &str, error: &(impl std::error::Error + 'static)) {
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = next {
        let text = format!("{error} {error:?} {error:#?}");
        assert!(!text.contains(PLANTED), "{what} tells the secret: {text}");
        next = error.source();
    }
}

fn invalid(what: &str, invalid: &Invalid) {
    told(what, invalid);
    for problem in invalid.problems() {
        hides(what, problem);
        hides(what, problem.kind());
        let text = problem.to_string();
        assert!(!text.contains(PLANTED), "{what} tells the secret: {text}");
    }
}

/// The ways a value can be given.
fn forms() -> Vec<Value> {
    vec![
        json!(PLANTED),
        json!(format!("  {PLANTED}\n")),
        json!([PLANTED]),
        json!({ PLANTED: 1 }),
        json!({ "a": { "b": [PLANTED] } }),
        json!(format!("{{\"a\": \"{PLANTED}\"}}")),
        json!(format!("{{\"no_json\": \"{PLANTED}\",}}")),
        json!(format!("<INSERT_{PLANTED}>")),
    ]
}

/// A value that fits, and is planted if the entry is secret.
fn fitting(entry: &EntrySpec) -> Value {
    match entry.value_type.literal() {
        _ if entry.secret => json!(PLANTED),
        _ if entry.value_type == ValueType::Choice => json!(entry.options()[0]),
        Literal::Boolean => json!(true),
        Literal::Number => json!(1),
        Literal::Document => json!(format!("{{\"private_key\": \"{PLANTED}\"}}")),
        Literal::Text | Literal::List => json!("harmless"),
    }
}

/// Documents such as service accounts hold keys.
fn is_hidden(entry: &EntrySpec) -> bool {
    entry.secret || entry.value_type == ValueType::Json
}

fn sent<C: ElementConfig>() -> impl Iterator<Item = &'static EntrySpec> {
    C::SPEC
        .entries
        .iter()
        .filter(|entry| entry.supplied_by == SuppliedBy::Caller)
}

fn map<C: ElementConfig>() -> Map<String, Value> {
    sent::<C>()
        .map(|entry| (entry.key.to_owned(), fitting(entry)))
        .collect()
}

fn sending<C: ElementConfig + Debug>(grant: impl Into<C::Grant>) {
    let config =
        C::from_map(map::<C>()).unwrap_or_else(|invalid| panic!("{}: {invalid}", C::SPEC.key));
    hides("Config", &config);
    hides("its wire form", &config.to_wire());
    let create = CreateInstance::new(&config, grant)
        .name("Acme")
        .entry("unknown.entry", PLANTED)
        .secret_entry("unknown.secret", PLANTED);
    hides("CreateInstance", &create);
    let request = create
        .to_request()
        .unwrap_or_else(|invalid| panic!("{}: {invalid}", C::SPEC.key));
    hides("Request", &request);
    hides("cURL", &request.to_curl("https://platform.example"));
    assert!(
        request.to_json().contains(PLANTED),
        "{}: nothing was planted",
        C::SPEC.key
    );
}

/// Each entry in turn holds what it cannot hold, and the message must not quote it.
fn refusing<C: ElementConfig + Debug>() {
    for entry in C::SPEC.entries {
        for form in forms() {
            let mut given = map::<C>();
            given.insert(entry.key.to_owned(), form);
            match C::from_map(given.clone()) {
                Ok(config) if is_hidden(entry) => hides(entry.key, &config),
                Ok(_) => {}
                Err(error) => invalid(entry.key, &error),
            }
            given.insert("an.unknown.key".into(), json!(PLANTED));
            match C::from_map_lenient(given.clone()) {
                Ok((_, unknown)) => hides("UnknownEntries", &unknown),
                Err(error) => invalid(entry.key, &error),
            }
            invalid(
                "an unknown key",
                &C::from_map(given).expect_err("an unknown key is refused"),
            );
        }
    }
}

fn reporting<C: ElementConfig + Debug>() {
    let config = C::from_map(map::<C>()).expect("fitting");
    let recorded = fixture::response(&config, "Acme");
    let mut places: Vec<Value> = vec![serde_json::from_str(&recorded).expect("a response")];
    for form in forms() {
        let secrets: Map<String, Value> = C::SPEC
            .entries
            .iter()
            .filter(|entry| is_hidden(entry))
            .map(|entry| (entry.key.to_owned(), form.clone()))
            .chain([("an.unknown.key".to_owned(), form.clone())])
            .collect();
        places.push(json!({ "configuration": secrets, "token": form, "providerData": form, "unknown": form }));
        places.push(
            json!({ "element": { "configuration": secrets, "unknown": form }, "user": form }),
        );
    }
    for response in places {
        let text = response.to_string();
        let instance: Instance<C::InstanceConfig> = Instance::from_json(&text).expect("a response");
        hides("Instance", &instance);
        hides("InstanceConfig", instance.configuration());
        hides("ElementInfo", &instance.element());
        hides("its wire form", &instance.to_wire());
        for entry in C::SPEC.entries.iter().filter(|entry| is_hidden(entry)) {
            hides(
                entry.key,
                &instance.configuration().entry::<Secret>(entry.key),
            );
            // A value that does not fit is shown to nobody either.
            hides(entry.key, &instance.configuration().entry::<i64>(entry.key));
            hides(
                entry.key,
                &instance.configuration().entry::<Json>(entry.key),
            );
        }
        hides(
            "an unknown entry",
            &instance.configuration().entry::<i64>("an.unknown.key"),
        );
        hides(
            "a member",
            &(
                instance.member("unknown"),
                instance.token(),
                instance.provider_data(),
                instance.user(),
            ),
        );
        let untyped: Instance<UntypedConfig> = serde_json::from_str(&text).expect("a response");
        hides("an untyped instance", &untyped);
        hides("UntypedConfig", untyped.configuration());
    }
}

fn decoding<C: ElementConfig>() {
    let broken = [
        format!("{{\"token\": \"{PLANTED}\""),
        format!("{{\"token\": \"{PLANTED}\", }}"),
        format!("{{\"token\": {PLANTED}}}"),
        format!("{{\"{PLANTED}\" \"{PLANTED}\"}}"),
        format!("\"{PLANTED}\""),
        format!("[\"{PLANTED}\"]"),
        PLANTED.to_owned(),
        format!("{{\"token\": \"\\q{PLANTED}\"}}"),
    ];
    for text in broken {
        let error: DecodeError =
            Instance::<C::InstanceConfig>::from_json(&text).expect_err("no object");
        told("DecodeError", &error);
        told(
            "DecodeError",
            &C::InstanceConfig::from_json(&text).expect_err("no object"),
        );
        told(
            "serde_json's error",
            &serde_json::from_str::<Instance<C::InstanceConfig>>(&text).expect_err("no object"),
        );
    }
}

fn all<C: ElementConfig + Debug>(grant: impl Into<C::Grant>) {
    sending::<C>(grant);
    refusing::<C>();
    reporting::<C>();
    decoding::<C>();
}

#[test]
fn freshservice() {
    all::<element_types::elements::freshservice::Config>(NoGrant);
}

#[test]
fn abbyy() {
    all::<element_types::elements::abbyy::Config>(NoGrant);
}

#[test]
fn actessentials() {
    all::<element_types::elements::actessentials::Config>(NoGrant);
}

#[test]
fn epages() {
    all::<element_types::elements::epages::Config>(NoGrant);
}

#[test]
fn typeform() {
    all::<element_types::elements::typeform::Config>(NoGrant);
}

#[test]
fn builders() {
    let builder = element_types::elements::freshservice::Config::builder();
    hides("an empty builder", &builder);
    hides("a builder", &builder.username("agent").password(PLANTED));
}

#[test]
fn without_a_module() {
    let untyped = Untyped::new("acmedesk")
        .entry("any", PLANTED)
        .secret("another", PLANTED);
    hides("Untyped", &untyped);
    let create = CreateInstance::new(&untyped, OAuth2::new(PLANTED)).name("Acme");
    hides("CreateInstance", &create);
    hides("Request", &create.to_request().expect("complete"));
    let masked = Untyped::new("acmedesk").entry("any", format!("{PLANTED}<INSERT_IT>"));
    let error = CreateInstance::new(&masked, NoGrant)
        .to_request()
        .expect_err("a placeholder and no name");
    invalid("an untyped request", &error);
}

#[test]
fn grants_and_headers() {
    let oauth1 = OAuth1::new(PLANTED, PLANTED, PLANTED).extra("realmId", PLANTED);
    let oauth2 = OAuth2::new(PLANTED).extra("realmId", PLANTED);
    hides("OAuth1", &oauth1);
    hides("OAuth2", &oauth2);
    hides(
        "AnyGrant",
        &(AnyGrant::from(oauth1), AnyGrant::from(oauth2)),
    );
    hides("Secret", &Secret::new(PLANTED));
    for user in [
        PLANTED.to_owned(),
        format!("{PLANTED} x"),
        format!("{PLANTED},"),
        format!("{PLANTED}\r\n"),
        format!("<INSERT_{PLANTED}>"),
    ] {
        let authorization = Authorization::new(user, PLANTED).element(PLANTED);
        hides("Authorization", &authorization);
        match authorization.header_value() {
            Ok(header) => hides("the header", &header),
            Err(error) => invalid("Authorization", &error),
        }
    }
}
