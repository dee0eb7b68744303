//! What went wrong with a call, in one line, and everything known about it.
//!
//! **Input:** a failure of any phase. **Output:** an [`Error`], whose text is complete by itself and
//! holds no secret of the call.

mod body_excerpt;
mod display;
mod missing_entries;
mod redact;
mod refusal;
mod transport;

use std::time::Duration;

use http::StatusCode;

pub(crate) use body_excerpt::{LONGEST, excerpt, one_line};
pub(crate) use missing_entries::missing_entries;
pub(crate) use redact::Redactor;
pub(crate) use refusal::{Refused, is_empty_list};
pub use transport::{TransportError, TransportKind};

/// An error of whatever a transport is made of.
pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// How far a call got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// The request could not be made; nothing was sent.
    Request,
    /// It did not go through: no connection, or one that ended early.
    Transport,
    /// It took longer than it may.
    Timeout,
    /// The platform, or something before it, answered with a status that is no success.
    Status,
    /// The answer was a success that cannot be read.
    Decoding,
}

/// Why a call failed.
///
/// `Display` is one line with the call, the phase, the status, the platform's message, the
/// connected service's message and the request id; [`source`](std::error::Error::source) leads to
/// what a library said. Secrets that the call sent are replaced in all of it.
///
/// ```
/// use element_client::{Account, Body, Endpoint, api, http};
///
/// let endpoint = Endpoint::new(Account::new("planted-user", "planted-organization"))?;
/// let response = http::Response::builder()
///     .status(401)
///     .body(Body::from(r#"{"requestId": "5f1d", "message": "Invalid User secret planted-user"}"#))?;
/// let error = api::get::<element_types::Untyped>(7_i64).answer(&endpoint, response).unwrap_err();
///
/// assert!(error.is_auth());
/// assert_eq!(
///     error.to_string(),
///     "GET /instances/7: status 401 Unauthorized: Invalid User secret [redacted]; request id: 5f1d",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Error(pub(crate) Box<Failure>);

/// Everything known about a failed call.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) call: String,
    pub(crate) phase: Phase,
    pub(crate) status: Option<StatusCode>,
    pub(crate) request_id: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) provider_message: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) missing: Vec<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) attempts: u32,
    pub(crate) repeatable: Repeatable,
    pub(crate) sent: Sent,
    pub(crate) source: Option<BoxError>,
}

/// Whether the call may be made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeatable {
    Yes,
    No,
}

/// Whether the platform can have seen the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    No,
    Perhaps,
}

impl Failure {
    pub(crate) fn new(call: impl Into<String>, phase: Phase) -> Self {
        Self {
            call: call.into(),
            phase,
            status: None,
            request_id: None,
            message: None,
            provider_message: None,
            body: None,
            missing: Vec::new(),
            retry_after: None,
            attempts: 1,
            repeatable: Repeatable::No,
            sent: Sent::Perhaps,
            source: None,
        }
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self(Box::new(failure))
    }
}

impl Error {
    /// A request that could not be made.
    pub(crate) fn request(call: impl Into<String>, message: impl Into<String>) -> Self {
        let mut failure = Failure::new(call, Phase::Request);
        failure.message = Some(message.into());
        failure.sent = Sent::No;
        failure.into()
    }

    /// An answer that was understood and makes no sense.
    pub(crate) fn senseless(call: impl Into<String>, message: impl Into<String>) -> Self {
        let mut failure = Failure::new(call, Phase::Decoding);
        failure.message = Some(message.into());
        failure.into()
    }

    /// With what a library said.
    #[cfg(feature = "async")]
    pub(crate) fn caused_by(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    #[cfg(any(feature = "async", feature = "blocking"))]
    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// The call: `GET /instances/7`. Its query, which may hold secrets, is left out.
    #[must_use]
    pub fn call(&self) -> &str {
        &self.0.call
    }

    /// How far the call got.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.0.phase
    }

    /// The status, where an answer began to arrive.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// What the platform's support asks for; from the header or the body.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// What the platform said, or this crate where there is no answer to quote.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// What the connected service said to the platform.
    #[must_use]
    pub fn provider_message(&self) -> Option<&str> {
        self.0.provider_message.as_deref()
    }

    /// The beginning of the body, without secrets: of JSON only members that hold none, of HTML only
    /// the text.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }

    /// How long the platform asked to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// How often the call was made.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether somebody's credentials were refused: status 401 or 403.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN];
        self.answered(|status| refused.contains(&status))
    }

    /// Whether what the call is about does not exist: status 404.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.answered(|status| status == StatusCode::NOT_FOUND)
    }

    /// Whether the same call may be made again and has a chance then: it is no create and carries no
    /// code, and it failed on the way or with status 429, 502, 503 or 504.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let passing = match self.0.phase {
            Phase::Transport | Phase::Timeout => true,
            Phase::Status => {
                self.answered(|status| [429, 502, 503, 504].contains(&status.as_u16()))
            }
            Phase::Request | Phase::Decoding => false,
        };
        passing && self.0.repeatable == Repeatable::Yes
    }

    /// Whether the platform may have done what was asked, although no answer says so: the call was
    /// sent, and the answer was lost, unreadable, or a server's error.
    ///
    /// After such a create, look with `reconcile` before creating again.
    #[must_use]
    pub fn may_have_happened(&self) -> bool {
        match self.0.phase {
            Phase::Request => false,
            Phase::Transport | Phase::Timeout => self.0.sent == Sent::Perhaps,
            Phase::Status => self.answered(|status| !status.is_client_error()),
            Phase::Decoding => true,
        }
    }

    /// The wire keys of entries that the platform's message names and the request did not send.
    #[must_use]
    pub fn missing_entries(&self) -> &[String] {
        &self.0.missing
    }

    fn answered(&self, test: impl FnOnce(StatusCode) -> bool) -> bool {
        self.0.phase == Phase::Status && self.0.status.is_some_and(test)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}
