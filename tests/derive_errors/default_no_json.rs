//! A default that is no JSON document.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The rules.
    #[config(default = "{")]
    //                 ^^^ the default `{` is not a JSON document [default-type]
    //                 | help: write a JSON document, remove `default`, or change the field's type
    pub rules: Option<element_types::Json>,
}
