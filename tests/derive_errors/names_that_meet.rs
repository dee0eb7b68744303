//! Two names that differ in an underscore alone.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The first line.
    pub line_1: String,
    /// The same, almost.
    pub line1: String,
    //  ^^^^^ `line_1` and `line1` meet in the type `Line1State` [name-clash]
    //  | help: rename the field of `line1`, such as to `line1_entry`, or the other one
}
