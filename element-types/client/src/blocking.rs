//! The blocking client.
//!
//! **Input:** calls. **Output:** their values, after retries, over ureq or a function.

mod element;
mod pages;
mod transport;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use element::BlockingElement;
pub use pages::BlockingPages;
use transport::{Agent, BlockingTransport};

use crate::call::Call;
use crate::tracing_span::Span;
use crate::{Account, Body, Endpoint, Error, Page, Pages, TransportError};

/// Makes calls and waits for their answers. A clone shares the connections.
///
/// ```no_run
/// use element_client::{Account, BlockingClient, InstanceQuery};
/// use element_types::elements::freshservice;
///
/// let client = BlockingClient::new(Account::from_env()?)?;
/// for instance in client.list(&InstanceQuery::of::<freshservice::Config>()) {
///     let instance = instance?;
///     println!("{:?} {:?}", instance.id(), instance.configuration().subdomain());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct BlockingClient {
    endpoint: Arc<Endpoint>,
    transport: Arc<dyn BlockingTransport>,
}

impl BlockingClient {
    /// A client over a ureq agent of its own, with ureq's TLS.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the account's settings, at once.
    pub fn new(account: Account) -> Result<Self, Error> {
        Self::with_agent(account, ureq::Agent::new_with_defaults())
    }

    /// A client over a ready-made agent, with its proxy, TLS and connections. Timeout, limit and
    /// redirects are the account's for every call.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the account's settings, at once.
    pub fn with_agent(account: Account, agent: ureq::Agent) -> Result<Self, Error> {
        Self::over(account, Arc::new(Agent(agent)))
    }

    /// A client over any function from request to response, which keeps the time itself.
    ///
    /// ```
    /// use element_client::{Account, BlockingClient, Body, http};
    ///
    /// let account = Account::new("planted-user", "planted-organization");
    /// let client = BlockingClient::with_function(account, |request| {
    ///     assert_eq!(request.uri().path(), "/elements/api-v2/instances/7");
    ///     Ok(http::Response::new(Body::from(r#"{"id": 7}"#)))
    /// })?;
    /// let instance = client.get::<element_types::Untyped>(7_i64)?;
    /// assert_eq!(instance.id().value(), Some(7));
    /// # Ok::<(), element_client::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the account's settings, at once.
    pub fn with_function(
        account: Account,
        send: impl Fn(http::Request<Body>) -> Result<http::Response<Body>, TransportError>
        + Send
        + Sync
        + 'static,
    ) -> Result<Self, Error> {
        Self::over(account, Arc::new(send))
    }

    fn over(account: Account, transport: Arc<dyn BlockingTransport>) -> Result<Self, Error> {
        Ok(Self {
            endpoint: Arc::new(Endpoint::new(account)?),
            transport,
        })
    }

    /// The same connections for another account.
    fn for_account(&self, account: Account) -> Result<Self, Error> {
        Self::over(account, Arc::clone(&self.transport))
    }

    /// Makes a call, more than once where it may be repeated and has to be.
    ///
    /// # Errors
    ///
    /// The error of the last attempt, which says how many there were.
    pub fn send<T>(&self, call: &Call<T>) -> Result<T, Error> {
        let span = Span::new(call);
        let mut attempts = self.endpoint.retry().start();
        let result = span.within(|| {
            loop {
                let error = match self.attempt(call, attempts.current()) {
                    Ok(value) => return Ok(value),
                    Err(error) => error,
                };
                match attempts.after(&error) {
                    Some(wait) => {
                        span.again(&error, wait);
                        pause(wait);
                    }
                    None => return Err(error.after_attempts(attempts.current())),
                }
            }
        });
        span.end(&result, attempts.current());
        result
    }

    fn attempt<T>(&self, call: &Call<T>, attempt: u32) -> Result<T, Error> {
        let request = call.request(&self.endpoint)?;
        match self.transport.send(request, &self.endpoint) {
            Ok(response) => call.answer_to(&self.endpoint, response, attempt),
            Err(error) => Err(call.failed(&self.endpoint, error)),
        }
    }

    fn pages<T>(&self, first: Call<Page<T>>) -> BlockingPages<T> {
        BlockingPages::new(self.clone(), Pages::new(first))
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "this adapter is where waiting is done"
)]
fn pause(wait: Duration) {
    std::thread::sleep(wait);
}

crate::client_methods::instances!(BlockingClient, BlockingPages, [], []);
crate::client_methods::account!(BlockingClient, BlockingElement, BlockingPages, [], []);

impl fmt::Debug for BlockingClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockingClient")
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}
