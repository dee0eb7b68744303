//! Ways that cannot be read: what they would require is not wrong, and they are there to be called.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(name = oauth2, grant = "oauth2", requires(client)))]
//                   ^^^^^^ `name` takes a text in quotes [wrong-kind]
//                   | help: write it like `name = "oauth2"`
#[element(wey(name = "api_key", requires(site)))]
//        ^^^ `element` has no member `wey` [unknown-member]
//        | help: members are `key`, `name`, `hub`, `authentication`, `id`, `way`, `extras`, `reports`, `companions`, `crate` and `no_implicit_prelude`
#[element(way(name = "custom", requires(site)))]
pub struct Config {
    /// The site.
    pub site: Option<String>,
    /// The client.
    pub client: Option<String>,
}

/// The ways are there all the same.
fn started() -> [Config; 3] {
    [
        Config::oauth2().client("a").build(),
        Config::api_key().site("a").build(),
        Config::custom().site("a").build(),
    ]
}
