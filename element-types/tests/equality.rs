//! What is equal, and what is not.

mod common;

use std::fmt::Debug;

use common::acmedesk::{ApiKey, Config, Percent};
use element_types::{
    Built, CreateInstance, ElementConfig, Instance, NoGrant, OAuth2, PlatformError, Secret,
    Untyped, UntypedConfig,
};

/// Holds a value equal to itself made again, and to no other.
#[track_caller]
fn tell_apart<T: PartialEq + Debug>(make: impl Fn(&str) -> T) {
    assert_eq!(make("one"), make("one"));
    assert_ne!(make("one"), make("two"));
}

fn config(site: &str) -> Config {
    Config {
        site: site.to_owned(),
        share: Percent(30),
        ..element_types::support::vacant()
    }
}

#[test]
fn values_with_other_entries_differ() {
    tell_apart(config);
    tell_apart(|site| Built::<ApiKey>::new(config(site)));
    tell_apart(|site| Built::<ApiKey>::new(config(site)).clone());
    tell_apart(|text| Secret::new(text));
    tell_apart(|code| OAuth2::new(code));
    let create = |site: &str| {
        let untyped = Untyped::new("acmedesk").entry("site", site);
        CreateInstance::new(&untyped, NoGrant).name("Acme")
    };
    tell_apart(create);
    tell_apart(|site| create(site).to_request().unwrap());
    tell_apart(|site| create(site).to_request().unwrap().clone());
    tell_apart(|key| {
        let (_, unknown) = Config::from_map_lenient([
            ("site", "acme"),
            ("share", "1"),
            ("api.key", "planted"),
            (key, "x"),
        ])
        .unwrap();
        unknown
    });
}

#[test]
fn responses_with_another_text_differ() {
    tell_apart(|name| {
        Instance::<UntypedConfig>::from_json(&format!(r#"{{"id": 7, "name": "{name}"}}"#)).unwrap()
    });
    tell_apart(|said| PlatformError::from_json(&format!(r#"{{"message": "{said}"}}"#)).unwrap());
}
