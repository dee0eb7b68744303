//! A member without a value.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(key = , label = "Site")]
    //       ^^^ `key =` has no value [derive]
    //       | help: write it like `key = "site.subdomain"`, with commas between members
    pub site: String,
}
