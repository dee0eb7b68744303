//! Grants: what a way of authenticating adds to a request as `providerData`.
//!
//! **Input:** a kind of grant. **Output:** its members, and what a sample shows for each.

use crate::placeholder;
use crate::word_enum::words;

words! {
    /// What a way of authenticating adds to the request.
    GrantKind {
        None = "none", "Nothing.";
        OAuth1 = "oauth1", "Token, verifier and secret.";
        OAuth2 = "oauth2", "A code.";
    }
}

words! {
    /// How the platform authenticates against a product.
    Authentication {
        None = "none", "Without credentials.";
        Basic = "basic", "With a user name and a password.";
        Custom = "custom", "In the product's own manner.";
        ApiKey = "api_key", "With an API key.";
        OAuth1 = "oauth1", "With an OAuth 1 token.";
        OAuth2 = "oauth2", "With an OAuth 2 code.";
        OAuth2Password = "oauth2_password", "With an OAuth 2 token for a user name and a password.";
    }
}

words! {
    /// Who sends an entry.
    SuppliedBy {
        Caller = "caller", "The application.";
        Platform = "platform", "The platform; the entry is reported only.";
    }
}

/// The member of `providerData` that every request may carry: the platform then answers with the id
/// of a trace.
pub const DEBUG: &str = "debug";

/// The value of `externalAuthentication` that says: no code, the application holds tokens already.
pub const INITIAL: &str = "initial";

/// The value of `externalAuthentication` that says what its absence does: a code is exchanged.
pub const NO_EXTERNAL: &str = "none";

/// The values that `externalAuthentication` takes.
pub const EXTERNAL_AUTHENTICATION: &[&str] = &[INITIAL, NO_EXTERNAL];

/// The members that `providerData` always has for OAuth 1: the request token, the verifier that came
/// back with it, and the secret of the first step.
pub const OAUTH1_MEMBERS: [&str; 3] = ["oauth_token", "oauth_verifier", "secret"];

/// The members that `providerData` always has for OAuth 2: the code that came back.
pub const OAUTH2_MEMBERS: [&str; 1] = ["code"];

/// What a sample shows for a member that a grant always has.
///
/// ```
/// assert_eq!(element_core::member_sample("oauth_token"), "your-token");
/// ```
#[must_use]
pub fn member_sample(member: &str) -> String {
    placeholder(member.trim_start_matches("oauth_"))
}

/// The entries that carry tokens an application holds already, for every OAuth 2 element.
pub const TOKENS: &[&str] = &[REFRESH_TOKEN, "oauth.user.token"];

/// The entry of the token that lasts: the platform gets every other one with it.
pub const REFRESH_TOKEN: &str = "oauth.user.refresh_token";

/// The entry that nobody needs where no code is exchanged.
pub const CALLBACK: &str = "oauth.callback.url";

impl GrantKind {
    /// The members that `providerData` always has, in their order.
    ///
    /// ```
    /// assert_eq!(element_core::GrantKind::OAuth2.members(), ["code"]);
    /// ```
    #[must_use]
    pub const fn members(self) -> &'static [&'static str] {
        match self {
            Self::None => &[],
            Self::OAuth1 => &OAUTH1_MEMBERS,
            Self::OAuth2 => &OAUTH2_MEMBERS,
        }
    }

    /// The grant that members of `providerData` tell of, if one of them tells anything.
    pub fn told_by(has: &dyn Fn(&str) -> bool) -> Option<Self> {
        let [token, verifier, _] = OAUTH1_MEMBERS;
        let [code] = OAUTH2_MEMBERS;
        if has(token) || has(verifier) {
            Some(Self::OAuth1)
        } else if has(code) || has("access_token") || has("refresh_token") {
            Some(Self::OAuth2)
        } else {
            None
        }
    }
}

impl Authentication {
    /// The grant of an element's only way.
    #[must_use]
    pub const fn grant(self) -> GrantKind {
        match self {
            Self::OAuth1 => GrantKind::OAuth1,
            Self::OAuth2 => GrantKind::OAuth2,
            Self::None | Self::Basic | Self::Custom | Self::ApiKey | Self::OAuth2Password => {
                GrantKind::None
            }
        }
    }
}
