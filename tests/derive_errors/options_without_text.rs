//! An option without a text.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(options(
        /// Not at all.
        Off,
        // ^ `options` lists variants with their texts: expected `=` [derive]
        // | help: write `Polling = "polling"`, with commas between and other spellings after `|`, the doc above as `/// …`
    ))]
    pub start: Option<Start>,
}
