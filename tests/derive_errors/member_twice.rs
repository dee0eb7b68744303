//! A member twice in one attribute.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(label = "Site", label = "Place")]
    //                       ^^^^^ `label` appears twice [duplicate-member]
    //                       | help: keep one of the two
    pub site: String,
}
