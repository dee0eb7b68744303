//! A refresh token in place of a code: every element that signs in with OAuth 2 takes it, both in
//! `validate` and where the library judges the same text.

use element_codegen::model::{Element, Entry, Presence, Way};
use element_codegen::request;
use element_core::{Entry as _, GrantKind, Severity, ValueType};
use element_tests::{inputs, loaded};
use element_types::{Catalog, Severity as Library};
use serde_json::{Map, Value, json};

/// A text that the entry takes.
fn sample(entry: &Entry) -> Value {
    match entry.value_type.kind() {
        ValueType::Boolean => "true".into(),
        ValueType::Integer | ValueType::TimestampMs => "7".into(),
        ValueType::Url => "https://acme.example".into(),
        ValueType::Json => "{}".into(),
        ValueType::DateMask => "yyyy-MM-dd".into(),
        ValueType::Choice => entry.options().first().copied().unwrap_or("acme").into(),
        ValueType::Text | ValueType::List | ValueType::Custom => "acme".into(),
    }
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
            let problems = request::problems(&text, element, &request::Options::default());
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
