//! Deprecated by Rust and by us.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[deprecated(note = "ask for the team")]
    #[config(deprecated = "ask for the team")]
    //                    ^^^^^^^^^^^^^^^^^^ `deprecated` appears twice [duplicate-member]
    //                    | help: keep the attribute `#[deprecated]`: the compiler then warns of the field too
    pub site: Option<String>,
}
