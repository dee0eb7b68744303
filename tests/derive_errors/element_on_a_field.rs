//! The attribute of the struct, on a field.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[element(key = "site")]
    //^^^^^^^ `#[element(..)]` does not belong here [derive]
    //| help: it belongs on the struct; a field takes `#[config(..)]`
    pub site: String,
}
