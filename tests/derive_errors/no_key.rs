//! An element without a key.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
//         ^^^^^^ the element has no `key` [missing-member]
//         | help: add to the struct `#[element(key = "acmedesk")]`
    /// What the agent signs in with.
    pub username: String,
}
