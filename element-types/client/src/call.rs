//! A call: what goes out, and how the answer is read. No I/O.
//!
//! **Input:** method, path, query, headers and body, and later a response. **Output:** an HTTP
//! request, and then a value or an [`Error`].

mod path;
mod redirect;
mod request;
mod response;
mod retry_after;
mod sent_secrets;

use std::borrow::Cow;
use std::fmt;

use element_types::{ElementSpec, Secret};
use http::{HeaderName, HeaderValue, Method};

pub(crate) use path::Address;
pub(crate) use response::Refusal;

use crate::answer::Unreadable;
use crate::error::Repeatable;
use crate::{Answer, Body};

/// A call to the platform and how its answer is read: [`api`](crate::api) makes them.
///
/// A client makes the call with `send`. Without a client, [`request`](Self::request) returns what to
/// send and [`answer`](Self::answer) reads what came back; [`through`](Self::through) does both
/// around a function.
///
/// ```
/// use element_client::{Account, Body, Endpoint, api, http};
///
/// let endpoint = Endpoint::new(Account::new("planted-user", "planted-organization"))?;
/// let call = api::delete(123_i64);
///
/// let request = call.request(&endpoint)?;
/// assert_eq!(request.uri().path(), "/elements/api-v2/instances/123");
/// // Whatever sends it: tower, WASI, a test.
/// let response = http::Response::new(Body::from("null"));
/// call.answer(&endpoint, response)?;
/// # Ok::<(), element_client::Error>(())
/// ```
pub struct Call<T> {
    method: Method,
    address: Address,
    query: Vec<(Cow<'static, str>, String)>,
    /// A query that the caller wrote, encoded as it is.
    written: String,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Option<Body>,
    signer: Signer,
    repeatable: Repeatable,
    spec: Option<&'static ElementSpec>,
    names_missing: bool,
    secrets: Vec<Secret>,
    decode: fn(&Answer) -> Result<T, Unreadable>,
    excuse: Option<fn(&Refusal<'_>) -> Option<T>>,
    problem: Option<String>,
}

/// Who signs a call.
#[derive(Clone)]
pub(crate) enum Signer {
    /// The user and their organization.
    Account,
    /// They, on a connected account with this token.
    Element(Secret),
    /// Who logged in a moment ago, with the token of that.
    Bearer(Secret),
    /// Nobody.
    Nobody,
}

impl<T> Call<T> {
    /// Starts with a call of the account.
    pub(crate) fn new(
        method: Method,
        address: Address,
        decode: fn(&Answer) -> Result<T, Unreadable>,
    ) -> Self {
        let repeatable = match method {
            Method::GET | Method::PUT | Method::DELETE => Repeatable::Yes,
            _ => Repeatable::No,
        };
        Self {
            method,
            address,
            query: Vec::new(),
            written: String::new(),
            headers: Vec::new(),
            body: None,
            signer: Signer::Account,
            repeatable,
            spec: None,
            names_missing: false,
            secrets: Vec::new(),
            decode,
            excuse: None,
            problem: None,
        }
    }

    /// Adds a parameter to the query; one name may come several times.
    #[must_use]
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// Sets a parameter in the place of all earlier ones of the name.
    pub(crate) fn replace_query(mut self, name: &'static str, value: &str) -> Self {
        self.query.retain(|(earlier, _)| earlier != name);
        self.query(name, value)
    }

    /// Sends a header with this call alone.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    pub(crate) fn written_query(mut self, query: String) -> Self {
        self.written = query;
        self
    }

    pub(crate) fn secret_query(mut self, name: &'static str, value: &Secret) -> Self {
        self.secrets.push(value.clone());
        self.query(name, value.expose())
    }

    pub(crate) fn body(mut self, json: impl Into<Body>) -> Self {
        self.body = Some(json.into());
        self
    }

    pub(crate) fn signed_by(mut self, signer: Signer) -> Self {
        self.signer = signer;
        self
    }

    /// Knows the entries that the body is about.
    pub(crate) fn about(mut self, spec: &'static ElementSpec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// A refusal may name entries that the body lacks.
    pub(crate) fn names_missing(mut self) -> Self {
        self.names_missing = true;
        self
    }

    pub(crate) fn never_again(mut self) -> Self {
        self.repeatable = Repeatable::No;
        self
    }

    /// A refusal that is none, such as an empty list.
    pub(crate) fn excusing(mut self, excuse: fn(&Refusal<'_>) -> Option<T>) -> Self {
        self.excuse = Some(excuse);
        self
    }

    /// Says why the call cannot be made, once it is.
    pub(crate) fn problem(mut self, problem: Option<String>) -> Self {
        self.problem = self.problem.or(problem);
        self
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path below the base URL, without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        self.address.path()
    }

    /// The path with holes, for what counts calls: `/instances/{id}`.
    #[must_use]
    pub fn route(&self) -> &'static str {
        self.address.route()
    }

    /// What errors call it.
    pub(crate) fn title(&self) -> String {
        format!("{} {}", self.method, self.path())
    }
}

impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self {
            method: self.method.clone(),
            address: self.address.clone(),
            query: self.query.clone(),
            written: self.written.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            signer: self.signer.clone(),
            repeatable: self.repeatable,
            spec: self.spec,
            names_missing: self.names_missing,
            secrets: self.secrets.clone(),
            decode: self.decode,
            excuse: self.excuse,
            problem: self.problem.clone(),
        }
    }
}

/// Shows neither the body nor values of the query.
impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<_> = self.query.iter().map(|(name, _)| name).collect();
        f.debug_struct("Call")
            .field("method", &self.method)
            .field("path", &self.path())
            .field("query", &query)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
