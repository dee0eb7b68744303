//! The routes that are ours: `/_platform/…` and `/openapi.json`.
//!
//! **Input:** calls of a person or a test. **Output:** the journal, fault rules, snapshots, the
//! clock, a fresh start, the API for other languages. The real platform has none of these.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use serde_json::json;

use super::body_members;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::http::router;
use crate::seed;
use crate::store::Snapshot;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/_platform/environment" Own Any => environment;
    GET "/_platform/routes" Own Any => list;
    GET "/_platform/journal" Own Any => journal;
    DELETE "/_platform/journal" Own Any => clear_journal;
    GET "/_platform/faults" Own Any => faults;
    POST "/_platform/faults" Own Any => add_fault;
    DELETE "/_platform/faults" Own Any => clear_faults;
    DELETE "/_platform/faults/{id}" Own Any => remove_fault;
    POST "/_platform/reset" Own Any => reset;
    GET "/_platform/snapshot" Own Any => snapshot;
    PUT "/_platform/snapshot" Own Any => restore;
    GET "/_platform/clock" Own Any => clock;
    POST "/_platform/clock" Own Any => advance;
    GET "/openapi.json" Linked Any => openapi;
};

/// What a shell needs to call this platform, secrets included: only a program on this machine gets
/// it, no page.
fn environment(call: &Call<'_>) -> Answer {
    if call
        .headers
        .keys()
        .any(|name| name.as_str().starts_with("sec-fetch-"))
    {
        let text = "Secrets are for programs, not for pages; `element-platform env` prints them";
        return Err(Refusal::ours(StatusCode::FORBIDDEN, text));
    }
    let text = call.service.environment(&call.origin());
    Ok(Reply::document("text/plain; charset=utf-8", text).with_text(CACHE_CONTROL, "no-store"))
}

/// The document that the generator writes, of the elements of the catalogue.
fn openapi(_: &Call<'_>) -> Reply {
    Reply::json(include_str!("../../openapi.json"))
}

fn list(_: &Call<'_>) -> Reply {
    let row = |route: &Route| json!({ "method": route.method.as_str(), "path": route.full_path() });
    Reply::value(&router::all().map(row).collect())
}

fn journal(call: &Call<'_>) -> Reply {
    let most = call
        .query
        .get("pageSize")
        .and_then(|text| text.parse().ok())
        .unwrap_or(100);
    let records = call.service.journal.latest(most);
    Reply::value(
        &records
            .iter()
            .map(crate::state::journal::Record::to_json)
            .collect(),
    )
}

fn clear_journal(call: &Call<'_>) -> Reply {
    call.service.journal.clear();
    Reply::done()
}

fn faults(call: &Call<'_>) -> Reply {
    Reply::value(&call.service.faults.to_json())
}

fn add_fault(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let text = body_members::text(&body, "rule")?;
    let text = text.ok_or_else(|| {
        Refusal::bad(format!(
            "`rule` is required and missing; {}",
            crate::fault::FORM
        ))
    })?;
    let rule = call.service.rule(text).map_err(Refusal::bad)?;
    let shown = rule.to_string();
    let id = call.service.faults.add(rule);
    Ok(Reply::value(&json!({ "id": id, "rule": shown })))
}

fn clear_faults(call: &Call<'_>) -> Reply {
    call.service.faults.clear();
    Reply::done()
}

fn remove_fault(call: &Call<'_>) -> Answer {
    let id = call.part("id");
    let removed = id.parse().is_ok_and(|id| call.service.faults.remove(id));
    if removed {
        Ok(Reply::done())
    } else {
        let text = format!("No rule found with ID {}", id.escape_debug());
        Err(Refusal::ours(StatusCode::NOT_FOUND, text))
    }
}

fn reset(call: &Call<'_>) -> Answer {
    let saved = seed::reset(call.service).map_err(Refusal::bad)?;
    Ok(Reply::done().after(saved))
}

fn snapshot(call: &Call<'_>) -> Reply {
    Reply::json(call.service.snapshot().to_json())
}

fn restore(call: &Call<'_>) -> Answer {
    let text = std::str::from_utf8(&call.body).map_err(|_| Refusal::bad("A snapshot is JSON"))?;
    let snapshot = Snapshot::from_json(text).map_err(Refusal::bad)?;
    let saved = call.service.restore(snapshot).map_err(Refusal::bad)?;
    Ok(Reply::done().after(saved))
}

fn clock(call: &Call<'_>) -> Reply {
    Reply::value(&json!({ "now": call.service.clock.now().to_text() }))
}

fn advance(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let by = body_members::text(&body, "advance")?.unwrap_or_default();
    let by = humantime::parse_duration(by)
        .map_err(|_| Refusal::bad("`advance` has to be a duration, such as `11min`"))?;
    call.service.clock.advance(by);
    Ok(clock(call))
}
