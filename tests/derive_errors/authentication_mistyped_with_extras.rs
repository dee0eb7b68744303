//! An authentication that was meant: what its grant carries is not wrong as well.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oath2")]
//                                                                                 ^^^^^^^ `authentication` cannot be `oath2` [not-allowed]
//                                                                                 | help: did you mean `oauth2`? allowed are `none`, `basic`, `custom`, `api_key`, `oauth1`, `oauth2`, `oauth2_password`
#[element(extras(
    /// Which company.
    realm: String,
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}

/// The grant is there all the same.
fn grant() -> Oauth2Grant {
    Oauth2Grant::new("code", "7")
}
