//! Something else than a comma after a member.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    #[config(secret-reason = "none", label = 5)]
    pub username: String,
    /// The site.
    #[config(key = "site" secret default = "a", label = 5)]
    pub site: String,
    /// The size.
    #[config(default = limit(), label = 5)]
    pub size: Option<i64>,
}
