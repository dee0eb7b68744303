//! A secret extra that its type would show.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    extras(
        /// What came back.
        access_token: String,
//                    ^^^^^^ `access_token` is a secret, and a `String` shows it [secret-type]
//                    | help: write `Secret`; if everyone may see the value, add `#[config(secret = false, secret_reason = "…")]`
    ),
))]
#[element(way(name = "api_key", requires(api_key)))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// Which way.
    pub kind: Option<String>,
    /// The key.
    #[config(key = "api.key")]
    pub api_key: Option<Secret>,
}
