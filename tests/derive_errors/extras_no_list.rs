//! Extras that are no list.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(extras = "realm")]
//                 ^^^^^^^ `extras` takes a list in parentheses [wrong-kind]
//                 | help: write it like `extras(#[config(key = "realmId")] realm_id: String)`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// Which way.
    pub kind: Option<String>,
    /// The key.
    #[config(key = "api.key")]
    pub api_key: Option<Secret>,
}
