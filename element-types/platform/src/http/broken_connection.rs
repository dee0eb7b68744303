//! Spoilt answers: connections that end too early.
//!
//! **Input:** an answer and what a fault rule wants of it. **Output:** a response that ends in the
//! middle, or a mark that there is to be none.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use hyper::body::{Frame, SizeHint};

use super::reply::{Refusal, Reply};
use crate::fault::Effect;

/// The mark of a response that never leaves: the connection ends in its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dropped;

/// The answer that a rule puts in place of the real one.
pub(crate) fn instead(effect: &Effect, request_id: &str) -> Option<Reply> {
    let status = effect
        .status
        .or(effect.html.then_some(StatusCode::BAD_GATEWAY))?;
    let mut reply = if effect.html {
        let page = format!(
            "<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"
        );
        let mut reply = Reply::document("text/html", page);
        reply.status = status;
        reply
    } else {
        Refusal::ours(status, format!("A fault rule answers {}", status.as_u16()))
            .into_reply(request_id)
    };
    if let Some(seconds) = effect.retry_after {
        reply
            .headers
            .insert("retry-after", HeaderValue::from(seconds));
    }
    Some(reply)
}

/// A body that promises more than it gives.
pub(crate) fn truncated(body: &Bytes, length: usize) -> Body {
    let part = body.slice(..length.min(body.len().saturating_sub(1)));
    Body::new(Truncated {
        part: Some(part),
        promised: body.len().max(1) as u64,
        flushed: false,
    })
}

struct Truncated {
    part: Option<Bytes>,
    promised: u64,
    /// The part had its time to leave.
    flushed: bool,
}

impl HttpBody for Truncated {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Some(part) = self.part.take() {
            return Poll::Ready(Some(Ok(Frame::data(part))));
        }
        if !std::mem::replace(&mut self.flushed, true) {
            // The server sends what it has while a body makes it wait, and not before an error.
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(std::io::ErrorKind::ConnectionAborted.into())))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}

/// Whether the headers of a request are larger than anybody needs.
pub(crate) fn is_oversized(headers: &HeaderMap) -> bool {
    let size = |(name, value): (&axum::http::HeaderName, &HeaderValue)| {
        name.as_str().len() + value.len() + 4
    };
    headers.iter().map(size).sum::<usize>() > MOST_HEADERS
}

/// 16 KiB.
pub(crate) const MOST_HEADERS: usize = 16 * 1024;
