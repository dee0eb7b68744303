//! A number that nothing holds.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(id = 99999999999999999999, key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
//             ^^^^^^^^^^^^^^^^^^^^ `id` takes a number of at most 64 bits [wrong-kind]
//             | help: write it like `id = 9001`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
