//! A name for which the obvious one is taken.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// Where the agent is.
    pub url: String,
    /// Where the agent was.
    pub _url: String,
    //  ^^^^ `_url` cannot be the name of an entry [bad-name]
    //  | help: call the field `url_entry` and give it `#[config(key = "_url")]`: a name is in snake case, without `r#`, and no word that builders answer to already (`build`, `maybe`, `new`, …)
}
