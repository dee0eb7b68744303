//! A secret with an example.

use element_types::Secret;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The agent's password.
    #[config(example = "hunter2")]
    //                 ^^^^^^^^^ the secret `password` has an example [secret-default]
    //                 | help: remove it: it would be printed in the docs; what a secret looks like can be said above the field
    pub password: Secret,
}
