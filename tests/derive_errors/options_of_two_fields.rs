//! A choice that two fields make.

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
    ))]
    pub start: Option<Start>,
    /// How it starts again.
    #[config(options(
        /// Not at all.
        Off = "off",
    ))]
    pub again: Start,
    //         ^^^^^ the choice `Start` is made twice [name-clash]
    //         | help: write its `options(..)` once: other fields have nothing but the type
}
