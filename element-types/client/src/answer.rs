//! A success as it came.
//!
//! **Input:** a response. **Output:** its status, headers and body, and the cursor and total of a list.

use std::fmt;

use http::{HeaderMap, Response, StatusCode, header};
use serde::de::DeserializeOwned;

use crate::{Body, Error};

/// What a connected account answered: status, headers and JSON.
///
/// `Debug` shows status and length.
#[derive(Clone)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Body,
}

impl Answer {
    pub(crate) fn new(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        Self {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// A header whose value is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Header `Elements-Request-Id`: what the platform's support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.header("elements-request-id")
    }

    /// Header `Elements-Next-Page-Token`: sent as `nextPage` it asks for the next page.
    #[must_use]
    pub fn next_page(&self) -> Option<&str> {
        self.header("elements-next-page-token")
            .filter(|it| !it.trim().is_empty())
    }

    /// Header `Elements-Total-Count`: how many rows all pages together have.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.header("elements-total-count")?.trim().parse().ok()
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// The body as JSON, read into a type of the application's own or `serde_json::Value`.
    ///
    /// # Errors
    ///
    /// When the body is no such JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.decode()
            .map_err(|unreadable| Error::senseless("the answer", unreadable.into_message(self)))
    }

    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Result<T, Unreadable> {
        serde_json::from_slice(self.body.as_bytes()).map_err(|error| Unreadable::json(&error))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

/// Why the body of a success cannot be read, without any of its text.
#[derive(Debug)]
pub(crate) struct Unreadable(String);

impl Unreadable {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// `serde_json` quotes values; only the place is kept.
    pub(crate) fn json(error: &serde_json::Error) -> Self {
        let what = match error.classify() {
            serde_json::error::Category::Eof => "the JSON ends early",
            serde_json::error::Category::Data => "the JSON is of another shape",
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => "no JSON",
        };
        let (line, column) = (error.line(), error.column());
        Self(format!("{what} at line {line}, column {column}"))
    }

    /// The reason, with what the whole answer suggests.
    pub(crate) fn into_message(self, answer: &Answer) -> String {
        let Self(reason) = self;
        let body = answer.body().as_bytes();
        let begins = body.iter().find(|it| !it.is_ascii_whitespace());
        if let Some(encoding) = packed(answer, body) {
            format!(
                "{reason}; the body is still packed ({encoding}): the transport has to unpack it"
            )
        } else if begins == Some(&b'<') {
            format!("{reason}; the body is HTML: is the base URL right?")
        } else if begins.is_none() {
            format!("{reason}; the body is empty")
        } else {
            reason
        }
    }
}

fn packed<'a>(answer: &'a Answer, body: &[u8]) -> Option<&'a str> {
    let encoding = answer.header(header::CONTENT_ENCODING.as_str());
    if body.starts_with(&[0x1f, 0x8b]) {
        Some(encoding.unwrap_or("gzip"))
    } else {
        encoding.filter(|it| *it != "identity")
    }
}
