//! A doc in an attribute.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(doc = "Which site.")]
    //       ^^^ `config` has no member `doc` [unknown-member]
    //       | help: write it above the field: `/// What the value is.`
    pub site: String,
}
