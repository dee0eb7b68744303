//! A placeholder that nobody fills.

use element_types::Url;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The address.
    #[config(default = "https://{sit}.acmedesk.example")]
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no entry of this element supplies `{sit}` [unknown-placeholder]
    //                 | help: did you mean `{site}`?
    pub address: Option<Url>,
    /// The site.
    pub site: String,
}
