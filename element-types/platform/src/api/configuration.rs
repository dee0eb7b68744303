//! The configuration of an instance, item by item.
//!
//! **Input:** calls on `/instances/{id}/configuration`. **Output:** items with their numbers; one of
//! them is changed by its number, with the item's new text or the whole item.

use axum::http::StatusCode;
use serde_json::{Map, Value};

use super::change_instance;
use super::instance::{meant, none};
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::instance_json;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/instances/{id}/configuration" Account Any => all;
    GET "/instances/configuration" Instance Any => all;
    GET "/instances/{id}/configuration/{item}" Account Any => one;
    GET "/instances/configuration/{item}" Instance Any => one;
    PATCH "/instances/{id}/configuration/{item}" Account Any => patch;
    PATCH "/instances/configuration/{item}" Instance Any => patch;
};

fn items(call: &Call<'_>, id: u64) -> Result<Vec<Value>, Refusal> {
    let instance = call.service.instances().get(id).ok_or_else(|| none(id))?;
    let element = call.service.elements().find(&instance.element).cloned();
    Ok(instance_json::items(id, &instance, element.as_deref()))
}

fn all(call: &Call<'_>) -> Answer {
    let items = items(call, meant(call)?)?;
    Ok(Reply::value(&Value::Array(items)))
}

fn item(call: &Call<'_>, id: u64) -> Result<Value, Refusal> {
    let asked = call.part("item");
    let number = asked.parse().ok();
    let mut items = items(call, id)?.into_iter();
    let found = items.find(|item| item["id"].as_u64() == number);
    found.ok_or_else(|| {
        Refusal::ours(
            StatusCode::NOT_FOUND,
            format!(
                "No configuration found with ID {}; items are addressed by the number in `id`",
                asked.escape_debug()
            ),
        )
    })
}

fn one(call: &Call<'_>) -> Answer {
    let item = item(call, meant(call)?)?;
    Ok(Reply::value(&item))
}

fn patch(call: &Call<'_>) -> Answer {
    let id = meant(call)?;
    let found = item(call, id)?;
    let body = call.object()?;
    let key = found["key"].as_str().unwrap_or_default().to_owned();
    let mut configuration = Map::new();
    if let Some(value) = body.get("propertyValue") {
        configuration.insert(key, value.clone());
    }
    let body = Map::from_iter([("configuration".to_owned(), configuration.into())]);
    let changed = change_instance::change(call, id, |instance, element| {
        change_instance::configure(call, instance, element, &body)
    })?;
    let now = item(call, id)?;
    Ok(Reply::value(&now).after(changed.saved))
}
