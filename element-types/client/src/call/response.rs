//! What came back, as a value or an error.
//!
//! **Input:** a response, or what a transport says instead. **Output:** the value the call is about,
//! or everything that is known about the failure.

use http::{Response, StatusCode};
use serde_json::Value;

use super::{Call, redirect, retry_after};
use crate::answer::Unreadable;
use crate::error::{self, Failure, Phase, Redactor, Refused, Sent};
use crate::{Answer, Body, Endpoint, Error, TransportError, TransportKind};

/// A refusal, for a call that may take it for an answer.
pub(crate) struct Refusal<'a> {
    pub(crate) status: StatusCode,
    pub(crate) message: &'a str,
    /// Which attempt it answers, counted from 1.
    pub(crate) attempt: u32,
}

impl<T> Call<T> {
    /// Reads a response.
    ///
    /// # Errors
    ///
    /// When the status is no success, or the body is not what the call is about.
    pub fn answer(&self, endpoint: &Endpoint, response: Response<Body>) -> Result<T, Error> {
        self.answer_to(endpoint, response, 1)
    }

    /// The error for a request that got no response.
    pub fn failed(&self, endpoint: &Endpoint, error: TransportError) -> Error {
        let (kind, source, answer) = error.into_parts();
        let phase = match kind {
            TransportKind::Timeout => Phase::Timeout,
            TransportKind::TooLarge => Phase::Decoding,
            TransportKind::Connection | TransportKind::Other => Phase::Transport,
        };
        let mut failure = Failure::new(self.title(), phase);
        failure.repeatable = self.repeatable;
        if kind == TransportKind::Connection {
            failure.sent = Sent::No;
        }
        if let Some(answer) = answer {
            let answer = Answer::new(Response::from_parts(*answer, Body::default()));
            failure.status = Some(answer.status());
            failure.request_id = answer.request_id().map(str::to_owned);
        }
        failure.message = match kind {
            TransportKind::TooLarge => Some(too_large(endpoint)),
            TransportKind::Timeout => endpoint
                .timeout()
                .map(|limit| format!("no answer within {limit:?}")),
            TransportKind::Connection | TransportKind::Other => None,
        };
        failure.source = Some(source);
        failure.into()
    }

    /// Makes the call through a function, once.
    ///
    /// # Errors
    ///
    /// Whatever [`request`](Self::request), the function and [`answer`](Self::answer) say.
    pub fn through(
        &self,
        endpoint: &Endpoint,
        send: impl FnOnce(http::Request<Body>) -> Result<Response<Body>, TransportError>,
    ) -> Result<T, Error> {
        match send(self.request(endpoint)?) {
            Ok(response) => self.answer(endpoint, response),
            Err(error) => Err(self.failed(endpoint, error)),
        }
    }

    pub(crate) fn answer_to(
        &self,
        endpoint: &Endpoint,
        response: Response<Body>,
        attempt: u32,
    ) -> Result<T, Error> {
        let answer = Answer::new(response);
        if answer.body().as_bytes().len() as u64 > endpoint.body_limit() {
            let unreadable = Unreadable::new(too_large(endpoint));
            return Err(self.unreadable(endpoint, &answer, unreadable).into());
        }
        if answer.status().is_success() {
            let decoded = (self.decode)(&answer);
            return decoded.map_err(|it| self.unreadable(endpoint, &answer, it).into());
        }
        let refused = Refused::read(answer.body().as_bytes());
        let excuse = self.excuse.and_then(|excuse| {
            excuse(&Refusal {
                status: answer.status(),
                message: refused.message.as_deref().unwrap_or_default(),
                attempt,
            })
        });
        excuse.ok_or_else(|| self.refused(endpoint, &answer, &refused).into())
    }

    /// A success that cannot be read.
    fn unreadable(&self, endpoint: &Endpoint, answer: &Answer, unreadable: Unreadable) -> Failure {
        let sent = self.sent_json();
        let redactor = self.redactor(endpoint, sent.as_ref());
        let mut failure = self.answered(Phase::Decoding, answer, &redactor);
        let refused = Refused::read(answer.body().as_bytes());
        quote(&mut failure, &refused, &redactor);
        let reason = unreadable.into_message(answer);
        failure.message = Some(match failure.message {
            Some(said) => format!("{reason}: {said}"),
            None => reason,
        });
        failure
    }

    fn refused(&self, endpoint: &Endpoint, answer: &Answer, refused: &Refused) -> Failure {
        let sent = self.sent_json();
        let redactor = self.redactor(endpoint, sent.as_ref());
        let mut failure = self.answered(Phase::Status, answer, &redactor);
        if let Some(message) = refused.message.as_deref() {
            failure.missing = self.missing(message, sent.as_ref());
        }
        quote(&mut failure, refused, &redactor);
        failure.message = failure.message.or_else(|| redirect::message(answer));
        failure.retry_after = retry_after::retry_after(answer);
        failure
    }

    fn missing(&self, message: &str, sent: Option<&Value>) -> Vec<String> {
        if self.names_missing {
            error::missing_entries(message, self.spec, sent)
        } else {
            Vec::new()
        }
    }

    /// What every answer says, whatever it is.
    fn answered(&self, phase: Phase, answer: &Answer, redactor: &Redactor) -> Failure {
        let mut failure = Failure::new(self.title(), phase);
        failure.repeatable = self.repeatable;
        failure.status = Some(answer.status());
        let id = answer.request_id().map(|id| redactor.clean(id));
        failure.request_id = id.map(|id| error::one_line(&id, error::LONGEST));
        let body = answer.body().as_bytes();
        failure.body = error::excerpt(body, |text| redactor.clean(text));
        failure
    }
}

/// What the body says, on one line and without the call's secrets.
fn quote(failure: &mut Failure, refused: &Refused, redactor: &Redactor) {
    let clean = |text: &String| error::one_line(&redactor.clean(text), error::LONGEST);
    failure.message = refused.message.as_ref().map(clean);
    failure.provider_message = refused.provider_message.as_ref().map(clean);
    let id = failure.request_id.take();
    failure.request_id = id.or_else(|| refused.request_id.as_ref().map(clean));
}

fn too_large(endpoint: &Endpoint) -> String {
    let limit = endpoint.body_limit();
    format!("the answer is longer than {limit} bytes, which `Account::body_limit` allows")
}
