//! Calls on a connected account: a stub.
//!
//! **Input:** any resource, with the token of an instance. **Output:** one row that is always the
//! same. It is enough for a client to see its calls answered and for a check that an instance lives;
//! it is no product.

use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use element_core::boolean;
use serde_json::{Map, Value, json};

use super::instance::none;
use crate::http::authorization;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{BASE, Parameters::Any, Route, routes};
use crate::http::where_filter::Filter;
use crate::state::instance::Instance;
use crate::state::instance_json::value;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/ping" Instance Any => ping;
    GET "/hubs/{hub}/ping" Instance Any => ping;
    GET "/objects" Instance Any => object_names;
    GET "/hubs/{hub}/objects" Instance Any => object_names;
    GET "/hubs/{hub}/{*rest}" Stub Any => resource;
    POST "/hubs/{hub}/{*rest}" Stub Any => resource;
    PUT "/hubs/{hub}/{*rest}" Stub Any => resource;
    PATCH "/hubs/{hub}/{*rest}" Stub Any => resource;
    DELETE "/hubs/{hub}/{*rest}" Stub Any => resource;
    GET "/{resource}" Stub Any => resource;
    POST "/{resource}" Stub Any => resource;
    PUT "/{resource}" Stub Any => resource;
    PATCH "/{resource}" Stub Any => resource;
    DELETE "/{resource}" Stub Any => resource;
    GET "/{resource}/{*rest}" Stub Any => resource;
    POST "/{resource}/{*rest}" Stub Any => resource;
    PUT "/{resource}/{*rest}" Stub Any => resource;
    PATCH "/{resource}/{*rest}" Stub Any => resource;
    DELETE "/{resource}/{*rest}" Stub Any => resource;
};

/// The first parts of paths that are the platform's own: what is not a route there is none at all.
const TAKEN: &[&str] = &[
    "audit-logs",
    "authentication",
    "elements",
    "formulas",
    "hubs",
    "instances",
    "organizations",
    "usage",
    "users",
];

/// Whether a path could be a resource of a connected account. Below a hub it is one; elsewhere only
/// if the caller sends a token, since a misspelt route must be told from a resource.
pub(crate) fn could_be(path: &str, headers: &HeaderMap) -> bool {
    if path
        .strip_prefix(BASE)
        .unwrap_or(path)
        .starts_with("/hubs/")
    {
        return is_free(path);
    }
    let header = headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    is_free(path) && header.is_some_and(|header| authorization::read(header).element.is_some())
}

/// Whether a path is none of the platform's own.
pub(crate) fn is_free(path: &str) -> bool {
    let below = path.strip_prefix(BASE).unwrap_or(path);
    let mut parts = below.split('/').filter(|part| !part.is_empty());
    match parts.next() {
        Some("hubs") => parts.count() >= 2,
        first => first.is_some_and(|first| !TAKEN.contains(&first)),
    }
}

/// The instance that is called.
fn called(call: &Call<'_>) -> Result<(u64, Instance), Refusal> {
    let id = call.instance.ok_or_else(Refusal::unauthorized)?;
    let instance = call.service.instances().get(id).ok_or_else(|| none(id))?;
    Ok((id, instance))
}

/// The same, unless it is disabled.
fn enabled(call: &Call<'_>) -> Result<(u64, Instance), Refusal> {
    let (id, instance) = called(call)?;
    if instance.disabled {
        let text =
            format!("The instance {id} is disabled; `PUT /instances/{id}/enabled` enables it");
        return Err(Refusal::ours(StatusCode::FORBIDDEN, text));
    }
    Ok((id, instance))
}

fn of(reply: Reply, id: u64) -> Reply {
    let name = HeaderName::from_static("elements-element-instance-id");
    reply.with_text(name, &id.to_string())
}

fn ping(call: &Call<'_>) -> Answer {
    let (id, instance) = enabled(call)?;
    let pong = json!({ "endpoint": instance.element, "dateTime": super::elements::now(call) });
    Ok(of(Reply::value(&pong), id))
}

/// What every connected account is said to hold.
pub(crate) fn objects() -> Value {
    json!([
        { "name": "accounts", "vendorName": "Account", "type": "ceCanonical" },
        { "name": "Account", "vendorName": "Account", "type": "vendor" },
    ])
}

/// Answered even while the instance is disabled.
fn object_names(call: &Call<'_>) -> Answer {
    let (id, _) = called(call)?;
    let full = call
        .header("elements-version")
        .is_some_and(|version| version.eq_ignore_ascii_case("helium"));
    let names = if full {
        objects()
    } else {
        json!(["accounts", "Account"])
    };
    Ok(of(Reply::value(&names), id))
}

fn resource(call: &Call<'_>) -> Answer {
    let (id, instance) = enabled(call)?;
    let element = call.service.elements().find(&instance.element).cloned();
    let nulls = value(&instance, element.as_deref(), "filter.response.nulls");
    let mut row = row(call)?;
    if nulls.is_none_or(|text| boolean(text) == Some(true)) {
        // The platform leaves nulls out unless the instance says otherwise.
        row.retain(|_, value| !value.is_null());
    }
    let row = Value::Object(row);
    if call.route.method == Method::DELETE {
        return Ok(of(Reply::done(), id));
    }
    if call.route.method != Method::GET || !is_list(call) {
        return Ok(of(Reply::value(&row), id));
    }
    let filter = call
        .query
        .get("where")
        .map(|text| Filter::read(text, &["id", "name"]))
        .transpose()?;
    if filter.is_some_and(|filter| !filter.matches(&row)) {
        let name = call.uri.path().rsplit('/').next().unwrap_or_default();
        let name: String = name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .take(60)
            .collect();
        return Err(Refusal::empty(if name.is_empty() { "rows" } else { &name }));
    }
    let count = HeaderName::from_static("elements-returned-count");
    let reply = Reply::value(&json!([row])).with_text(count, "1");
    let total = HeaderName::from_static("elements-total-count");
    Ok(of(reply.with_text(total, "1"), id))
}

/// `/hubs/crm/accounts` and `/accounts` are lists; with one more part it is a row.
fn is_list(call: &Call<'_>) -> bool {
    let rest = call.part("rest");
    let parts = rest.split('/').filter(|part| !part.is_empty()).count();
    if call.part("hub").is_empty() {
        parts % 2 == 0
    } else {
        parts % 2 == 1
    }
}

/// The row: what was sent, under the number that the path names.
fn row(call: &Call<'_>) -> Result<Map<String, Value>, Refusal> {
    let mut row = match call.json()? {
        Value::Object(sent) if call.route.method != Method::GET => sent,
        _ => Map::new(),
    };
    let number = if is_list(call) {
        "1"
    } else {
        call.part("rest").rsplit('/').next().unwrap_or("1")
    };
    row.insert("id".into(), number.into());
    row.entry("name").or_insert_with(|| "Example".into());
    row.entry("description").or_insert(Value::Null);
    Ok(row)
}
