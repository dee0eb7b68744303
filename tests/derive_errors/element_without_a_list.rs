//! An attribute of the struct that is no list: what it would hold is not missing as well.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element = "acmedesk"]
//^^^^^^^^^^^^^^^^^^^^ `element` takes its members in parentheses [derive]
//| help: write `#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
