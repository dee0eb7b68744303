//! Responses: an object is never refused, comes back as it was, and shows no secret.

use element_types::{Instance, Json, Reading, Reported, UntypedConfig};
use serde_json::Value;
use serde_json::value::RawValue;

use super::Judge;
use super::promises::PLANTED;
use crate::seeds;

/// Recorded responses of all definitions and of the tests, their secrets planted.
pub(super) fn seeds() -> Vec<String> {
    let mut texts = seeds::texts("tests/guides", ".response.json");
    for definition in seeds::texts("element-defs", ".json") {
        let value: Value = serde_json::from_str(&definition).unwrap_or_default();
        let response = &value["example"]["instance"];
        if response.is_object() {
            texts.push(response.to_string());
        }
    }
    texts.iter().filter_map(|text| planted(text)).collect()
}

fn planted(text: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    plant(&mut value, "");
    Some(value.to_string())
}

fn plant(value: &mut Value, key: &str) {
    match value {
        Value::Object(members) => members
            .iter_mut()
            .for_each(|(key, value)| plant(value, key)),
        Value::Array(items) => items.iter_mut().for_each(|item| plant(item, key)),
        _ if is_secret(key) => *value = Value::from(PLANTED),
        _ => {}
    }
}

/// Keys that are secret in every element that has them.
fn is_secret(key: &str) -> bool {
    matches!(key, "password" | "token" | "providerData") || key.ends_with("api.secret")
}

pub(super) fn judge() -> Judge {
    Box::new(|input| {
        let Ok(text) = std::str::from_utf8(input) else {
            return Ok(());
        };
        read::<element_types::elements::freshservice::InstanceConfig>(text)?;
        read::<element_types::elements::epages::InstanceConfig>(text)?;
        read::<UntypedConfig>(text)
    })
}

fn read<C: Reported + std::fmt::Debug>(text: &str) -> Result<(), String> {
    let object = serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_object());
    let instance = match Instance::<C>::from_json(text) {
        Ok(instance) => instance,
        Err(error) if object => return Err(format!("lost: {error}")),
        Err(error) => return hidden("the error", &format!("{error} {error:?}"), text),
    };
    let raw = serde_json::from_str::<&RawValue>(text).map_err(|error| format!("json: {error}"))?;
    if instance.to_wire().as_str().trim() != raw.get().trim() {
        return Err(format!("changed: {}", instance.to_wire().as_str()));
    }
    let reported = instance.configuration();
    for key in reported.keys() {
        if reported.entry::<String>(key) == Reading::Absent {
            return Err(format!("absent: {key}"));
        }
        if let Reading::Value(json) = reported.entry::<Json>(key)
            && serde_json::from_str::<&RawValue>(json.as_str()).is_err()
        {
            return Err(format!("entry: {key} is no JSON"));
        }
    }
    members(&instance);
    hidden(
        "Debug",
        &format!("{instance:?} {:#?}", instance.element()),
        text,
    )
}

fn members<C: Reported>(instance: &Instance<C>) {
    let _ = (
        instance.id(),
        instance.name(),
        instance.tags(),
        instance.user(),
    );
    let _ = (
        instance.created_date(),
        instance.valid(),
        instance.provider_data(),
    );
    let _ = (
        instance.transformation_data(),
        instance.objects(),
        instance.token(),
    );
}

/// A secret is hidden wherever it is known to be one.
fn hidden(what: &str, shown: &str, text: &str) -> Result<(), String> {
    if shown.contains(PLANTED) && only_secret(text) {
        return Err(format!("secret: {what} shows it: {shown}"));
    }
    Ok(())
}

/// Whether what was planted is the value of nothing but secrets: mutation moves texts to other
/// places too. Read off the text, since a reader of JSON forgets all but the last of doubled members.
fn only_secret(text: &str) -> bool {
    text.match_indices(PLANTED).all(|(place, _)| {
        let before = text[..place].strip_suffix('"');
        let before = before.and_then(|before| before.trim_end().strip_suffix(':'));
        let before = before.and_then(|before| before.trim_end().strip_suffix('"'));
        let name = before.and_then(|before| before.rsplit('"').next());
        name.is_some_and(is_secret)
    })
}
