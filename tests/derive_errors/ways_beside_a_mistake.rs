//! A mistake beside code that names what the ways build.

use element_types::Url;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(way(name = "oauth2", grant = "oauth2", requires(callback)))]
#[element(way(name = "api_key", requires(username)))]
pub struct Config {
    /// Where the browser goes after consent.
    #[config(key = "oauth.callback.url")]
    pub callback: Option<Url>,
    /// What the agent signs in with.
    #[config(lable = "User")]
    //       ^^^^^ `config` has no member `lable` [unknown-member]
    //       | help: did you mean `label`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub username: Option<String>,
}

/// Each way's configuration has a name of its own.
fn built() -> (Oauth2Config, Oauth2Config, ApiKeyConfig) {
    (
        Config::oauth2().callback("https://acme.example").build(),
        Config::oauth2().without_code().build(),
        Config::api_key().username("ada").build(),
    )
}
