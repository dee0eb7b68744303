//! What cannot be read says nothing of secrets, and nothing follows from it.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    #[config(key = username)]
    //             ^^^^^^^^ `key` takes a text in quotes [wrong-kind]
    //             | help: write it like `key = "site.subdomain"`
    pub password: String,
    /// What everyone may see.
    #[config(secret = no, secret_reason = "it is printed on the box", example = "7")]
    //                ^^ `secret` takes nothing, or `= true` or `= false` [wrong-kind]
    //                | help: write it like `secret`
    pub public_token: String,
    /// What everyone may see, too.
    #[config(secret = false, secret_reason = )]
    //                       ^^^^^^^^^^^^^ `secret_reason =` has no value [derive]
    //                       | help: write it like `secret_reason = "everyone may see it"`, with commas between members
    pub visible_token: String,
    /// The key.
    #[config(secrt = false, secret_reason = "it is printed on the box")]
    //       ^^^^^ `config` has no member `secrt` [unknown-member]
    //       | help: did you mean `secret`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub api_key: element_types::Secret,
}
