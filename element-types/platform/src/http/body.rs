//! The body of a request.
//!
//! **Input:** what the connection brings, and how much of it a route takes. **Output:** the bytes, or a
//! refusal when they are too many, too late or encoded.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::{HeaderMap, StatusCode};

use super::reply::Refusal;

/// What is left of a body that is too large is read and thrown away up to this, so that a client
/// that is still sending sees the answer.
const MOST_DISCARDED: usize = 16 * 1024 * 1024;

/// Reads a body, within bounds of size and time.
pub(super) async fn read(
    patience: Duration,
    most: usize,
    headers: &HeaderMap,
    body: Body,
) -> Result<Bytes, Refusal> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    let encoding = headers.get("content-encoding");
    if encoding.is_some_and(|encoding| encoding != "identity") {
        return Err(Refusal::ours(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "Bodies are read as they are; send none with `Content-Encoding`",
        ));
    }
    let late = |_| {
        Refusal::ours(
            StatusCode::REQUEST_TIMEOUT,
            "The body did not arrive in time",
        )
    };
    let mut collected = pin!(collect(body, most));
    // Mostly all of it is there, and there is nothing to wait for.
    let at_once = poll_fn(|context| Poll::Ready(collected.as_mut().poll(context)));
    match at_once.await {
        Poll::Ready(body) => body,
        Poll::Pending => tokio::time::timeout(patience, collected)
            .await
            .map_err(late)?,
    }
}

async fn collect(mut body: Body, most: usize) -> Result<Bytes, Refusal> {
    let mut first = None;
    let mut rest = Vec::new();
    let mut length = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let broken = |_| Refusal::bad("The body ended too early");
        let Ok(data) = frame.map_err(broken)?.into_data() else {
            continue;
        };
        length += data.len();
        if length > most.saturating_add(MOST_DISCARDED) {
            break;
        }
        if length > most {
            continue;
        }
        match &first {
            None => first = Some(data),
            Some(_) => rest.extend_from_slice(&data),
        }
    }
    if length > most {
        let status = StatusCode::PAYLOAD_TOO_LARGE;
        let text = format!("The body is larger than {} MiB", most >> 20);
        return Err(Refusal::ours(status, text));
    }
    let first = first.unwrap_or_default();
    if rest.is_empty() {
        return Ok(first);
    }
    let mut whole = first.to_vec();
    whole.append(&mut rest);
    Ok(whole.into())
}
