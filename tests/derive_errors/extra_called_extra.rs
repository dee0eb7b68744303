//! An extra with a name that grants answer to.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    extras(
        /// What else.
        extra: Option<String>,
//      ^^^^^ `extra` cannot be the name of an extra [bad-name]
//      | help: call it `extra_` and give it `#[config(key = "extra")]`: grants answer to the other word already
    ),
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
