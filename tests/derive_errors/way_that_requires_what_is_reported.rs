//! A way that requires what the caller does not send.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(name = "oauth2", grant = "oauth2", requires(oauth_api_key)))]
#[element(way(name = "api_key", requires(api_key, base)))]
//                                                ^^^^ the way requires `base`, which the caller does not send [ways]
//                                                | help: remove it from `requires`, or make it a field instead of listing it in `reports(..)`
#[element(reports(
    /// Where requests go.
    base: String,
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The client.
    #[config(key = "oauth.api.key")]
    pub oauth_api_key: Option<Secret>,
    /// The key.
    #[config(key = "api.key")]
    pub api_key: Option<Secret>,
}
