//! A secret with a default.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The agent's password.
    #[config(default = "hunter2")]
    //                 ^^^^^^^^^ a secret has a default [secret-default]
    //                 | help: remove `default`: what everyone has is no secret; if it is none, make it a `String` with `secret = false` and a `secret_reason`
    pub password: Option<Secret>,
}
