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

/// What is found in a request for those books: code and the text at the place.
fn books(kind: &str, rest: &str) -> Vec<(&'static str, String)> {
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
        r#"{{ "element": {{ "key": "acmebooks" }}, "name": "A", "configuration": {kind}{rest} }}"#
    );
    let request = SourceFile {
        name: "instance.json".into(),
        text,
    };
    let mut findings = Findings::new();
    let text = request.text.clone();
    let catalog = &loaded(&inputs).catalog;
    check(request, catalog, &Options::default(), &mut findings);
    let found = findings.into_list().into_iter();
    let at = |finding: &Finding| text[finding.at.bytes().start..finding.at.bytes().end].to_owned();
    found
        .map(|finding| (finding.code.name(), at(&finding)))
        .collect()
}

#[test]
fn a_grant_is_checked_member_by_member() {
    let kind = r#"{ "kind": "oauth2" }"#;
    let one = |code: &'static str, at: &str| vec![(code, at.to_owned())];
    for (kind, rest, expected) in [
        (
            kind,
            r#", "providerData": { "code": "c", "realmId": "7", "dataSource": "us", "debug": true }"#,
            vec![],
        ),
        (
            kind,
            r#", "providerData": { "realmId": "7" }"#,
            one("missing-member", "{"),
        ),
        (
            kind,
            r#", "providerData": { "code": "c", "realmId": null }"#,
            one("missing-member", "{"),
        ),
        (
            kind,
            r#", "externalAuthentication": "initial", "providerData": { "realmId": "7" }"#,
            vec![],
        ),
        (
            kind,
            r#", "providerData": { "code": "c", "realmId": "7", "datasource": "us" }"#,
            one("unknown-member", "\"datasource\""),
        ),
        (
            kind,
            r#", "providerData": { "code": " ", "realmId": 7 }"#,
            one("entry-value", "\" \""),
        ),
        (
            kind,
            r#", "providerData": { "code": "********", "realmId": "7" }"#,
            one("entry-value", "\"********\""),
        ),
        (
            "{}",
            r#", "providerData": { "code": "c", "realmId": "7" }"#,
            one("missing-entry", "{"),
        ),
        (
            r#"{ "kind": "apiKey" }"#,
            r#", "providerData": { "code": "c", "realmId": "7" }"#,
            one("entry-value", "\"apiKey\""),
        ),
        (r#"{ "kind": "apiKey", "api.key": "k" }"#, "", vec![]),
        (
            r#"{ "kind": "apiKey", "api.key": "k" }"#,
            r#", "providerData": "code""#,
            one("wrong-kind", "\"code\""),
        ),
        (
            r#"{ "kind": "oauth1" }"#,
            r#", "providerData": { "oauth_token": "t", "oauth_verifier": "v" }"#,
            one("missing-member", "{"),
        ),
    ] {
        assert_eq!(books(kind, rest), expected, "{kind}{rest}");
    }
}
