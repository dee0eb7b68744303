//! A secret by declaration, in a type that shows it.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The pin.
    #[config(secret)]
    pub pin: Option<String>,
    //              ^^^^^^ `pin` is a secret, and a `String` shows it [secret-type]
    //              | help: write `Secret`, which says it all, and remove `secret`
}
