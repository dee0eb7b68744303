//! Grants that were meant: what they carry is not wrong as well.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(name = "oauth2", grant = "oath2", extras(
//                                     ^^^^^^^ `grant` cannot be `oath2` [not-allowed]
//                                     | help: did you mean `oauth2`? allowed are `none`, `oauth1`, `oauth2`
    /// Which company.
    realm: String,
)))]
#[element(way(name = "oauth1", grnt = "oauth1", extras(
//                             ^^^^ `way` has no member `grnt` [unknown-member]
//                             | help: did you mean `grant`? members are `name`, `grant`, `requires`, `sets` and `extras`
    /// Which company.
    realm: String,
)))]
#[element(way(name = "other", grant = oauth2, extras(
//                                    ^^^^^^ `grant` takes a text in quotes [wrong-kind]
//                                    | help: write it like `grant = "oauth2"`
    /// Which company.
    realm: String,
)))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
}

/// The grant is there all the same.
fn grant() -> Oauth2Grant {
    Oauth2Grant::new("code", "7")
}
