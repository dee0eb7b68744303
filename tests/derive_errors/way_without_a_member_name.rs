//! A value whose member nobody can tell: what is missing may be that.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(name = "oauth2", = "oauth2", extras(
//                             ^ a member's name is expected here, without quotes [derive]
//                             | help: members have commas between them; they are `name`, `grant`, `requires`, `sets` and `extras`
    /// Which company.
    realm: String,
)))]
#[element(way(= "api_key", requires(client)))]
//            ^ a member's name is expected here, without quotes [derive]
//            | help: members have commas between them; they are `name`, `grant`, `requires`, `sets` and `extras`
pub struct Config {
    /// The client.
    pub client: Option<String>,
}
