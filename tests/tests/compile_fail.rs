//! What must not compile, and what the compiler says of it: our own lines and the number of
//! errors, never rustc's whole output.

use std::fmt::Write as _;

use element_tests::stranger::Stranger;

fn check(name: &str, body: &str) -> Vec<String> {
    let source = format!(
        "use element_types::elements::freshservice::Config;\n\nfn main() {{\n    {body}\n}}\n"
    );
    let outcome = Stranger::new(name, &["helpdesk"], &source).cargo(&["check"]);
    assert!(!outcome.success, "{name} compiles, and must not");
    outcome.errors().into_iter().map(str::to_owned).collect()
}

#[test]
fn every_missing_entry_is_one_error_with_its_key() {
    for (name, body, missing) in [
        (
            "misses-all",
            "Config::builder().build();",
            &["username", "password", "subdomain"][..],
        ),
        (
            "misses-one",
            "Config::builder().username(\"a\").password(\"b\").build();",
            &["subdomain"][..],
        ),
        (
            "misses-two",
            "Config::builder().subdomain(\"a\").build();",
            &["username", "password"][..],
        ),
    ] {
        let errors = check(name, body);
        let expected: Vec<String> = missing
            .iter()
            .map(|key| format!("Freshservice needs `{key}`"))
            .collect();
        assert_eq!(errors.len(), expected.len(), "{name}: {errors:#?}");
        for line in expected {
            assert!(
                errors.iter().any(|error| error.contains(&line)),
                "{name}: no `{line}` in {errors:#?}"
            );
        }
    }
}

#[test]
fn a_configuration_has_no_other_way_in() {
    for (name, body, expected) in [
        (
            "literal",
            "let _ = Config { username: String::new() };",
            "E0639",
        ),
        (
            "serialize",
            "let c: Config = todo!(); serde_json::to_string(&c).unwrap();",
            "Serialize",
        ),
        (
            "display-secret",
            "let s = element_types::Secret::new(\"x\"); println!(\"{s}\");",
            "Display",
        ),
    ] {
        let errors = check(name, body);
        assert!(
            errors.iter().any(|error| error.contains(expected)),
            "{name}: {errors:#?}"
        );
    }
}

/// What rustc notes by itself, because modules and derive are declared where people look for them.
#[test]
fn a_feature_that_is_off_is_named() {
    for (name, source, feature) in [
        (
            "off-element",
            "use element_types::elements::freshservice::Config;\nfn main() {}\n",
            "helpdesk",
        ),
        (
            "off-hub",
            "use element_types::hub::crm;\nfn main() {}\n",
            "crm",
        ),
        (
            "off-derive",
            "#[derive(element_types::ElementConfig)]\nstruct AcmeDeskConfig {}\nfn main() {}\n",
            "derive",
        ),
    ] {
        let outcome = Stranger::new(name, &[], source).cargo(&["check"]);
        assert!(!outcome.success, "{name} compiles, and must not");
        let note = format!("the item is gated behind the `{feature}` feature");
        assert!(outcome.stderr.contains(&note), "{name}: {}", outcome.stderr);
    }
}

/// Elements that are connected with a grant, and what a request of theirs cannot do without.
const GRANTS: &str = r#"
use element_types::{CreateInstance, ElementConfig, NoGrant, OAuth1, OAuth2};

/// A tweeting product.
#[derive(ElementConfig)]
#[element(key = "birds", name = "Birds", hub = "social", authentication = "oauth1")]
struct BirdsConfig {}

/// A box.
#[derive(ElementConfig)]
#[element(key = "boxes", name = "Boxes", hub = "documents", authentication = "oauth2")]
struct BoxesConfig {}

/// Books with a company.
#[derive(ElementConfig)]
#[element(key = "books", name = "Books", hub = "finance", authentication = "oauth2")]
#[element(extras(
    /// Which company.
    realm: String,
))]
struct BooksConfig {}

/// A shop with two ways in.
#[derive(ElementConfig)]
#[element(key = "shop", name = "Shop", hub = "ecommerce", authentication = "oauth2")]
#[element(way(name = "open"))]
#[element(way(name = "oauth2", grant = "oauth2", extras(
    /// Which company.
    realm: String,
)))]
struct ShopConfig {}
"#;

#[test]
fn a_grant_cannot_be_forgotten_nor_a_part_of_it() {
    let cases = [
        ("birds", "OAuth1::new(\"token\", \"verifier\")", "E0061"),
        ("birds", "OAuth2::new(\"code\")", "E0277"),
        ("birds", "NoGrant", "E0277"),
        ("boxes", "OAuth2::new()", "E0061"),
        ("boxes", "NoGrant", "E0277"),
        ("boxes", "", "E0061"),
        ("books", "BooksOauth2Grant::new(\"code\")", "E0061"),
        ("books", "BooksOauth2Grant::initial()", "E0061"),
        ("books", "OAuth2::new(\"code\")", "E0277"),
        ("shop", "ShopOauth2Grant::new(\"code\")", "E0061"),
        ("shop", "OAuth2::new(\"code\")", "E0277"),
        ("shop", "OAuth1::new(\"a\", \"b\", \"c\")", "E0277"),
    ];
    let mut source = GRANTS.to_owned();
    for (place, (element, grant, _)) in cases.iter().enumerate() {
        let start = if *element == "shop" {
            "open"
        } else {
            "builder"
        };
        let config = format!("{}{}Config", element[..1].to_uppercase(), &element[1..]);
        // Writing to a String cannot fail.
        let _ = writeln!(
            source,
            "fn case_{place}() {{ CreateInstance::new(&{config}::{start}().build(), {grant}); }}"
        );
    }
    source.push_str("fn main() {}\n");
    let outcome = Stranger::new("grants", &["derive"], &source).cargo(&["check"]);
    assert!(!outcome.success, "grants can be forgotten");
    let mut lines = outcome.stderr.lines();
    let mut found = Vec::new();
    while let Some(error) = lines.find(|line| line.starts_with("error[")) {
        let place = lines.next().unwrap_or_default();
        let place = place.trim().trim_start_matches("--> src/main.rs:");
        let line = place.split(':').next().unwrap_or_default();
        found.push((line.parse().unwrap_or(0), error[6..11].to_owned()));
    }
    found.sort();
    let first = GRANTS.lines().count() + 1;
    let expected: Vec<(usize, String)> = cases
        .iter()
        .enumerate()
        .map(|(place, (_, _, code))| (first + place, (*code).to_owned()))
        .collect();
    assert_eq!(found, expected, "{}", outcome.stderr);
}
