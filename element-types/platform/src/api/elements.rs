//! Elements: reading the catalogue.
//!
//! **Input:** calls on `/elements`. **Output:** what the tables say. Elements made here come first,
//! since a client that reads one page only looks for its own.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::http::call::{Answer, Call};
use crate::http::pagination::Page;
use crate::http::reply::{Refusal, Reply};
use crate::http::route::Parameters::{Any, Only};
use crate::http::route::{Route, routes};
use crate::http::where_filter::Filter;
use crate::service::no_element;
use crate::state::clock::Instant;

const LIST: &[&str] = &[
    "where",
    "nextPage",
    "pageSize",
    "searchText",
    "tags[]",
    "abridged",
    "hydrate",
    "expand",
];

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/elements" Account Only(LIST) => list;
    GET "/elements/keys" Account Any => keys;
    GET "/elements/metadata" Account Only(LIST) => all_metadata;
    GET "/elements/{key}" Account Any => one;
    GET "/elements/{key}/configuration" Account Any => configuration;
    GET "/elements/{key}/metadata" Account Any => metadata;
    GET "/elements/{key}/export" Account Any => export;
    GET "/elements/{key}/trace/{trace}" Account Any => trace;
    GET "/elements/{key}/authentication-types" Account Any => authentication_types;
};

/// Fields that `where` may name.
const FIELDS: &[&str] = &[
    "id",
    "key",
    "name",
    "hub",
    "active",
    "deleted",
    "beta",
    "private",
    "typeOauth",
    "authentication.type",
    "description",
    "cloneable",
    "extendable",
    "protocolType",
];

/// The elements that a list's parameters leave.
pub(crate) fn wanted(call: &Call<'_>, hub: Option<&str>) -> Result<Vec<(Value, String)>, Refusal> {
    let filter = call
        .query
        .get("where")
        .map(|text| Filter::read(text, FIELDS))
        .transpose()?;
    let text = call.query.get("searchText").map(str::to_lowercase);
    if call.query.get("tags[]").is_some() {
        // No element has a tag.
        return Ok(Vec::new());
    }
    let elements = call.service.elements();
    let in_hub = elements
        .iter()
        .filter(|element| hub.is_none_or(|hub| element.spec.hub == hub));
    let found = in_hub.filter(|element| {
        text.as_ref().is_none_or(|text| {
            [element.spec.key, element.spec.name, element.spec.hub]
                .iter()
                .any(|own| own.to_lowercase().contains(text))
        })
    });
    let rows = found.map(|element| (element.metadata(), element.inner.clone()));
    Ok(rows
        .filter(|(_, row)| {
            let matches =
                |filter: &Filter| filter.matches(&serde_json::from_str(row).unwrap_or_default());
            filter.as_ref().is_none_or(matches)
        })
        .collect())
}

/// One page of rows; without any, 404 as the platform says it.
pub(crate) fn paged(call: &Call<'_>, what: &str, rows: &[String]) -> Answer {
    let rows = Page::of(call)?.cut(rows);
    if rows.returned == 0 {
        return Err(Refusal::empty(what));
    }
    Ok(Page::of(call)?.reply(&rows))
}

fn list(call: &Call<'_>) -> Answer {
    let rows: Vec<String> = wanted(call, None)?
        .into_iter()
        .map(|(_, row)| row)
        .collect();
    paged(call, "elements", &rows)
}

fn all_metadata(call: &Call<'_>) -> Answer {
    let rows = wanted(call, None)?.into_iter();
    let rows: Vec<String> = rows.map(|(metadata, _)| metadata.to_string()).collect();
    paged(call, "elements", &rows)
}

fn keys(call: &Call<'_>) -> Reply {
    let elements = call.service.elements();
    let keys: Value = elements
        .iter()
        .map(|element| Value::from(element.spec.key))
        .collect();
    Reply::value(&keys)
}

fn one(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let mut row = element.summary();
    row["configuration"] = element.items().into();
    Ok(Reply::value(&row))
}

fn configuration(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    Ok(Reply::value(&json!({ "configuration": element.items() })))
}

fn metadata(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let mut metadata = element.metadata();
    if call.query.get("expand") == Some("true") {
        metadata["configuration"] = element.items().into();
    }
    Ok(Reply::value(&metadata))
}

fn export(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let name = axum::http::header::CONTENT_DISPOSITION;
    let file = element
        .spec
        .key
        .replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    Ok(Reply::value(&element.export())
        .with_text(name, &format!("attachment; filename=\"{file}.json\"")))
}

fn trace(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let id = call.part("trace");
    let journal = call.service.journal.latest(usize::MAX);
    let found = journal.iter().find(|record| record.request_id == id);
    let at = found.map(|record| record.at.to_text()).ok_or_else(|| {
        Refusal::ours(
            StatusCode::NOT_FOUND,
            format!("No trace found with ID {}", id.escape_debug()),
        )
    })?;
    Ok(Reply::value(
        &json!({ "id": id, "elementKey": element.spec.key, "startTime": at, "requests": [] }),
    ))
}

fn authentication_types(call: &Call<'_>) -> Answer {
    let key = call.part("key");
    let element = call.service.element(key)?;
    let option =
        |way: &element_types::WaySpec| json!({ "value": way.name, "description": way.name });
    let options: Vec<Value> = element.spec.ways.iter().map(option).collect();
    let first = element.spec.ways.first().ok_or_else(|| no_element(key))?;
    Ok(Reply::value(
        &json!({ "defaultValue": first.name, "options": options }),
    ))
}

/// The moment as answers write it.
pub(crate) fn now(call: &Call<'_>) -> String {
    let Instant(now) = call.service.clock.now();
    Instant(now).to_text()
}
