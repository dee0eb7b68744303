//! The async client.
//!
//! **Input:** calls. **Output:** their values, after retries, over reqwest or a function.

mod element;
mod pages;
mod transport;

use std::fmt;
use std::sync::Arc;

pub use element::AsyncElement;
pub use pages::AsyncPages;
use transport::{AsyncTransport, Function, Reqwest};

use crate::call::Call;
use crate::tracing_span::Span;
use crate::{Account, Body, Endpoint, Error, Page, Pages, TransportError};

/// Makes calls without blocking. It runs on tokio, with its timers on. A clone shares the
/// connections.
///
/// ```no_run
/// # async fn list() -> Result<(), Box<dyn std::error::Error>> {
/// use element_client::{Account, AsyncClient, InstanceQuery};
///
/// let client = AsyncClient::new(Account::from_env()?)?;
/// let mut instances = client.list(&InstanceQuery::new().tag("production"));
/// while let Some(instance) = instances.next().await {
///     println!("{:?}", instance?.id());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct AsyncClient {
    endpoint: Arc<Endpoint>,
    transport: Arc<dyn AsyncTransport>,
}

impl AsyncClient {
    /// A client over a reqwest client of its own, with the TLS of this crate's features.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the account's settings, at once, or TLS that cannot be set up.
    pub fn new(account: Account) -> Result<Self, Error> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build();
        let client = client.map_err(|error| {
            Error::request("settings", "no HTTP client").caused_by(error.without_url())
        })?;
        Self::with_client(account, client)
    }

    /// A client over a ready-made reqwest client, with its proxy, TLS and connections.
    ///
    /// Make it with `redirect(Policy::none())`: a redirect that it follows repeats the body of a
    /// create wherever it leads.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the account's settings, at once.
    pub fn with_client(account: Account, client: reqwest::Client) -> Result<Self, Error> {
        Self::over(account, Arc::new(Reqwest(client)))
    }

    /// A client over any function from request to response, such as a tower service.
    ///
    /// ```
    /// # async fn over_a_function() -> Result<(), element_client::Error> {
    /// use element_client::{Account, AsyncClient, Body, http};
    ///
    /// let account = Account::new("planted-user", "planted-organization");
    /// let client = AsyncClient::with_function(account, async |_request| {
    ///     Ok(http::Response::new(Body::from(r#"{"id": 7}"#)))
    /// })?;
    /// let instance = client.get::<element_types::Untyped>(7_i64).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the account's settings, at once.
    pub fn with_function<F, A>(account: Account, send: F) -> Result<Self, Error>
    where
        F: Fn(http::Request<Body>) -> A + Send + Sync + 'static,
        A: Future<Output = Result<http::Response<Body>, TransportError>> + Send + 'static,
    {
        Self::over(account, Arc::new(Function(send)))
    }

    fn over(account: Account, transport: Arc<dyn AsyncTransport>) -> Result<Self, Error> {
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
    pub async fn send<T>(&self, call: &Call<T>) -> Result<T, Error> {
        let span = Span::new(call);
        let mut attempts = self.endpoint.retry().start();
        let result = span
            .around(async {
                loop {
                    let error = match self.attempt(call, attempts.current()).await {
                        Ok(value) => return Ok(value),
                        Err(error) => error,
                    };
                    match attempts.after(&error) {
                        Some(wait) => {
                            span.again(&error, wait);
                            tokio::time::sleep(wait).await;
                        }
                        None => return Err(error.after_attempts(attempts.current())),
                    }
                }
            })
            .await;
        span.end(&result, attempts.current());
        result
    }

    async fn attempt<T>(&self, call: &Call<T>, attempt: u32) -> Result<T, Error> {
        let request = call.request(&self.endpoint)?;
        match self.transport.send(request, &self.endpoint).await {
            Ok(response) => call.answer_to(&self.endpoint, response, attempt),
            Err(error) => Err(call.failed(&self.endpoint, error)),
        }
    }

    fn pages<T>(&self, first: Call<Page<T>>) -> AsyncPages<T> {
        AsyncPages::new(self.clone(), Pages::new(first))
    }
}

crate::client_methods::instances!(AsyncClient, AsyncPages, [async], [.await]);
crate::client_methods::account!(AsyncClient, AsyncElement, AsyncPages, [async], [.await]);

impl fmt::Debug for AsyncClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncClient")
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}
