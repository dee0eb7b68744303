//! A default that is none of the options.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(
        default = "of",
        //        ^^^^ the default `of` is not one of the options `off`, `on` [default-type]
        //        | help: write one of the options `off`, `on`, remove `default`, or change the field's type
        options(
            /// Not at all.
            Off = "off",
            /// At once.
            On = "on",
        )
    )]
    pub start: Option<Start>,
}
