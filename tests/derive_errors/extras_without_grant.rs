//! Extras of a way without a grant.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(name = "oauth2", grant = "oauth2", requires(kind)))]
#[element(way(name = "api_key", extras(
    /// Which company.
    realm: String,
//  ^^^^^ extras go with a grant, and this way has none [ways]
//  | help: write `grant = "oauth2"` or `"oauth1"` in the way; what is no part of a grant is a field of the struct
)))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// Which way.
    pub kind: Option<String>,
    /// The key.
    #[config(key = "api.key")]
    pub api_key: Option<Secret>,
}
