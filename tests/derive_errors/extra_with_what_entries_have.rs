//! An extra with members of entries, and a type that is refused: what is said of each is enough.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(extras(
    /// Which company.
    #[config(unit = 5, options(A = "a"))]
    //       ^^^^ `config` has no member `unit` [unknown-member]
    //       | help: members are `key`, `label`, `example`, `secret` and `secret_reason`
    //                 ^^^^^^^ `config` has no member `options` [unknown-member]
    //                 | help: members are `key`, `label`, `example`, `secret` and `secret_reason`
    realm: String,
    /// Which region.
    region: &'static str,
    //      ^^^^^^^^^^^^ `&'static str` borrows, and a configuration owns its values [derive]
    //      | help: write `String`, or another type that owns its value
))]
pub struct Config {
    /// What the agent signs in with.
    #[config(before = 5)]
    //       ^^^^^^ `config` has no member `before` [unknown-member]
    //       | help: fields are in the table as they are in the struct; only what is in `reports(..)` is put before one
    pub username: String,
}
