//! A field twice, which is the compiler's to report.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// The site.
    pub site: Option<String>,
    /// The site again.
    pub site: Option<String>,
  //^^^^^^^^^^^^^^^^^^^^^^^^ field `site` is already declared
}
