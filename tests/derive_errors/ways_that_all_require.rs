//! What every way requires, in an `Option`.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(name = "oauth2", grant = "oauth2", requires(oauth_api_key)))]
#[element(way(name = "api_key", requires(api_key, oauth_api_key)))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The client.
    #[config(key = "oauth.api.key")]
    pub oauth_api_key: Option<Secret>,
    //                 ^^^^^^^^^^^^^^ every way requires `oauth.api.key` [ways]
    //                 | help: write its type without `Option`, or leave it out of one way's `requires`
    /// The key.
    #[config(key = "api.key")]
    pub api_key: Option<Secret>,
}
