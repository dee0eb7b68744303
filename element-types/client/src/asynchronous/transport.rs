//! What carries a request to the platform without blocking.
//!
//! **Input:** a request. **Output:** the answer, some time later.

use std::pin::Pin;

use http::{Request, Response};

use crate::{Body, Endpoint, TransportError, TransportKind};

/// An answer that is on its way.
pub(super) type Pending<'a> =
    Pin<Box<dyn Future<Output = Result<Response<Body>, TransportError>> + Send + 'a>>;

/// A way to the platform.
pub(super) trait AsyncTransport: Send + Sync {
    fn send<'a>(&'a self, request: Request<Body>, endpoint: &'a Endpoint) -> Pending<'a>;
}

/// A function of the caller's.
pub(super) struct Function<F>(pub(super) F);

impl<F, A> AsyncTransport for Function<F>
where
    F: Fn(Request<Body>) -> A + Send + Sync,
    A: Future<Output = Result<Response<Body>, TransportError>> + Send + 'static,
{
    fn send<'a>(&'a self, request: Request<Body>, _: &'a Endpoint) -> Pending<'a> {
        let Self(send) = self;
        Box::pin(send(request))
    }
}

/// reqwest.
pub(super) struct Reqwest(pub(super) reqwest::Client);

impl AsyncTransport for Reqwest {
    fn send<'a>(&'a self, request: Request<Body>, endpoint: &'a Endpoint) -> Pending<'a> {
        Box::pin(self.run(request, endpoint))
    }
}

impl Reqwest {
    async fn run(
        &self,
        request: Request<Body>,
        endpoint: &Endpoint,
    ) -> Result<Response<Body>, TransportError> {
        let Self(client) = self;
        let mut request = reqwest::Request::try_from(request.map(Body::into_bytes))
            .map_err(|it| error(it, TransportKind::Connection))?;
        *request.timeout_mut() = endpoint.timeout();
        let response = client.execute(request).await;
        let mut response = response.map_err(|it| error(it, TransportKind::Other))?;
        let body = read(&mut response, endpoint.body_limit()).await;
        let mut answer = Response::new(Body::default());
        *answer.status_mut() = response.status();
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        match body {
            Ok(bytes) => Ok(answer.map(|_| bytes.into())),
            Err(failed) => Err(failed.after(answer.into_parts().0)),
        }
    }
}

/// The whole body, unless it is longer than the limit.
async fn read(response: &mut reqwest::Response, limit: u64) -> Result<Vec<u8>, TransportError> {
    let too_large = || TransportError::new(TransportKind::TooLarge, "the body goes on");
    let length = response.content_length();
    if length.is_some_and(|length| length > limit) {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(length.and_then(|it| it.try_into().ok()).unwrap_or(0));
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if (bytes.len() + chunk.len()) as u64 > limit => {
                return Err(too_large());
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return Ok(bytes),
            Err(it) => return Err(error(it, TransportKind::Other)),
        }
    }
}

/// reqwest's text would quote the address, whose query may hold a secret.
fn error(error: reqwest::Error, otherwise: TransportKind) -> TransportError {
    let kind = if error.is_timeout() {
        TransportKind::Timeout
    } else if error.is_connect() {
        TransportKind::Connection
    } else {
        otherwise
    };
    TransportError::new(kind, error.without_url())
}
