//! Requests: `validate` and the library find what is wrong and never show a value.

use std::fmt::Debug;

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{self, Loaded};
use element_codegen::model::{Element, SuppliedBy};
use element_codegen::tree::{RealDisk, read_inputs};
use element_codegen::validate;
use element_types::{
    AnyGrant, CreateInstance, ElementConfig, Invalid, NoGrant, OAuth2, Request, Untyped,
};
use serde_json::{Map, Value, json};

use super::Judge;
use super::promises::{self, PART, PLANTED, named};
use crate::seeds;

fn loaded() -> Loaded {
    let mut found = Findings::new();
    let inputs = read_inputs(&RealDisk::new(seeds::workspace()), &mut found);
    let loaded = generate::load(&inputs, &mut found);
    drop(found.into_list());
    loaded
}

/// A request for every element, every value in it planted; on one line and on many.
pub(super) fn seeds() -> Vec<String> {
    let mut texts = Vec::new();
    for element in &loaded().catalog.elements {
        let request = request(element);
        texts.push(request.to_string());
        texts.push(serde_json::to_string_pretty(&request).unwrap_or_default());
    }
    texts
}

fn request(element: &Element) -> Value {
    let sent = element.entries.iter();
    let sent = sent.filter(|entry| entry.supplied_by == SuppliedBy::Caller);
    let configuration: Map<String, Value> = sent
        .enumerate()
        .map(|(number, entry)| (entry.key.clone(), json!(format!("{PLANTED}{number}"))))
        .collect();
    json!({
        "element": { "key": element.key },
        "configuration": configuration,
        "providerData": { "code": PLANTED },
        "name": format!("{PLANTED} name"),
        "tags": [PLANTED],
    })
}

pub(super) fn judge() -> Result<Judge, String> {
    let loaded = loaded();
    if loaded.catalog.elements.is_empty() {
        return Err("the repository's definitions do not load".into());
    }
    Ok(Box::new(move |input| {
        let Ok(text) = std::str::from_utf8(input) else {
            return Ok(());
        };
        validated(text, &loaded)?;
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        if let Some(configuration) = value["configuration"].as_object() {
            library(configuration, text)?;
        }
        Ok(())
    }))
}

fn validated(text: &str, loaded: &Loaded) -> Result<(), String> {
    let file = SourceFile {
        name: "request.json".into(),
        text: text.to_owned(),
    };
    let mut found = Findings::new();
    let shown = validate::check(
        file,
        &loaded.catalog,
        &validate::Options::default(),
        &mut found,
    );
    let (people, programs) = promises::findings(&found.into_list(), &[shown])?;
    hidden("a finding", &people, text)?;
    hidden("a finding for programs", &programs, text)
}

fn library(configuration: &Map<String, Value>, text: &str) -> Result<(), String> {
    typed::<element_types::elements::freshservice::Config>(configuration, text)?;
    typed::<element_types::elements::epages::Config>(configuration, text)?;
    let mut untyped = Untyped::new("acmedesk");
    for (key, value) in configuration {
        untyped = untyped.entry(key.as_str(), value.clone());
    }
    let create = CreateInstance::new(&untyped, OAuth2::new(PLANTED)).name("Acme");
    hidden("Untyped", &format!("{untyped:?} {create:?}"), text)?;
    requested(create.erase().to_request(), text)?;
    hidden(
        "AnyGrant",
        &format!("{:?}", AnyGrant::from(OAuth2::new(PLANTED))),
        text,
    )
}

fn typed<C>(configuration: &Map<String, Value>, text: &str) -> Result<(), String>
where
    C: ElementConfig<Grant = NoGrant> + Debug,
{
    // What is no secret may be shown: only errors are held to silence here.
    if let Err(invalid) = C::from_map(configuration.clone()) {
        refused(&invalid, text)?;
    }
    match C::from_map_lenient(configuration.clone()) {
        Ok((config, unknown)) => {
            hidden("UnknownEntries", &format!("{unknown:?}"), text)?;
            requested(
                CreateInstance::new(&config, NoGrant)
                    .name("Acme")
                    .erase()
                    .to_request(),
                text,
            )
        }
        Err(invalid) => refused(&invalid, text),
    }
}

fn requested(request: Result<Request, Invalid>, text: &str) -> Result<(), String> {
    match request {
        Ok(request) => hidden("Request", &format!("{request:?}"), text),
        Err(invalid) => refused(&invalid, text),
    }
}

fn refused(invalid: &Invalid, text: &str) -> Result<(), String> {
    hidden(
        "Invalid",
        &format!("{invalid} {invalid:?} {invalid:#?}"),
        text,
    )
}

/// Nothing planted is shown, unless mutation made it the name of something.
fn hidden(what: &str, shown: &str, text: &str) -> Result<(), String> {
    if shown.contains(PART) && !named(text) && !is_element(text) {
        return Err(format!("secret: {what} shows it: {shown}"));
    }
    Ok(())
}

/// The element's key is told when the catalogue does not have it.
fn is_element(text: &str) -> bool {
    let request = serde_json::from_str::<Value>(text).unwrap_or_default();
    let key = request["element"]["key"].as_str();
    key.is_some_and(|key| key.contains(PART))
}
