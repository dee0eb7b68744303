//! A type that is refused: what stands beside it is not wrong as well.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    #[config(default = 5, unit = "pages")]
    pub size: u32,
    //        ^^^ `u32` is no type of an entry [derive]
    //        | help: write `i64`: whatever the platform reports fits into it
    /// Where it starts.
    #[config(examples("a", "b"))]
    pub start: &'static str,
    //         ^^^^^^^^^^^^ `&'static str` borrows, and a configuration owns its values [derive]
    //         | help: write `String`, or another type that owns its value
}
