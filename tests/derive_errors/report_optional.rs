//! What is reported, in an `Option`.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(reports(
    /// Entries per page.
    pages: Option<i64>,
    //     ^^^^^^^^^^^ what an instance reports may always be missing [no-effect]
    //     | help: write the type without `Option`
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
