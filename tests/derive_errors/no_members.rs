//! An attribute without members.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config]
    //^^^^^^ `config` takes its members in parentheses [derive]
    //| help: write `#[config(key = "site.subdomain", ..)]`
    pub site: String,
}
