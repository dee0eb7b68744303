//! A reason for nothing.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(secret_reason = "everyone knows it")]
    //                       ^^^^^^^^^^^^^^^^^^^ `secret_reason` belongs to `secret = false`, which is not here [no-effect]
    //                       | help: remove `secret_reason`, or write `secret = false` beside it
    pub site: String,
}
