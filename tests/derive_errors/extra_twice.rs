//! Two extras of one key.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    extras(
        /// Which company.
        #[config(key = "realmId")]
        realm_id: String,
        /// Which company.
        #[config(key = "realmId")]
//                     ^^^^^^^^^ the extra `realmId` appears twice in this way [duplicate-key]
//                     | help: remove one of the two, or correct its key
        company: String,
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

/// The grant is there all the same.
fn grant() -> Oauth2Grant {
    Oauth2Grant::new("code", "7")
}
