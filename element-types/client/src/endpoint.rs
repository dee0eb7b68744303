//! An account that was checked: the parts of every request, ready to use.
//!
//! **Input:** an [`Account`]. **Output:** the address and the headers that all calls share, or one
//! error that lists everything that is wrong with them.

use std::fmt;
use std::time::Duration;

use element_types::{Authorization, Secret};
use http::{HeaderMap, HeaderName, HeaderValue, Uri, header};

use crate::account::{Credentials, Settings};
use crate::{Account, Error, Retry};

/// An account that was checked, for whoever makes calls without one of the clients.
///
/// ```
/// use element_client::{Account, Endpoint};
///
/// let broken = Account::new("planted\n", "").base_url("localhost");
/// let error = Endpoint::new(broken).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "settings: request: `User` holds a comma, a space, a control character or one beyond ASCII, \
///      which the header cannot carry; `Organization` is required and empty; the base URL has to \
///      begin with `https://` or `http://`",
/// );
/// ```
#[derive(Clone)]
pub struct Endpoint {
    base_url: String,
    credentials: Option<Credentials>,
    headers: HeaderMap,
    settings: Settings,
}

impl Endpoint {
    /// Checks an account.
    ///
    /// # Errors
    ///
    /// Everything at once: a secret that cannot be in a header, a base URL that is none or
    /// carries a query or a password, a header that is none.
    pub fn new(account: Account) -> Result<Self, Error> {
        let Account {
            credentials,
            settings,
        } = account;
        let mut problems = Vec::new();
        let mut headers = HeaderMap::new();
        if let Some(value) = authorization(credentials.as_ref(), &mut problems) {
            headers.insert(header::AUTHORIZATION, value);
        }
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        for (name, value) in &settings.headers {
            match custom_header(name, value) {
                Ok((name, value)) => drop(headers.insert(name, value)),
                Err(problem) => problems.push(problem),
            }
        }
        let base_url = settings.base_url.trim().trim_end_matches('/').to_owned();
        problems.extend(wrong_base_url(&base_url).map(str::to_owned));
        if !problems.is_empty() {
            return Err(Error::request("settings", problems.join("; ")));
        }
        Ok(Self {
            base_url,
            credentials,
            headers,
            settings,
        })
    }

    /// How long one call may take; a function of the caller's own has to keep it itself.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.settings.timeout
    }

    /// The most bytes of an answer that are read.
    #[must_use]
    pub fn body_limit(&self) -> u64 {
        self.settings.body_limit
    }

    /// How calls are repeated.
    #[must_use]
    pub fn retry(&self) -> &Retry {
        &self.settings.retry
    }

    /// The same settings for other credentials, such as those that a login gave.
    #[must_use]
    pub fn account(&self, credentials: Credentials) -> Account {
        Account {
            credentials: Some(credentials),
            settings: self.settings.clone(),
        }
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The header of a call on a connected account.
    pub(crate) fn element_authorization(&self, token: &Secret) -> Result<HeaderValue, String> {
        let Some(credentials) = &self.credentials else {
            return Err(SIGNED_OUT.to_owned());
        };
        let authorization = credentials.authorization().element(token.clone());
        header_value(&authorization)
    }

    pub(crate) fn require_credentials(&self) -> Result<(), String> {
        match self.credentials {
            Some(_) => Ok(()),
            None => Err(SIGNED_OUT.to_owned()),
        }
    }

    /// Everything that no error may show.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        let credentials = self.credentials.iter();
        let own = credentials.flat_map(|it| [it.user_secret(), it.organization_secret()]);
        let custom = self.settings.headers.iter();
        own.map(Secret::expose)
            .chain(custom.map(|(_, value)| value.as_str()))
    }
}

const SIGNED_OUT: &str = "nobody is signed in; log in first, or give the account's secrets";

fn authorization(
    credentials: Option<&Credentials>,
    problems: &mut Vec<String>,
) -> Option<HeaderValue> {
    match header_value(&credentials?.authorization()) {
        Ok(value) => Some(value),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

fn header_value(authorization: &Authorization) -> Result<HeaderValue, String> {
    let text = authorization.header_value().map_err(|invalid| {
        let problems: Vec<_> = invalid.problems().iter().map(ToString::to_string).collect();
        problems.join("; ")
    })?;
    secret_header(text.expose()).ok_or_else(|| "a secret cannot be in a header".to_owned())
}

/// A header that `http` shows to nobody.
pub(crate) fn secret_header(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

fn custom_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let shown = name.escape_debug();
    let name = HeaderName::try_from(name).map_err(|_| format!("`{shown}` is no header"))?;
    if name == header::AUTHORIZATION {
        return Err("`Authorization` comes from the credentials; leave it out".to_owned());
    }
    let value = secret_header(value);
    let value = value.ok_or_else(|| format!("the value of `{shown}` cannot be in a header"))?;
    Ok((name, value))
}

fn wrong_base_url(base_url: &str) -> Option<&'static str> {
    let scheme_end = base_url.find("://");
    let scheme = scheme_end.map(|end| &base_url[..end]);
    if !scheme.is_some_and(|it| {
        ["http", "https"]
            .iter()
            .any(|own| it.eq_ignore_ascii_case(own))
    }) {
        return Some("the base URL has to begin with `https://` or `http://`");
    }
    let Ok(uri) = base_url.parse::<Uri>() else {
        return Some("the base URL is no address");
    };
    let authority = uri.authority().map_or("", http::uri::Authority::as_str);
    if authority.contains('@') {
        return Some("the base URL carries a user name or password; leave it out");
    }
    if base_url.contains(['?', '#']) {
        return Some("the base URL carries a query or a fragment; leave it out");
    }
    uri.host()
        .unwrap_or_default()
        .is_empty()
        .then_some("the base URL has no host")
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("base_url", &self.base_url)
            .field("credentials", &self.credentials)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
