//! A tuple struct.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config(pub String);
//         ^^^^^^ a configuration is a struct with named fields, one for each entry [derive]
//         | help: write `struct AcmeDeskConfig { username: String, .. }`
