//! Values that somebody would have to work out, and literals with something behind them.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(id = -9001, key = "acmedesk", name = concat!("Acme", "Desk"), hub = "helpdesk", authentication = "basic")]
//             ^^^^^ `id` takes a whole number, zero or more [wrong-kind]
//             | help: write it like `id = 9001`
//                                             ^^^^^^^^^^^^^^^^^^^^^^^ `name` takes a text in quotes [wrong-kind]
//                                             | help: write it like `name = "Acme Desk"`
pub struct Config {
    /// What the agent signs in with.
    #[config(key = "user"name)]
    //             ^^^^^^^^^^ `name` after a value means nothing here [derive]
    //             | help: write it like `key = "site.subdomain"`, with commas between members
    pub username: String,
    /// The size.
    #[config(default = 5i64)]
    //                 ^^^^ `i64` after a value means nothing here [derive]
    //                 | help: write it like `default = false`, with commas between members
    pub size: Option<i64>,
    /// The factor.
    #[config(default = 1.5f64)]
    //                 ^^^^^^ `f64` after a value means nothing here [derive]
    //                 | help: write it like `default = false`, with commas between members
    pub factor: Option<String>,
    /// The most.
    #[config(default = 2 * 50)]
    //                 ^^^^^^ `default` takes a text in quotes, a boolean or a number [wrong-kind]
    //                 | help: write it like `default = false`
    pub most: Option<i64>,
    /// Whether it is on.
    #[config(default = -1)]
    //                 ^^ the default `-1` is not `true` or `false` [default-type]
    //                 | help: write `true` or `false`, remove `default`, or change the field's type
    pub on: Option<bool>,
}
