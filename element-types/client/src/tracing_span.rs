//! One span a call, where the feature `tracing` is on.
//!
//! **Input:** what a call is and how it ended. **Output:** a span `call` with method, route, path,
//! attempt, and in the end status, request id and phase; nothing that could hold a secret.

use crate::{Call, Error};

/// The span of one call; without the feature, nothing.
pub(crate) struct Span {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

#[cfg(feature = "tracing")]
impl Span {
    pub(crate) fn new<T>(call: &Call<T>) -> Self {
        let span = tracing::info_span!(
            target: "element_client",
            "call",
            method = %call.method(),
            route = call.route(),
            path = call.path(),
            attempts = tracing::field::Empty,
            outcome = tracing::field::Empty,
            status = tracing::field::Empty,
            request_id = tracing::field::Empty,
        );
        Self { span }
    }

    /// Says that the call is made once more, and why.
    pub(crate) fn again(&self, error: &Error, wait: std::time::Duration) {
        tracing::debug!(target: "element_client", parent: &self.span, %error, ?wait, "once more");
    }

    pub(crate) fn end<T>(&self, result: &Result<T, Error>, attempts: u32) {
        self.span.record("attempts", attempts);
        match result {
            Ok(_) => drop(self.span.record("outcome", "ok")),
            Err(error) => {
                self.span
                    .record("outcome", tracing::field::display(error.phase()));
                if let Some(status) = error.status() {
                    self.span.record("status", status.as_u16());
                }
                if let Some(id) = error.request_id() {
                    self.span.record("request_id", id);
                }
            }
        }
    }

    /// Everything that happens in a function happens in the span.
    #[cfg(feature = "blocking")]
    pub(crate) fn within<R>(&self, run: impl FnOnce() -> R) -> R {
        self.span.in_scope(run)
    }

    /// Everything that happens in a future happens in the span.
    #[cfg(feature = "async")]
    pub(crate) async fn around<F: Future>(&self, future: F) -> F::Output {
        tracing::Instrument::instrument(future, self.span.clone()).await
    }
}

#[cfg(not(feature = "tracing"))]
#[allow(clippy::unused_self, reason = "the same methods as with the feature")]
impl Span {
    pub(crate) fn new<T>(_: &Call<T>) -> Self {
        Self {}
    }

    pub(crate) fn again(&self, _: &Error, _: std::time::Duration) {}

    pub(crate) fn end<T>(&self, _: &Result<T, Error>, _: u32) {}

    #[cfg(feature = "blocking")]
    pub(crate) fn within<R>(&self, run: impl FnOnce() -> R) -> R {
        run()
    }

    #[cfg(feature = "async")]
    pub(crate) async fn around<F: Future>(&self, future: F) -> F::Output {
        future.await
    }
}
