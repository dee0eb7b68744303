//! A member of the element that is none; it is not missing as well.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(kye = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
//        ^^^ `element` has no member `kye` [unknown-member]
//        | help: did you mean `key`? members are `key`, `name`, `hub`, `authentication`, `id`, `way`, `extras`, `reports`, `companions`, `crate` and `no_implicit_prelude`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
