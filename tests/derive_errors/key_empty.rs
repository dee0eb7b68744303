//! A key that is empty.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(key = "")]
    //             ^^ an entry's key is empty [bad-name]
    //             | help: write the key exactly as the platform spells it
    pub site: String,
}
