//! What the type says, said again.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(required)]
    //       ^^^^^^^^ `config` has no member `required` [unknown-member]
    //       | help: the type says so: a plain field is required, an `Option<..>` is not
    pub site: String,
}
