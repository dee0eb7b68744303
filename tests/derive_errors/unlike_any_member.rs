//! A word that is like no member.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(colour = "red")]
    //       ^^^^^^ `config` has no member `colour` [unknown-member]
    //       | help: members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub site: String,
}
