//! Mistakes in `providerData`, by the way that the request follows.
//!
//! **Input:** an element whose ways have grants of each kind. **Output:** the findings of a request for it.

use element_codegen::diagnostic::{Finding, Findings, SourceFile};
use element_codegen::tree::Inputs;
use element_codegen::validate::{Options, check};
use element_tests::loaded;

/// An element with two ways that share nothing but a setting, one with extras.
const BOOKS: &str = r#"{
  "key": "acmebooks", "name": "Acme Books", "hub": "finance", "authentication": "oauth2", "doc": "Books.",
  "configuration": [
    { "key": "kind", "label": "Kind", "doc": "Which way." },
    { "key": "api.key", "label": "API key", "doc": "The key." } ],
  "ways": [
    { "name": "oauth2", "grant": "oauth2", "requires": [], "sets": { "kind": "oauth2" },
      "extras": [
        { "key": "realmId", "label": "Company", "doc": "Which company.", "required": true },
        { "key": "dataSource", "label": "Source", "doc": "Where the data is." } ] },
    { "name": "api_key", "requires": ["api.key"], "sets": { "kind": "apiKey" } },
    { "name": "oauth1", "grant": "oauth1", "requires": [], "sets": { "kind": "oauth1" } } ]
}"#;

/// What is found in a request for those books, and its text.
pub(super) fn books(configuration: &str, rest: &str) -> (String, Vec<Finding>) {
    let file = SourceFile {
        name: "element-defs/acmebooks.json".into(),
        text: BOOKS.into(),
    };
    let inputs = Inputs {
        common: None,
        definitions: vec![("acmebooks".into(), file)],
        ..Inputs::default()
    };
    let text = format!(
        r#"{{ "element": {{ "key": "acmebooks" }}, "name": "A", "configuration": {configuration}{rest} }}"#
    );
    let request = SourceFile {
        name: "instance.json".into(),
        text: text.clone(),
    };
    let mut findings = Findings::new();
    let catalog = &loaded(&inputs).catalog;
    check(request, catalog, &Options::default(), &mut findings);
    (text, findings.into_list())
}

/// A configuration, what follows it, and what is found: a code and the text at its place.
type Row = (
    &'static str,
    &'static str,
    Option<(&'static str, &'static str)>,
);

const KIND: &str = r#"{ "kind": "oauth2" }"#;

pub(super) const ROWS: &[Row] = &[
    (
        KIND,
        r#", "providerData": { "code": "c", "realmId": "7", "dataSource": "us", "debug": true }"#,
        None,
    ),
    (
        KIND,
        r#", "providerData": { "realmId": "7" }"#,
        Some(("missing-member", "{")),
    ),
    (
        KIND,
        r#", "providerData": { "code": "c", "realmId": null }"#,
        Some(("missing-member", "{")),
    ),
    (
        KIND,
        r#", "externalAuthentication": "initial", "providerData": { "realmId": "7" }"#,
        None,
    ),
    (
        KIND,
        r#", "providerData": { "code": "c", "realmId": "7", "datasource": "us" }"#,
        Some(("unknown-member", "\"datasource\"")),
    ),
    (
        KIND,
        r#", "providerData": { "code": " ", "realmId": 7 }"#,
        Some(("entry-value", "\" \"")),
    ),
    (
        KIND,
        r#", "providerData": { "code": "********", "realmId": "7" }"#,
        Some(("entry-value", "\"********\"")),
    ),
    (
        "{}",
        r#", "providerData": { "code": "c", "realmId": "7" }"#,
        Some(("missing-entry", "{")),
    ),
    (
        r#"{ "kind": "apiKey" }"#,
        r#", "providerData": { "code": "c", "realmId": "7" }"#,
        Some(("entry-value", "\"apiKey\"")),
    ),
    (r#"{ "kind": "apiKey", "api.key": "k" }"#, "", None),
    (
        r#"{ "kind": "apiKey", "api.key": "k" }"#,
        r#", "providerData": "code""#,
        Some(("wrong-kind", "\"code\"")),
    ),
    (
        r#"{ "kind": "oauth1" }"#,
        r#", "providerData": { "oauth_token": "t", "oauth_verifier": "v" }"#,
        Some(("missing-member", "{")),
    ),
];

#[test]
fn a_grant_is_checked_member_by_member() {
    for (configuration, rest, expected) in ROWS {
        let (text, findings) = books(configuration, rest);
        let found: Vec<(&str, &str)> = findings
            .iter()
            .map(|finding| {
                (
                    finding.code.name(),
                    &text[finding.at.bytes().start..finding.at.bytes().end],
                )
            })
            .collect();
        assert_eq!(
            found,
            expected.iter().copied().collect::<Vec<_>>(),
            "{configuration}{rest}"
        );
    }
}
