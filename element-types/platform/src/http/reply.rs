//! What a handler gives back.
//!
//! **Input:** bytes or a refusal. **Output:** the response axum sends, with the request's id.

use axum::body::Bytes;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::store::Saved;

/// The header that says a text is not the vendor's.
pub(crate) const WORDING: HeaderName = HeaderName::from_static("platform-wording");

/// The id of the request that is answered.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("elements-request-id");

/// An answer on its way out.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// What has to reach the data file before the answer may leave.
    pub(crate) saved: Option<Saved>,
}

impl Reply {
    /// 200 with JSON that is text already.
    pub(crate) fn json(body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Self {
            status: StatusCode::OK,
            headers,
            body: body.into(),
            saved: None,
        }
    }

    /// 200 with a JSON value.
    pub(crate) fn value(value: &Value) -> Self {
        Self::json(value.to_string())
    }

    /// 200 with nothing to tell, as deletions answer.
    pub(crate) fn done() -> Self {
        Self::json("null")
    }

    /// 200 with another kind of document.
    pub(crate) fn document(kind: &'static str, body: impl Into<Bytes>) -> Self {
        let mut reply = Self::json(body);
        reply
            .headers
            .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        reply
    }

    /// Sends the browser elsewhere after a form.
    pub(crate) fn see_other(address: &str) -> Self {
        let mut reply = Self::document("text/plain; charset=utf-8", "");
        reply.status = StatusCode::SEE_OTHER;
        reply.with_text(axum::http::header::LOCATION, address)
    }

    /// With a header; a text that cannot be one is left out.
    pub(crate) fn with_text(mut self, name: HeaderName, text: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(text) {
            self.headers.insert(name, value);
        }
        self
    }

    /// Waits for the data file before it leaves.
    pub(crate) fn after(mut self, saved: Option<Saved>) -> Self {
        self.saved = saved;
        self
    }
}

/// Why a request is not carried out: status and message of the error body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    /// Whether the vendor is known to say it in these words.
    pub(crate) wording: Wording,
}

/// Whose words a message is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wording {
    /// The vendor's, as somebody saw or documented them.
    Vendor,
    /// Ours, because nobody knows the vendor's.
    Ours,
}

impl Refusal {
    /// In words of ours.
    pub(crate) fn ours(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            wording: Wording::Ours,
        }
    }

    /// In the vendor's words.
    pub(crate) fn vendor(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            wording: Wording::Vendor,
            ..Self::ours(status, message)
        }
    }

    /// 400 in words of ours.
    pub(crate) fn bad(message: impl Into<String>) -> Self {
        Self::ours(StatusCode::BAD_REQUEST, message)
    }

    /// 404 for a list without rows: clients read `No … found` as an empty list.
    pub(crate) fn empty(rows: &str) -> Self {
        Self::vendor(StatusCode::NOT_FOUND, format!("No {rows} found"))
    }

    /// 401, whichever of the three is wrong.
    pub(crate) fn unauthorized() -> Self {
        Self::vendor(
            StatusCode::UNAUTHORIZED,
            "Invalid Organization or User secret, or invalid Element token provided.",
        )
    }

    /// The error body.
    pub(crate) fn into_reply(self, request_id: &str) -> Reply {
        let body = serde_json::json!({ "requestId": request_id, "message": self.message });
        let mut reply = Reply::value(&body);
        reply.status = self.status;
        if self.wording == Wording::Ours {
            reply
                .headers
                .insert(WORDING, HeaderValue::from_static("ours"));
        }
        reply
    }
}
