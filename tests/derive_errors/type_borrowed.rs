//! A borrowed text.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    pub site: &'static str,
    //        ^^^^^^^^^^^^ `&'static str` borrows, and a configuration owns its values [derive]
    //        | help: write `String`, or another type that owns its value
}
