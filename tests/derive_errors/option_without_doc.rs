//! An option without a doc.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(options(Off = "off"))]
    //               ^^^ the option `Off` has no doc [missing-member]
    //               | help: say above it what choosing it means: `/// …`
    pub start: Option<Start>,
}
