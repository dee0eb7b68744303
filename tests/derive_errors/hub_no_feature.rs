//! A hub that cannot be a feature.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "Help Desk", authentication = "basic")]
//                                                    ^^^^^^^^^^^ `Help Desk` cannot be a hub: it becomes a cargo feature [bad-name]
//                                                    | help: write `hub = "helpdesk"`: a hub has lower-case letters, digits and `_`, starts with a letter, and is none of `crate`, `default`, `derive`, `full`, `self`, `super` and `zeroize`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
