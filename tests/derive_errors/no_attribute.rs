//! A struct without any attribute.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
pub struct Config {
//         ^^^^^^ the element has no `key`, `name`, `hub` and `authentication` [missing-member]
//         | help: add to the struct `#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]`
    /// What the agent signs in with.
    pub username: String,
}
