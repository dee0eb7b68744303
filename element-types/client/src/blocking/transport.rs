//! What carries a request to the platform and blocks until the answer is there.
//!
//! **Input:** a request. **Output:** the answer.

use std::io;

use http::{Request, Response};

use crate::{Body, Endpoint, TransportError, TransportKind};

/// A way to the platform.
pub(super) trait BlockingTransport: Send + Sync {
    fn send(
        &self,
        request: Request<Body>,
        endpoint: &Endpoint,
    ) -> Result<Response<Body>, TransportError>;
}

impl<F> BlockingTransport for F
where
    F: Fn(Request<Body>) -> Result<Response<Body>, TransportError> + Send + Sync,
{
    fn send(&self, request: Request<Body>, _: &Endpoint) -> Result<Response<Body>, TransportError> {
        self(request)
    }
}

/// ureq.
pub(super) struct Agent(pub(super) ureq::Agent);

impl BlockingTransport for Agent {
    fn send(
        &self,
        request: Request<Body>,
        endpoint: &Endpoint,
    ) -> Result<Response<Body>, TransportError> {
        let response = if has_body(&request) {
            self.run(request.map(Body::into_bytes).map(Vec::from), endpoint)
        } else {
            self.run(request.map(drop), endpoint)
        };
        let (parts, body) = response.map_err(error)?.into_parts();
        match read(body, endpoint.body_limit()) {
            Ok(bytes) => Ok(Response::from_parts(parts, bytes.into())),
            Err(failed) => Err(error(failed).after(parts)),
        }
    }
}

/// A body that is there goes out, also with the methods that usually have none.
fn has_body(request: &Request<Body>) -> bool {
    !request.body().as_bytes().is_empty()
        || matches!(request.method().as_str(), "POST" | "PUT" | "PATCH")
}

impl Agent {
    fn run(
        &self,
        request: Request<impl ureq::AsSendBody>,
        endpoint: &Endpoint,
    ) -> Result<Response<ureq::Body>, ureq::Error> {
        let Self(agent) = self;
        let configured = agent.configure_request(request);
        agent.run(
            configured
                .http_status_as_error(false)
                .max_redirects(0)
                .max_redirects_will_error(false)
                .timeout_global(endpoint.timeout())
                .build(),
        )
    }
}

/// The whole body, unless it is longer than the limit.
fn read(mut body: ureq::Body, limit: u64) -> Result<Vec<u8>, ureq::Error> {
    if body.content_length().is_some_and(|length| length > limit) {
        return Err(ureq::Error::BodyExceedsLimit(limit));
    }
    body.with_config().limit(limit).read_to_vec()
}

fn error(error: ureq::Error) -> TransportError {
    let kind = match &error {
        ureq::Error::Timeout(_) => TransportKind::Timeout,
        ureq::Error::BodyExceedsLimit(_) => TransportKind::TooLarge,
        ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::ConnectProxyFailed(_)
        | ureq::Error::Tls(_) => TransportKind::Connection,
        ureq::Error::Io(error) => io_kind(error),
        _ => TransportKind::Other,
    };
    TransportError::new(kind, error)
}

fn io_kind(error: &io::Error) -> TransportKind {
    match error.kind() {
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::AddrNotAvailable
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable => TransportKind::Connection,
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => TransportKind::Timeout,
        _ => TransportKind::Other,
    }
}
