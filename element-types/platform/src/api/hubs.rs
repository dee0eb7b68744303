//! Hubs: kinds of product.
//!
//! **Input:** calls on `/hubs`. **Output:** the hubs of the elements there are.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::elements::{paged, wanted};
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::Parameters::{Any, Only};
use crate::http::route::{Route, routes};
use crate::http::where_filter::Filter;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/hubs" Account Only(&["where", "nextPage", "pageSize"]) => list;
    GET "/hubs/keys" Account Any => keys;
    GET "/hubs/{hub}" Account Any => one;
    GET "/hubs/{hub}/elements" Account Only(&["where", "nextPage", "pageSize", "searchText"]) => elements;
};

fn hubs(call: &Call<'_>) -> BTreeSet<&'static str> {
    let elements = call.service.elements();
    elements.iter().map(|element| element.spec.hub).collect()
}

fn row(place: usize, hub: &str) -> Value {
    json!({
        "id": place + 1, "key": hub, "name": hub, "active": true, "videoLink": null,
        "description": format!("Elements of the hub {hub}"),
    })
}

fn rows(call: &Call<'_>) -> Vec<Value> {
    hubs(call)
        .iter()
        .enumerate()
        .map(|(place, hub)| row(place, hub))
        .collect()
}

fn list(call: &Call<'_>) -> Answer {
    let filter = call.query.get("where");
    let filter = filter
        .map(|text| Filter::read(text, &["id", "key", "name", "active"]))
        .transpose()?;
    let rows = rows(call).into_iter();
    let rows = rows.filter(|row| filter.as_ref().is_none_or(|filter| filter.matches(row)));
    let rows: Vec<String> = rows.map(|row| row.to_string()).collect();
    paged(call, "hubs", &rows)
}

fn keys(call: &Call<'_>) -> Reply {
    let keys: Value = hubs(call).into_iter().map(Value::from).collect();
    Reply::value(&keys)
}

/// 404 for a key that no hub has.
fn none(hub: &str) -> Refusal {
    Refusal::ours(
        StatusCode::NOT_FOUND,
        format!("No hub found with key {}", hub.escape_debug()),
    )
}

fn one(call: &Call<'_>) -> Answer {
    let hub = call.part("hub");
    let row = rows(call).into_iter().find(|row| row["key"] == hub);
    Ok(Reply::value(&row.ok_or_else(|| none(hub))?))
}

fn elements(call: &Call<'_>) -> Answer {
    let hub = call.part("hub");
    if !hubs(call).contains(hub) {
        return Err(none(hub));
    }
    let rows: Vec<String> = wanted(call, Some(hub))?
        .into_iter()
        .map(|(_, row)| row)
        .collect();
    paged(call, "elements", &rows)
}
