//! Something else than a comma after a member.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    #[config(secret-reason = "none", label = 5)]
    //             ^ `secret` ends here: a comma is missing [derive]
    //             | help: write it like `secret`, with commas between members
    //                                       ^ `label` takes a text in quotes [wrong-kind]
    //                                       | help: write it like `label = "Subdomain"`
    pub username: String,
    /// The site.
    #[config(key = "site" secret default = "a", label = 5)]
    //                    ^^^^^^ `key` ends here: a comma is missing [derive]
    //                    | help: write it like `key = "site.subdomain"`, with commas between members
    //                                                  ^ `label` takes a text in quotes [wrong-kind]
    //                                                  | help: write it like `label = "Subdomain"`
    pub site: String,
    /// The size.
    #[config(default = limit(), label = 5)]
    //                 ^^^^^^^ `default` takes a text in quotes, a boolean or a number [wrong-kind]
    //                 | help: write it like `default = false`
    //                                  ^ `label` takes a text in quotes [wrong-kind]
    //                                  | help: write it like `label = "Subdomain"`
    pub size: Option<i64>,
}
