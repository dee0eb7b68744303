//! A number in quotes.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(id = "9001", key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
//             ^^^^^^ `id` takes a whole number, zero or more [wrong-kind]
//             | help: write it like `id = 9001`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
