//! A name that was refused meets no other.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(name = "basic", requires(site)))]
#[element(way(name = "Basic"))]
//                   ^^^^^^^ `Basic` cannot be the name of a way [bad-name]
//                   | help: write `name = "basic"`: it becomes a function, in snake case, such as `oauth2` or `api_key`, and none that is there already (`builder`, `new`, …)
pub struct Config {
    /// The site.
    pub site: Option<String>,
}
