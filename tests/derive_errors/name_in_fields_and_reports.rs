//! A name among the fields and among what is reported.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(reports(
    /// The name as the product spells it.
    #[config(key = "user.name")]
    username: String,
  //^^^^^^^^ `username` and `user.name` meet in the identifier `username` [name-clash]
  //| help: rename the field of `user.name`, such as to `user_name`, or the other one
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
