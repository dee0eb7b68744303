//! A secret that its type would show.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The agent's password.
    pub password: String,
    //            ^^^^^^ `password` is a secret, and a `String` shows it [secret-type]
    //            | help: write `Secret`; if everyone may see the value, add `#[config(secret = false, secret_reason = "…")]`
}
