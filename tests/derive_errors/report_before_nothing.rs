//! What is reported before a field that is none.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(reports(
    /// Entries per page.
    #[config(before = user_name)]
    //                ^^^^^^^^^ `user_name` is no field [unknown-entry]
    //                | help: did you mean `username`?
    pages: i64,
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
