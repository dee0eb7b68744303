//! A secret in name, declared to be none, without a reason.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The token.
    #[config(secret = false)]
    //                ^^^^^ `token` reads like a secret and is declared to be none [secret-reason]
    //                | help: write `Secret` and remove `secret = false`, or add `secret_reason = "…"` saying why everyone may see the value
    pub token: String,
}
