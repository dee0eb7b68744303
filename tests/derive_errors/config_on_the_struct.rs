//! The attribute of fields, on the struct.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[config(label = "Desk")]
//^^^^^^ `#[config(..)]` does not belong here [derive]
//| help: it belongs on a field; the struct takes `#[element(..)]`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
