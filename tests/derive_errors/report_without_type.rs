//! What is reported, without its type.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(reports(
    /// Entries per page.
    pages,
    //   ^ `reports` lists entries as a struct lists fields: expected `:` [derive]
    //   | help: write `#[config(key = "pagination.max", default = 50)] pagination_max: i64`, the doc above it as `/// …`, with commas between entries
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
