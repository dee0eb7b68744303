//! The struct of README, as its readers copy it.

use element_types::{ElementConfig, Secret};

#[rustfmt::skip]
/// Connects an Acme Desk account.
#[derive(Clone, Debug, ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct AcmeDeskConfig {
    /// The agent's user name.
    pub username: String,
    /// The agent's password.
    pub password: Secret,
    /// What stands before `.acmedesk.example`.
    #[config(key = "site.subdomain", example = "acme")]
    pub subdomain: String,
}
