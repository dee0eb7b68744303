//! Deprecated, and nobody says why.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[deprecated]
    //^^^^^^^^^^ `deprecated` has no words [empty-doc]
    //| help: say why not to use the entry any more, and what to use instead
    pub site: Option<String>,
}
