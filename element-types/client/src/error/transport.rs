//! What a transport says when it has no answer to give.
//!
//! **Input:** an error of a library. **Output:** its kind, for the rule that repeats calls.

use std::fmt;

use http::response::Parts;

use super::BoxError;

/// Why a transport has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportKind {
    /// No connection came about, so the platform has not seen the call.
    Connection,
    /// It took too long.
    Timeout,
    /// The answer is longer than the limit.
    TooLarge,
    /// Anything else, such as a connection that ended in the middle of an answer.
    Other,
}

/// Why a transport has no answer: what a function of the caller's own returns.
///
/// ```
/// use element_client::{TransportError, TransportKind};
///
/// let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
/// let error = TransportError::new(TransportKind::Connection, refused);
/// assert_eq!(error.kind(), TransportKind::Connection);
/// ```
#[derive(Debug)]
pub struct TransportError {
    kind: TransportKind,
    source: BoxError,
    answer: Option<Box<Parts>>,
}

impl TransportError {
    /// Takes what the library below said; it must not quote the request.
    #[must_use]
    pub fn new(kind: TransportKind, source: impl Into<BoxError>) -> Self {
        Self {
            kind,
            source: source.into(),
            answer: None,
        }
    }

    /// Adds status and headers of an answer whose body did not arrive.
    #[must_use]
    pub fn after(mut self, answer: Parts) -> Self {
        self.answer = Some(Box::new(answer));
        self
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> TransportKind {
        self.kind
    }

    pub(crate) fn into_parts(self) -> (TransportKind, BoxError, Option<Box<Parts>>) {
        (self.kind, self.source, self.answer)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportKind::Connection => "no connection",
            TransportKind::Timeout => "out of time",
            TransportKind::TooLarge => "the answer is too large",
            TransportKind::Other => "no complete answer",
        })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
