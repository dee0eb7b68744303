//! An extra with a default.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    extras(
        /// Which company.
        #[config(default = "7")]
//               ^^^^^^^ `config` has no member `default` [unknown-member]
//               | help: nobody fills an extra in: write `Option<..>` if requests may leave it out
        realm: String,
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
