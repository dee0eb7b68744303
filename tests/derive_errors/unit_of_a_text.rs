//! A unit of what is no number.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(unit = "sites")]
    //              ^^^^^^^ `unit` belongs to a value of type `integer`, and this one is `text` [no-effect]
    //              | help: write `i64` as the type if it is one; otherwise remove `unit`
    pub site: String,
}
