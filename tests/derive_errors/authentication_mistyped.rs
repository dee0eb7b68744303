//! A word of a list, mistyped.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basik")]
//                                                                                 ^^^^^^^ `authentication` cannot be `basik` [not-allowed]
//                                                                                 | help: did you mean `basic`? allowed are `none`, `basic`, `custom`, `api_key`, `oauth1`, `oauth2`, `oauth2_password`
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}
