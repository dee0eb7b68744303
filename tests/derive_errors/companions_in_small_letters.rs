//! Companions after a name that is no type's.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(companions = acme_desk)]
//                     ^^^^^^^^^ `acme_desk` cannot be the name of a type [bad-name]
//                     | help: write `companions = AcmeDesk`: capitals begin words, without `_`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
