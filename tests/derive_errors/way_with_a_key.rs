//! A way with what a field has.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(key = "basic"))]
//            ^^^ `way` has no member `key` [unknown-member]
//            | help: fields have keys, ways have names: write `name = "oauth2"`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
