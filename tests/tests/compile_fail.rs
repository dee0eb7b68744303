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
use element_types::{AnyGrant, CreateInstance, ElementConfig, NoGrant, OAuth1, OAuth2};

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

/// Every kind of wrong grant: what is forgotten, and the grant of another way, of another kind, or
/// without what the way wants besides.
const WRONG: &[(&str, &str, &str)] = &[
    (
        "BirdsConfig::builder()",
        "OAuth1::new(\"token\", \"verifier\")",
        "[E0061]",
    ),
    (
        "BirdsConfig::builder()",
        "OAuth2::new(\"code\")",
        "needs `OAuth1` as its grant, not `OAuth2`",
    ),
    (
        "BirdsConfig::builder()",
        "NoGrant",
        "needs `OAuth1` as its grant, not `NoGrant`",
    ),
    ("BoxesConfig::builder()", "OAuth2::new()", "[E0061]"),
    (
        "BoxesConfig::builder()",
        "NoGrant",
        "needs `OAuth2` as its grant, not `NoGrant`",
    ),
    ("BoxesConfig::builder()", "", "[E0061]"),
    (
        "BooksConfig::builder()",
        "BooksOauth2Grant::new(\"code\")",
        "[E0061]",
    ),
    (
        "BooksConfig::builder()",
        "BooksOauth2Grant::initial()",
        "[E0061]",
    ),
    (
        "BooksConfig::builder()",
        "OAuth2::new(\"code\")",
        "needs `BooksOauth2Grant` as its grant, not `OAuth2`",
    ),
    (
        "ShopConfig::oauth2()",
        "ShopOauth2Grant::new(\"code\")",
        "[E0061]",
    ),
    (
        "ShopConfig::oauth2()",
        "NoGrant",
        "needs `ShopOauth2Grant` as its grant, not `NoGrant`",
    ),
    (
        "ShopConfig::oauth2()",
        "OAuth2::new(\"code\")",
        "needs `ShopOauth2Grant` as its grant, not `OAuth2`",
    ),
    (
        "ShopConfig::oauth2()",
        "AnyGrant::from(NoGrant)",
        "needs `ShopOauth2Grant` as its grant, not `AnyGrant`",
    ),
    (
        "ShopConfig::open()",
        "ShopOauth2Grant::new(\"code\", \"realm\")",
        "needs `NoGrant` as its grant, not `ShopOauth2Grant`",
    ),
    (
        "ShopConfig::open()",
        "OAuth1::new(\"a\", \"b\", \"c\")",
        "needs `NoGrant` as its grant, not `OAuth1`",
    ),
];

#[test]
fn a_grant_cannot_be_forgotten_nor_mistaken() {
    let mut source = GRANTS.to_owned();
    for (place, (start, grant, _)) in WRONG.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = writeln!(
            source,
            "fn case_{place}() {{ CreateInstance::new(&{start}.build(), {grant}); }}"
        );
    }
    source.push_str("fn main() {}\n");
    let outcome = Stranger::new("grants", &["derive"], &source).cargo(&["check"]);
    assert!(!outcome.success, "grants can be forgotten");
    let first = GRANTS.lines().count() + 1;
    for (place, (start, grant, expected)) in WRONG.iter().enumerate() {
        let at = format!("--> src/main.rs:{}:", first + place);
        let lines: Vec<&str> = outcome.stderr.lines().collect();
        let told: Vec<&str> = lines
            .windows(2)
            .filter(|two| two[0].starts_with("error") && two[1].trim().starts_with(&at))
            .map(|two| two[0])
            .collect();
        let [told] = told[..] else {
            panic!("{start} with {grant}: {told:#?}\n{}", outcome.stderr);
        };
        assert!(
            plain(told).contains(expected),
            "{start} with {grant}: {told}"
        );
    }
}

/// rustc shortens a path where only one type has the name.
fn plain(headline: &str) -> String {
    headline.replace("element_types::", "")
}

/// A generated element with two ways, whatever one forgets or mistakes about them.
#[test]
fn a_way_is_chosen_once_and_kept() {
    let hubspot = "use element_types::elements::hubspotcrm::{ApiKeyConfig, Config, Oauth2Config};\n\
                   use element_types::{CreateInstance, NoGrant, OAuth2};\n";
    let cases = [
        (
            "fn a() { let _ = Config::builder().oauth_api_key(\"a\").build(); }",
            "HubSpot CRM authenticates in one of 2 ways: start with `Config::oauth2()` or `Config::api_key()`",
        ),
        (
            "fn a(it: Oauth2Config) { let _ = CreateInstance::new(&it, NoGrant); }",
            "this configuration needs `OAuth2` as its grant, not `NoGrant`",
        ),
        (
            "fn a(it: ApiKeyConfig) { let _ = CreateInstance::new(&it, OAuth2::new(\"a\")); }",
            "this configuration needs `NoGrant` as its grant, not `OAuth2`",
        ),
        (
            "fn a() { let _ = Config::oauth2().hubspot_authorization_apikey(\"a\"); }",
            "no method named `hubspot_authorization_apikey` found for struct `ConfigBuilder<Oauth2Way>`",
        ),
        (
            "fn a() { let _ = Config::api_key().authentication_type(\"oauth2\"); }",
            "no method named `authentication_type` found",
        ),
        (
            "fn a() { let _ = Config::api_key().build(); }",
            "HubSpot CRM needs `hubspot.authorization.apikey` (HubSpot API key), which is not set",
        ),
    ];
    for (place, (body, expected)) in cases.iter().enumerate() {
        let source = format!("#![allow(unused)]\n{hubspot}{body}\nfn main() {{}}\n");
        let outcome = Stranger::new("ways", &["crm"], &source).cargo(&["check"]);
        let errors = outcome.errors();
        assert_eq!(errors.len(), 1, "{place}: {errors:#?}");
        assert!(plain(errors[0]).contains(expected), "{place}: {errors:#?}");
        // Nothing of the other way is proposed.
        let other = |line: &&str| line.contains("is implemented for") && line.contains("Missing");
        assert_eq!(outcome.stderr.lines().find(other), None);
    }
}
