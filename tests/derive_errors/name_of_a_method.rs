//! A name that the builder answers to.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The build.
    pub build: Option<String>,
    //  ^^^^^ `build` cannot be the name of an entry [bad-name]
    //  | help: call the field `build_` and give it `#[config(key = "build")]`: a name is in snake case, without `r#`, and no word that builders answer to already (`build`, `maybe`, `new`, …)
}
