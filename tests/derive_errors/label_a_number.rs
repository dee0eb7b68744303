//! A text without quotes.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The site.
    #[config(label = 5)]
    //               ^ `label` takes a text in quotes [wrong-kind]
    //               | help: write it like `label = "Subdomain"`
    pub site: String,
}
