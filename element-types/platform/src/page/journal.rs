//! The journal, to read.
//!
//! **Input:** the last requests, as the journal shows them: with their secrets masked. **Output:** a
//! list, newest first.

use minijinja::{Value, context};

use super::layout::{Part, redirect_to, render_page};
use crate::http::call::{Answer, Call};
use crate::http::reply::Reply;
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::journal::Record;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/journal" Linked Any => show;
    POST "/page/journal/clear" Linked Any => clear;
};

/// Rows of the page.
const ROWS: usize = 200;

/// `GET /page/journal`, with `?only=refused` for what was answered with 400 and more.
fn show(call: &Call<'_>) -> Answer {
    let refused = call.query.get("only") == Some("refused");
    let records = call.service.journal.latest(usize::MAX);
    let total = records.len();
    let rows = records
        .iter()
        .filter(|record| !refused || record.status.as_u16() >= 400);
    let rows: Vec<Value> = rows.take(ROWS).map(row).collect();
    let fill = context! { rows, refused, total, most => ROWS };
    render_page(call, Part::Journal, "journal.html", fill)
}

fn row(record: &Record) -> Value {
    let body = match record.body.to_json() {
        serde_json::Value::Null => None,
        shown => Some(indented(&shown)),
    };
    let query: Vec<String> = record
        .query
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    context! {
        at => record.at.to_text(),
        method => record.method.as_str(),
        path => record.path.as_str(),
        query => query.join("&"),
        status => record.status.as_u16(),
        class => record.status.as_u16() / 100,
        request_id => record.request_id.as_str(),
        refusal => record.refusal.as_deref(),
        notes => record.notes.clone(),
        body,
    }
}

fn indented(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// `POST /page/journal/clear`.
fn clear(call: &Call<'_>) -> Reply {
    call.service.journal.clear();
    redirect_to("/page/journal")
}
