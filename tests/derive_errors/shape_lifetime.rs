//! A struct that borrows.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config<'a> {
//                ^^ a configuration cannot be generic [derive]
//                | help: remove it: every field owns its value, such as a `String`
    /// What the agent signs in with.
    pub username: &'a str,
    //            ^^^^^^^ `&'a str` borrows, and a configuration owns its values [derive]
    //            | help: write `String`, or another type that owns its value
}
