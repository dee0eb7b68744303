//! The path of the module above.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(crate = super::types, key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
//                ^^^^^^^^^^^^ the path of the crate of types is used in a module of its own [derive]
//                | help: write it from the root: `crate = crate::types` or `crate = ::some_crate::element_types`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
