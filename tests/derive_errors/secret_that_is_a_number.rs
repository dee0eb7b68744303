//! A secret of another type than text.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The token.
    pub token: i64,
    //         ^^^ a secret is text, and `token` is `integer` [secret-type]
    //         | help: write `Secret`; if everyone may see the value, add `#[config(secret = false, secret_reason = "…")]`
}
