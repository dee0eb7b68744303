//! A member twice, in two attributes.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(hub = "crm")]
//        ^^^ `hub` appears twice [duplicate-member]
//        | help: keep one of the two
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
