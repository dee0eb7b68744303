//! A default that is no number.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    #[config(default = "many")]
    //                 ^^^^^^ the default `many` is not a whole number [default-type]
    //                 | help: write a whole number, remove `default`, or change the field's type
    pub size: Option<i64>,
}
