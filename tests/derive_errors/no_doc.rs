//! An element without a doc.

#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
//         ^^^^^^ the element has no doc [missing-member]
//         | help: say above the struct what is connected: `/// Connects an Acme Desk account.`
    /// What the agent signs in with.
    pub username: String,
}
