//! A call as an HTTP request.
//!
//! **Input:** a call and an endpoint. **Output:** the request, signed, or what is wrong before anything
//! is sent.

use http::{HeaderValue, Request, header};
use percent_encoding::utf8_percent_encode;

use super::path::KEPT;
use super::{Call, Signer};
use crate::endpoint::secret_header;
use crate::{Body, Endpoint, Error};

impl<T> Call<T> {
    /// The request to send. Its `Authorization` is marked as sensitive and its body shows no byte,
    /// so that `Debug` of it is safe.
    ///
    /// # Errors
    ///
    /// When the call cannot be made: an id that is not known, a path that is none, a token that
    /// cannot be in a header.
    pub fn request(&self, endpoint: &Endpoint) -> Result<Request<Body>, Error> {
        let problem = self.problem.as_deref().or(self.address.problem());
        if let Some(problem) = problem {
            return Err(Error::request(self.title(), problem));
        }
        let mut request = Request::new(self.body.clone().unwrap_or_default());
        *request.method_mut() = self.method.clone();
        let uri = self.uri(endpoint).parse();
        *request.uri_mut() =
            uri.map_err(|_| Error::request(self.title(), "the address is too long or none"))?;
        let headers = request.headers_mut();
        endpoint.headers().clone_into(headers);
        if self.body.is_some() {
            let json = HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, json);
        }
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        match self.authorization(endpoint) {
            Ok(Some(value)) => drop(headers.insert(header::AUTHORIZATION, value)),
            Ok(None) => {}
            Err(problem) => return Err(Error::request(self.title(), problem)),
        }
        if let Signer::Nobody = self.signer {
            headers.remove(header::AUTHORIZATION);
        }
        Ok(request)
    }

    /// The header, where it is not the account's own.
    fn authorization(&self, endpoint: &Endpoint) -> Result<Option<HeaderValue>, String> {
        match &self.signer {
            Signer::Account => endpoint.require_credentials().map(|()| None),
            Signer::Element(token) => endpoint.element_authorization(token).map(Some),
            Signer::Bearer(token) => secret_header(&format!("Bearer {}", token.expose()))
                .ok_or_else(|| "the token of the login cannot be in a header".to_owned())
                .map(Some),
            Signer::Nobody => Ok(None),
        }
    }

    fn uri(&self, endpoint: &Endpoint) -> String {
        let mut uri = String::with_capacity(128);
        uri.push_str(endpoint.base_url());
        uri.push_str(self.path());
        let mut separator = '?';
        if !self.written.is_empty() {
            uri.push(separator);
            uri.push_str(&self.written);
            separator = '&';
        }
        for (name, value) in &self.query {
            uri.push(separator);
            separator = '&';
            uri.extend(utf8_percent_encode(name, KEPT));
            uri.push('=');
            uri.extend(utf8_percent_encode(value, KEPT));
        }
        uri
    }
}
