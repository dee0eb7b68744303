//! A way that sets what is no field.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    sets(kinds = "oauth2"),
//       ^^^^^ the way sets `kinds`, which is no field [unknown-entry]
//       | help: did you mean `kind`?
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
