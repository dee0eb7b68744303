//! Two fields with one key.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(key = "username")]
    //             ^^^^^^^^^^ the key `username` appears twice in this element [duplicate-key]
    //             | help: remove one of the two entries, or correct its key: each key is sent once
    pub site: String,
}
