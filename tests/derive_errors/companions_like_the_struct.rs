//! Companions of which one has the struct's own name.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(companions = Own)]
//                     ^^^ a companion would be called `OwnInstance`, as the struct is [name-clash]
//                     | help: give `companions` another name
pub struct OwnInstance {
    /// What the agent signs in with.
    pub username: String,
}

pub type Config = OwnInstance;
pub type InstanceConfig = OwnInstanceInstanceConfig;
pub type Instance = OwnInstanceInstance;
