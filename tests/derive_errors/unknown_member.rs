//! A member of a field that is none.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(lable = "Site")]
    //       ^^^^^ `config` has no member `lable` [unknown-member]
    //       | help: did you mean `label`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub site: String,
}
