//! A way that sets something else than a text.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    sets(kind(oauth2)),
//           ^^^^^^^^ `kind` takes what the way sends for it: a text in quotes, a boolean or a number [wrong-kind]
//           | help: write `sets(authentication_type = "oauth2")`: the names of fields, each with what the way sends
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
