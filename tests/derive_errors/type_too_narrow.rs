//! A number of another width.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    pub size: Option<u32>,
    //               ^^^ `u32` is no type of an entry [derive]
    //               | help: write `i64`: whatever the platform reports fits into it
}
