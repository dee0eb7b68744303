//! A doc that says nothing.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// ...
  //^^^^^^^ `doc` has no words [empty-doc]
  //| help: say in your own words what it is, where one finds it and what it looks like
    pub site: String,
}
