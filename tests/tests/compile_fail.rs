//! What must not compile, and what the compiler says of it: our own lines and the number of
//! errors, never rustc's whole output.

use element_tests::stranger::Stranger;

fn check(name: &str, body: &str) -> Vec<String> {
    let source =
        format!("use element_types::freshservice::Config;\n\nfn main() {{\n    {body}\n}}\n");
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
