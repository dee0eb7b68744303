//! Extras at the top of a struct with ways.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(extras(
    /// Which company.
    realm: String,
//  ^^^^^ this element has `ways`, and its extras belong to one of them [ways]
//  | help: move `extras(..)` into the `way(..)` whose `providerData` carries them
))]
#[element(way(name = "oauth2", grant = "oauth2", requires(kind)))]
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
