//! The application that a product's user consents to.
//!
//! **Input:** its id, its secret and where the user comes back to. **Output:** parameters.

use std::fmt;

use element_types::Secret;

/// An application that is registered with a product, and the element it is for: what the first steps
/// of OAuth are about. `Debug` shows no secret.
///
/// ```
/// use element_client::OAuthApp;
///
/// let app = OAuthApp::new("hubspot", "client-id", "planted-secret", "https://app.example/callback")
///     .scope("contacts")
///     .state("session-17");
/// assert!(!format!("{app:?}").contains("planted"));
/// ```
#[derive(Clone)]
pub struct OAuthApp {
    pub(crate) element: String,
    pub(crate) secret: Secret,
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) request_token: Option<Secret>,
}

impl OAuthApp {
    /// The element's key, the application's key and secret, and where the product sends the browser
    /// after consent.
    #[must_use]
    pub fn new(
        element: impl Into<String>,
        api_key: impl Into<String>,
        api_secret: impl Into<Secret>,
        callback_url: impl Into<String>,
    ) -> Self {
        Self {
            element: element.into(),
            secret: api_secret.into(),
            parameters: Vec::new(),
            request_token: None,
        }
        .parameter("apiKey", api_key)
        .parameter("callbackUrl", callback_url)
    }

    /// What the application may do, separated as the product expects it.
    #[must_use]
    pub fn scope(self, scope: impl Into<String>) -> Self {
        self.parameter("scope", scope)
    }

    /// What comes back with the code, to tell whose it is and that nobody forged it. The default is
    /// the element's key.
    #[must_use]
    pub fn state(self, state: impl Into<String>) -> Self {
        self.parameter("state", state)
    }

    /// The address of the customer's own site, where the product has one for each.
    #[must_use]
    pub fn site_address(self, address: impl Into<String>) -> Self {
        self.parameter("siteAddress", address)
    }

    /// The token of OAuth 1's first step.
    #[must_use]
    pub fn request_token(mut self, token: &RequestToken) -> Self {
        self.request_token = Some(token.token.clone());
        self
    }

    /// Any other parameter; an empty one is not sent.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        self.parameters.retain(|(earlier, _)| *earlier != name);
        self.parameters.push((name, value.into()));
        self
    }
}

impl fmt::Debug for OAuthApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parameters: Vec<_> = self.parameters.iter().map(|(name, _)| name).collect();
        f.debug_struct("OAuthApp")
            .field("element", &self.element)
            .field("parameters", &parameters)
            .finish_non_exhaustive()
    }
}

/// What the first step of OAuth 1 returns. The secret goes into [`OAuth1`](element_types::OAuth1) with
/// the verifier that the callback brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestToken {
    /// The token.
    pub token: Secret,
    /// Its secret.
    pub secret: Secret,
}
