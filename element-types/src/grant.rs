//! What a way of authenticating adds to the request beside the configuration.
//!
//! **Input:** codes and tokens of the sign-in. **Output:** `providerData`.

use std::fmt;

use element_core::{OAUTH1_MEMBERS, OAUTH2_MEMBERS};

use crate::{GrantKind, Secret};

/// What the request carries as `providerData`.
///
/// Every element's configuration says which grant it needs
/// ([`ElementConfig::Grant`](crate::ElementConfig::Grant)), so that none can be forgotten.
pub trait Grant {
    /// Which kind it is; it selects the element's way of authenticating.
    fn kind(&self) -> GrantKind;

    /// The members of `providerData`; without any, the request has none.
    fn provider_data(&self) -> Vec<(String, Secret)>;

    /// What the request says as `externalAuthentication`, if it says anything.
    fn external_authentication(&self) -> Option<&'static str> {
        None
    }
}

/// For elements that sign in with the configuration alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoGrant;

impl Grant for NoGrant {
    fn kind(&self) -> GrantKind {
        GrantKind::None
    }

    fn provider_data(&self) -> Vec<(String, Secret)> {
        Vec::new()
    }
}

/// What the last step of OAuth 1 gave.
///
/// ```
/// use element_types::{Grant, OAuth1};
///
/// let grant = OAuth1::new("planted-token", "planted-verifier", "planted-secret");
/// let keys: Vec<_> = grant.provider_data().into_iter().map(|(key, _)| key).collect();
/// assert_eq!(keys, ["oauth_token", "oauth_verifier", "secret"]);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct OAuth1 {
    data: ProviderData,
}

impl OAuth1 {
    /// The request token, the verifier that came back with it, and the secret of the first step.
    #[must_use]
    pub fn new(
        token: impl Into<Secret>,
        verifier: impl Into<Secret>,
        secret: impl Into<Secret>,
    ) -> Self {
        let values = [token.into(), verifier.into(), secret.into()];
        let data = ProviderData::of(OAUTH1_MEMBERS, values);
        Self { data }
    }

    /// What some elements want besides.
    #[must_use]
    pub fn extra(mut self, key: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.data = self.data.with(key, value.into());
        self
    }
}

impl Grant for OAuth1 {
    fn kind(&self) -> GrantKind {
        GrantKind::OAuth1
    }

    fn provider_data(&self) -> Vec<(String, Secret)> {
        self.data.0.clone()
    }
}

/// What OAuth 2 gave: a code, or tokens that the application holds already.
///
/// ```
/// use element_types::{Grant, OAuth2};
///
/// let grant = OAuth2::new("planted-code").extra("realmId", "1234");
/// let keys: Vec<_> = grant.provider_data().into_iter().map(|(key, _)| key).collect();
/// assert_eq!(keys, ["code", "realmId"]);
/// assert_eq!(format!("{grant:?}"), r#"OAuth2 { provider_data: ["code", "realmId"] }"#);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct OAuth2 {
    data: ProviderData,
    external: Option<&'static str>,
}

impl OAuth2 {
    /// The code that came back to the callback address.
    #[must_use]
    pub fn new(code: impl Into<Secret>) -> Self {
        Self {
            data: ProviderData::of(OAUTH2_MEMBERS, [code.into()]),
            external: None,
        }
    }

    /// No code, because the application holds tokens already: the request says
    /// `externalAuthentication: initial`, and the tokens go into its configuration, such as
    /// `oauth.user.refresh_token`. Nobody calls back, so that `oauth.callback.url` is not needed:
    ///
    /// ```
    /// # #[cfg(feature = "documents")] {
    /// use element_types::elements::box_element::Config;
    /// use element_types::{CreateInstance, OAuth2};
    ///
    /// let config = Config::builder()
    ///     .oauth_api_key("planted-id")
    ///     .oauth_api_secret("planted-secret")
    ///     .without_code() // in the place of `.oauth_callback_url(..)`
    ///     .build();
    /// let request = CreateInstance::new(&config, OAuth2::initial())
    ///     .secret_entry("oauth.user.refresh_token", "planted-token")
    ///     .name("Acme files")
    ///     .to_request()?;
    /// assert!(request.to_json().contains(r#""externalAuthentication":"initial""#));
    /// # }
    /// # Ok::<(), element_types::Invalid>(())
    /// ```
    #[must_use]
    pub fn initial() -> Self {
        Self {
            data: ProviderData::default(),
            external: Some(element_core::INITIAL),
        }
    }

    /// What some elements want besides, such as `realmId`.
    #[must_use]
    pub fn extra(mut self, key: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.data = self.data.with(key, value.into());
        self
    }
}

impl Grant for OAuth2 {
    fn kind(&self) -> GrantKind {
        GrantKind::OAuth2
    }

    fn provider_data(&self) -> Vec<(String, Secret)> {
        self.data.0.clone()
    }

    fn external_authentication(&self) -> Option<&'static str> {
        self.external
    }
}

/// Any of the grants: for elements without a module, and for those with several ways of
/// authenticating. Every grant converts into it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnyGrant {
    /// Nothing.
    None,
    /// Token, verifier and secret.
    OAuth1(OAuth1),
    /// A code.
    OAuth2(OAuth2),
}

impl AnyGrant {
    fn as_grant(&self) -> &dyn Grant {
        match self {
            Self::None => &NoGrant,
            Self::OAuth1(grant) => grant,
            Self::OAuth2(grant) => grant,
        }
    }
}

impl Grant for AnyGrant {
    fn kind(&self) -> GrantKind {
        self.as_grant().kind()
    }

    fn provider_data(&self) -> Vec<(String, Secret)> {
        self.as_grant().provider_data()
    }

    fn external_authentication(&self) -> Option<&'static str> {
        self.as_grant().external_authentication()
    }
}

impl From<NoGrant> for AnyGrant {
    fn from(_: NoGrant) -> Self {
        Self::None
    }
}

impl From<OAuth1> for AnyGrant {
    fn from(grant: OAuth1) -> Self {
        Self::OAuth1(grant)
    }
}

impl From<OAuth2> for AnyGrant {
    fn from(grant: OAuth2) -> Self {
        Self::OAuth2(grant)
    }
}

/// Members in the order they were given, each key once.
#[derive(Clone, Default, PartialEq, Eq)]
struct ProviderData(Vec<(String, Secret)>);

impl ProviderData {
    fn of<const N: usize>(members: [&str; N], values: [Secret; N]) -> Self {
        let members = members.into_iter().map(str::to_owned);
        Self(members.zip(values).collect())
    }

    fn with(mut self, key: impl Into<String>, value: Secret) -> Self {
        let key = key.into();
        self.0.retain(|(earlier, _)| *earlier != key);
        self.0.push((key, value));
        self
    }

    fn debug(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.0.iter().map(|(key, _)| key).collect();
        f.debug_struct(name).field("provider_data", &keys).finish()
    }
}

impl fmt::Debug for OAuth1 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.data.debug("OAuth1", f)
    }
}

impl fmt::Debug for OAuth2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.data.debug("OAuth2", f)
    }
}
