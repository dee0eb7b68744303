//! A generic struct.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config<T = String> {
//                ^^^^^^^^^^ a configuration cannot be generic [derive]
//                | help: name the types: a wire entry has one type; for several variants write several structs
    /// What the agent signs in with.
    pub username: T,
}
