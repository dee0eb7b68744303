//! A grant that there is not.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(name = "oauth2", grant = "oauth3", requires(oauth_api_key)))]
//                                     ^^^^^^^^ `grant` cannot be `oauth3` [not-allowed]
//                                     | help: allowed are `none`, `oauth1`, `oauth2`
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
