//! The dependency has another name here.
#![deny(warnings)]

/// Connects a renamed account.
#[derive(et::ElementConfig)]
#[element(crate = et, key = "renamed", name = "Renamed", hub = "general", authentication = "none")]
struct RenamedConfig {
    /// The site.
    site: String,
    /// The password.
    password: et::Secret,
    /// Where events come from.
    vendor: Option<et::choice::EventVendorType>,
}

fn main() {
    let config = RenamedConfig::builder().site("acme").password("planted").build();
    let request = et::CreateInstance::new(&config, et::NoGrant).name("A").to_request();
    println!("{}", request.expect("complete").to_json());
    println!("{} {:?}", config.site, config.vendor);
    assert_eq!(config.password.expose(), "planted");
}
