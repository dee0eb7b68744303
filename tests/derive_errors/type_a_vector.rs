//! A vector.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The fields.
    pub fields: Option<Vec<String>>,
    //                 ^^^^^^^^^^^ `Vec<String>` is no type of an entry [derive]
    //                 | help: write `element_types::List`: items separated by commas on the wire; a type of your own with this name takes `#[config(custom)]`
}
