//! A field without a doc.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    pub site: String,
    //  ^^^^ this entry has no `doc` [missing-member]
    //  | help: say above the field what the value is, where one finds it, what it looks like: `/// …`
}
