//! Companions after a text.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(companions = "DeskConfig")]
//                     ^^^^^^^^^^^^ `companions` takes the name of a type [wrong-kind]
//                     | help: write it like `companions = AcmeDeskConfig`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
