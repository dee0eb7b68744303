//! A name without letters.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub __: String,
    //  ^^ `__` cannot be the name of an entry [bad-name]
    //  | help: a name is in snake case, without `r#`, and no word that builders answer to already (`build`, `maybe`, `new`, …)
}
