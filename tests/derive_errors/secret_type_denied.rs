//! A type that says one thing, and an attribute that says another.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The pin.
    #[config(secret = false)]
    //                ^^^^^ the type is `Secret`, and `secret` is `false` [secret-type]
    //                | help: write `String` if everyone may see the value; otherwise remove `secret = false`
    pub pin: Secret,
}
