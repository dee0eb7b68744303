//! A reason for what was not said.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// What everyone may see.
    #[config(secret_reason = "it is printed on the box")]
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ `secret_reason` belongs to `secret = false`, which is not here [no-effect]
    //                       | help: remove `secret_reason`, or write `secret = false` beside it
    pub public_token: String,
}
