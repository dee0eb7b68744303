//! Two options with one text.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(options(
        /// Not at all.
        Off = "off",
        /// Never.
        Never = "never" | "off",
        //                ^^^^^ `off` appears twice among the options [duplicate-key]
        //                | help: remove one of the two: a text can mean one option only
    ))]
    pub start: Option<Start>,
}
