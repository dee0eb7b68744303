//! A way without a name.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(grant = "oauth2", requires(oauth_api_key)))]
//        ^^^ the way has no `name` [missing-member]
//        | help: add `name = "oauth2"`: the configuration starts with a function of that name
#[element(way(name = "api_key", requires(api_key)))]
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
