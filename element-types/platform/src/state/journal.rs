//! The last requests, for a person who wonders what a client really sent.
//!
//! **Input:** requests as they were answered. **Output:** the same without secrets: what could be one
//! is masked before it is shown. Nothing of it is ever written to a disk.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::clock::Instant;
use super::instance::MASK;
use crate::http::query::Query;
use crate::http::route::Route;

/// How many are kept.
const MOST: usize = 1000;

/// Longer bodies are told by their length alone.
const LONGEST: usize = 4096;

/// One request and how it was answered.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) at: Instant,
    pub(crate) request_id: String,
    pub(crate) method: Method,
    pub(crate) path: String,
    /// Names and values; a value that could be a secret is masked.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) route: Option<&'static Route>,
    pub(crate) status: StatusCode,
    pub(crate) body: Kept,
    /// What the error body said.
    pub(crate) refusal: Option<Box<str>>,
    pub(crate) notes: Vec<String>,
}

/// What is kept of a body, as it came: it is masked when somebody looks, since most are never
/// looked at and masking costs as much as the call itself.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// Nothing of a body that is too long.
    bytes: Vec<u8>,
    length: usize,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept([redacted])")
    }
}

/// A request and its answer, while they are there.
pub(crate) struct Entry<'a> {
    pub(crate) at: Instant,
    pub(crate) request_id: &'a str,
    pub(crate) method: &'a Method,
    pub(crate) path: &'a str,
    pub(crate) query: &'a Query,
    pub(crate) route: Option<&'static Route>,
    pub(crate) body: &'a [u8],
    pub(crate) status: StatusCode,
    pub(crate) answer: &'a [u8],
    pub(crate) notes: Vec<String>,
}

/// The last requests.
#[derive(Debug, Default)]
pub(crate) struct Journal(Mutex<VecDeque<Record>>);

impl Journal {
    /// Adds one; the oldest goes, and what it was written in is written in again.
    pub(crate) fn add(&self, entry: Entry<'_>) {
        let refusal = refusal(entry.status, entry.answer);
        let query = masked_query(entry.query);
        let mut records = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let oldest = (records.len() >= MOST)
            .then(|| records.pop_front())
            .flatten();
        let mut record = Record {
            at: entry.at,
            method: entry.method.clone(),
            query,
            route: entry.route,
            status: entry.status,
            refusal,
            notes: entry.notes,
            request_id: String::new(),
            path: String::new(),
            body: Kept::default(),
        };
        if let Some(oldest) = oldest {
            record.request_id = oldest.request_id;
            record.path = oldest.path;
            record.body = oldest.body;
        }
        entry.request_id.clone_into(&mut record.request_id);
        entry.path.clone_into(&mut record.path);
        record.body.keep(entry.body);
        records.push_back(record);
    }

    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// The latest, newest first.
    pub(crate) fn latest(&self, most: usize) -> Vec<Record> {
        let records = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        records.iter().rev().take(most).cloned().collect()
    }
}

impl Kept {
    fn keep(&mut self, body: &[u8]) {
        self.length = body.len();
        self.bytes.clear();
        if body.len() <= LONGEST {
            self.bytes.extend_from_slice(body);
        }
    }

    /// As JSON, masked; of a long one only how long it is.
    pub(crate) fn to_json(&self) -> Value {
        match self.length {
            0 => Value::Null,
            1..=LONGEST => shown(&self.bytes),
            length => json!(format!("{length} bytes")),
        }
    }
}

impl Record {
    /// As JSON.
    pub(crate) fn to_json(&self) -> Value {
        let query = self.query.iter();
        let query: Vec<Value> = query.map(|(name, value)| json!([name, value])).collect();
        json!({
            "at": self.at.to_text(), "requestId": self.request_id, "method": self.method.as_str(),
            "path": self.path, "query": query, "route": self.route.map(Route::name),
            "status": self.status.as_u16(), "body": self.body.to_json(), "message": self.refusal,
            "notes": self.notes,
        })
    }
}

/// Query parameters whose values are shown: none of them ever holds a secret.
const SHOWN: &[&str] = &[
    "pageSize",
    "nextPage",
    "page",
    "hydrate",
    "expand",
    "abridged",
    "where",
    "searchText",
    "tags[]",
    "reAuthenticate",
    "provisioning",
    "scope",
    "returnTotalCount",
    "orderBy",
];

/// Masks what a query could hide.
fn masked_query(query: &Query) -> Vec<(String, String)> {
    let shown = |(name, value): (&str, &str)| {
        let value = if SHOWN.contains(&name) { value } else { MASK };
        (name.to_owned(), value.to_owned())
    };
    query.pairs().map(shown).collect()
}

/// Longer messages are cut: the one that lists all routes is no help in a journal.
const LONGEST_REFUSAL: usize = 500;

/// The message of an error body; it names keys and never values.
fn refusal(status: StatusCode, body: &[u8]) -> Option<Box<str>> {
    if !status.is_client_error() && !status.is_server_error() {
        return None;
    }
    let body: Value = serde_json::from_slice(body).ok()?;
    let message = body.get("message")?.as_str()?;
    let mut cut: String = message.chars().take(LONGEST_REFUSAL).collect();
    if cut.len() < message.len() {
        cut.push('…');
    }
    Some(cut.into())
}

/// Members of a request whose values are shown; every other text is masked.
const PLAIN: &[&str] = &[
    "name",
    "key",
    "id",
    "tags",
    "externalAuthentication",
    "retrieveObjectsAfterInstantiation",
    "duration",
    "hub",
];

/// Masks what a body could hide: keys stay, so that a person sees what was sent.
fn shown(bytes: &[u8]) -> Value {
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(members)) => {
            let shown = members.into_iter().map(|(name, value)| {
                let plain = PLAIN.contains(&name.as_str());
                let value = if plain { value } else { masked(value) };
                (name, value)
            });
            Value::Object(shown.collect())
        }
        Ok(Value::Null) => Value::Null,
        _ => json!(format!("{} bytes", bytes.len())),
    }
}

/// The same shape with masks for texts and numbers; booleans and nulls tell nothing.
fn masked(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter();
            let members = members.map(|(name, value)| {
                let plain = name == "key" && value.is_string();
                let value = if plain { value } else { masked(value) };
                (name, value)
            });
            Value::Object(members.collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(masked).collect()),
        Value::String(_) | Value::Number(_) => MASK.into(),
        plain @ (Value::Bool(_) | Value::Null) => plain,
    }
}
