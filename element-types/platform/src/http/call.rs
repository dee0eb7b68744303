//! One request, as handlers see it.
//!
//! **Input:** a request of axum. **Output:** its parts, header and body, as a handler asks for them.

use std::cell::RefCell;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, Uri};
use serde_json::{Map, Value};

use super::query::Query;
use super::reply::{Refusal, Reply};
use super::route::Route;
use crate::service::Service;

/// A request whose caller is known.
pub(crate) struct Call<'a> {
    pub(crate) service: &'a Service,
    pub(crate) route: &'static Route,
    pub(crate) uri: &'a Uri,
    pub(crate) headers: &'a HeaderMap,
    /// The host the request named, which is allowed.
    pub(crate) host: &'a str,
    /// What the braces of the route's path hold, decoded.
    pub(crate) path: Vec<(String, String)>,
    pub(crate) query: Query,
    pub(crate) body: Bytes,
    /// The instance whose token the header carries, on routes that ask for one.
    pub(crate) instance: Option<u64>,
    pub(crate) request_id: &'a str,
    /// What the platform let pass, for the journal.
    pub(crate) notes: RefCell<Vec<String>>,
}

impl Call<'_> {
    /// A part of the path; empty where the route has none of this name.
    pub(crate) fn part(&self, name: &str) -> &str {
        let part = self.path.iter().find(|(own, _)| own == name);
        part.map_or("", |(_, value)| value)
    }

    /// Tells the journal what was let pass.
    pub(crate) fn note(&self, text: impl Into<String>) {
        self.notes.borrow_mut().push(text.into());
    }

    /// A header's text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The address the request used, up to the API's base: `http://127.0.0.1:8787`.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.host)
    }

    /// The body as a JSON object; none is an empty one, and so is `null`.
    pub(crate) fn object(&self) -> Result<Map<String, Value>, Refusal> {
        match self.json()? {
            Value::Null => Ok(Map::new()),
            Value::Object(object) => Ok(object),
            other => Err(Refusal::bad(format!(
                "The body is {}, where an object is expected",
                kind(&other)
            ))),
        }
    }

    /// The body as JSON; none is `null`.
    pub(crate) fn json(&self) -> Result<Value, Refusal> {
        self.is_json()?;
        if self.body.iter().all(u8::is_ascii_whitespace) {
            return Ok(Value::Null);
        }
        serde_json::from_slice(&self.body)
            .map_err(|_| Refusal::vendor(StatusCode::BAD_REQUEST, "Invalid JSON body"))
    }

    /// Refuses a body that says it is something else.
    fn is_json(&self) -> Result<(), Refusal> {
        let Some(kind) = self
            .header("content-type")
            .filter(|_| !self.body.is_empty())
        else {
            return Ok(());
        };
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let json = kind.is_empty()
            || kind.eq_ignore_ascii_case("application/json")
            || kind.to_ascii_lowercase().ends_with("+json");
        if json {
            return Ok(());
        }
        Err(Refusal::ours(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            format!(
                "`{}` is not supported: send the body as JSON, with the header `Content-Type: application/json`",
                kind.escape_default()
            ),
        ))
    }

    /// The body as a form, as pages of ours send it.
    pub(crate) fn form(&self) -> Query {
        Query::read(&self.body)
    }
}

/// What a JSON value is, in words.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What a handler answers.
pub(crate) type Answer = Result<Reply, Refusal>;

/// What a handler may give back: an answer, or a reply where nothing can be wrong.
pub(crate) trait IntoAnswer {
    fn into_answer(self) -> Answer;
}

impl IntoAnswer for Answer {
    fn into_answer(self) -> Answer {
        self
    }
}

impl IntoAnswer for Reply {
    fn into_answer(self) -> Answer {
        Ok(self)
    }
}
