//! A default that is no boolean.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// Whether it is on.
    #[config(default = "yes")]
    //                 ^^^^^ the default `yes` is not `true` or `false` [default-type]
    //                 | help: write `true` or `false`, remove `default`, or change the field's type
    pub on: Option<bool>,
}
