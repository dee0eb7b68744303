//! A value whose member nobody can tell: what is missing may be that.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(= "oauth2", grant = "oauth2"))]
//            ^ a member's name is expected here, without quotes [derive]
//            | help: members stand with commas between; they are `name`, `grant`, `requires`, `sets` and `extras`
#[element(way(name = "api_key", requires(client)))]
pub struct Config {
    /// The client.
    pub client: Option<String>,
}
