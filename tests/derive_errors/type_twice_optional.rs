//! An `Option` in an `Option`.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    pub site: Option<Option<String>>,
    //               ^^^^^^^^^^^^^^ an entry is there or not: an `Option` in an `Option` says no more [derive]
    //               | help: write one `Option<..>`; what is null on the wire is not sent
}
