//! A success as it came.

use std::fmt;

use http::{HeaderMap, Response, StatusCode};
use serde::de::DeserializeOwned;

use crate::call::Unreadable;
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

    /// Header `Elements-Next-Page-Token`: sent as `nextPage` it gives the next page.
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
