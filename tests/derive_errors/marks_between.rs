//! Marks that do not belong between a member and its value, or between two members.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    #[config(key: "user.name")]
    //          ^ `=` goes between `key` and its value [derive]
    //          | help: write it like `key = "site.subdomain"`, with commas between members
    pub username: String,
    /// The site.
    #[config(key == "site.name")]
    //            ^ one `=` goes between `key` and its value [derive]
    //            | help: write it like `key = "site.subdomain"`, with commas between members
    pub site: String,
    /// The team.
    #[config(key = "team.name",, label = "Team")]
    //                         ^ one comma too many [derive]
    //                         | help: members have commas between them; they are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub team: String,
    /// The desk.
    #[config(serde::key = "desk.name")]
    //            ^ `serde` ends here: a member is one word [derive]
    //            | help: members have commas between them; they are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub desk: String,
}
