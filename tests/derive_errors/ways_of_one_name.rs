//! Two ways with one name.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(name = "oauth2", grant = "oauth2", requires(oauth_api_key)))]
#[element(way(name = "oauth2", requires(api_key)))]
//                   ^^^^^^^^ two ways are called `oauth2` [ways]
//                   | help: give each way a name of its own: each becomes a function
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
