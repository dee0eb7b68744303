//! Names of members as JSON has them.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element("key": "acmedesk", "name" = "Acme Desk", hub = "helpdesk", authentication = "basic")]
//        ^^^^^ a member's name is expected here, without quotes [derive]
//        | help: write it like `key = "acmedesk"`, with commas between members
//                           ^^^^^^ a member's name is expected here, without quotes [derive]
//                           | help: write it like `name = "Acme Desk"`, with commas between members
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
