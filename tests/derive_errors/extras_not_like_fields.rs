//! Extras that are not written like fields.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(extras(realm = "7"))]
//                     ^ `extras` lists extras as a struct lists fields: expected `:` [derive]
//                     | help: write `#[config(key = "realmId")] realm_id: String`, the doc above it as `/// …`, with commas between extras
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// Which way.
    pub kind: Option<String>,
    /// The key.
    #[config(key = "api.key")]
    pub api_key: Option<Secret>,
}
