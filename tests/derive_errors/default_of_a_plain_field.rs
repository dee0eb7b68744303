//! A default of what is required.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    #[config(default = 3)]
    //                 ^ a required entry has a default [required-default]
    //                 | help: remove `default` if the caller must send the entry, or make the type an `Option<..>` if the platform fills it in
    pub size: i64,
}
