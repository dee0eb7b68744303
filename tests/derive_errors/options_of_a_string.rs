//! Options of a type that is there already.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(options(
    //       ^^^^^^^ `options` makes a type, and `String` is there already [no-effect]
    //       | help: give the field the name of the type to make, such as `Option<EventSource>`
        /// Not at all.
        Off = "off",
    ))]
    pub start: Option<String>,
}
