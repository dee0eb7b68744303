//! What a builder shows of itself, and what needs none.
#![cfg(feature = "full")]

use element_types::elements::{freshservice, ipify, netsuitecrmv2};

#[test]
fn what_was_not_set_shows_as_not_set_whatever_its_type() {
    let builder = freshservice::Config::builder().username("ada");
    assert_eq!(
        format!("{builder:?}"),
        r#"ConfigBuilder { username: "ada", password: [not set], subdomain: [not set] }"#
    );
    let builder = netsuitecrmv2::Config::basic();
    let said = |builder: &dyn std::fmt::Debug| {
        let shown = format!("{builder:?}");
        let (_, value) = shown.split_once("netsuite.sandbox: ").expect("the entry");
        value.split([',', ' ']).next().map(str::to_owned)
    };
    assert_eq!(said(&builder).as_deref(), Some("[not"));
    for (value, shown) in [(false, r#""false""#), (true, r#""true""#)] {
        let builder = netsuitecrmv2::Config::basic().netsuite_sandbox(value);
        assert_eq!(said(&builder).as_deref(), Some(shown));
    }
}

#[test]
fn where_nothing_is_required_the_default_is_what_a_builder_gives() {
    assert_eq!(ipify::Config::default(), ipify::Config::builder().build());
}
