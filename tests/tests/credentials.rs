//! A real credential in a definition is an error wherever it is, and no finding shows it: neither its
//! words nor the line it excerpts.

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Code, Findings, SourceFile};
use element_codegen::generate::load;
use element_codegen::tree::Inputs;

/// A definition with something in place of `PLANTED`.
const PLACES: &[(&str, &str)] = &[
    ("doc of the element", r#""doc": "A desk. PLANTED""#),
    ("default", r#""default": "PLANTED""#),
    ("example", r#""example": "PLANTED""#),
    (
        "one of several examples",
        r#""examples": ["eu", "PLANTED"]"#,
    ),
    ("doc", r#""doc": "Such as PLANTED""#),
    ("label", r#""label": "PLANTED""#),
    ("deprecated", r#""deprecated": "Use PLANTED""#),
    (
        "a way",
        r#""ways": [{ "name": "a", "requires": [], "sets": { "site": "PLANTED" } }, { "name": "b", "requires": ["pass"] }]"#,
    ),
    (
        "a correction",
        r#""sources": [{ "document": "Guide", "corrections": ["PLANTED"] }]"#,
    ),
    (
        "an entry",
        r#""instance": { "configuration": { "site": "PLANTED" } }"#,
    ),
    (
        "an unknown entry",
        r#""instance": { "configuration": { "other": "PLANTED" } }"#,
    ),
    ("a member", r#""instance": { "name": "PLANTED" }"#),
    (
        "deep inside",
        r#""instance": { "element": { "parameters": [{ "a": ["PLANTED"] }] } }"#,
    ),
    (
        "JSON as text",
        r#""instance": { "objects": "{\"a\": \"PLANTED\"}" }"#,
    ),
];

fn planted() -> Vec<String> {
    vec![
        ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0", "c2lnbmF0dXJl"].join("."),
        ["xoxb", "2147483647", "abcdefGHIJ"].join("-"),
        format!("ghp_{}", "a1B2c3D4e5F6g7H8i9J0k1L2"),
        "AKIAIOSFODNN7EXAMPLE".to_owned(),
        "postgres://ada:hunter2@db/x".to_owned(),
        "https://acme.example/?password=hunter2".to_owned(),
        "9f86d081884c7d659a2feaa0c55ad015".to_owned(),
        "Q2x5ZGUgaXMgYSBncmVhdCBkb2c3MTI".to_owned(),
        "-----BEGIN PRIVATE KEY-----MIIEvQ".to_owned(),
    ]
}

/// Secrets that only their names betray.
const BY_NAME: &[&str] = &[
    r#""instance": { "token": "PLANTED" }"#,
    r#""instance": { "providerData": { "code": "PLANTED" } }"#,
    r#""instance": { "providerData": "PLANTED" }"#,
    r#""instance": { "configuration": { "session.cookie": "PLANTED" } }"#,
    r#""instance": { "configuration": { "pass": { "inner": ["PLANTED"] } } }"#,
    r#""instance": { "element": { "sessionToken": "PLANTED" } }"#,
    r#""instance": { "configuration": [{ "key": "pass", "value": "PLANTED" }] }"#,
];

/// The definition, on one line as a program writes it.
fn definition(place: &str, value: &str) -> String {
    let place = place.replace("PLANTED", value);
    let of_entry = ["default", "example\"", "examples", "label", "deprecated"];
    let is_of_entry = of_entry
        .iter()
        .any(|member| place.starts_with(&format!("\"{member}")))
        || place.starts_with("\"doc\": \"Such");
    let has = |member: &str| place.starts_with(&format!("\"{member}\""));
    let or = |member: &str, text: &str| {
        if has(member) {
            String::new()
        } else {
            format!(r#""{member}": "{text}", "#)
        }
    };
    let (entry, root) = if is_of_entry {
        (
            format!("{}{}{place}", or("label", "Site"), or("doc", "What it is.")),
            r#""doc": "A desk.""#.to_owned(),
        )
    } else {
        let root = match place.strip_prefix("\"instance\"") {
            Some(rest) => format!(r#""doc": "A desk.", "example": {{ "instance"{rest} }}"#),
            None if has("doc") => place.clone(),
            None => format!(r#""doc": "A desk.", {place}"#),
        };
        (r#""label": "Site", "doc": "What it is.""#.to_owned(), root)
    };
    format!(
        r#"{{ "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk", "authentication": "custom", "configuration": [{{ "key": "site", {entry} }}, {{ "key": "pass", "label": "Pass", "doc": "What it is.", "secret": true }}], {root} }}"#
    )
}

/// What is found, and all that is printed of it.
fn found(text: &str) -> (Vec<Code>, String) {
    let file = SourceFile {
        name: "element-defs/acmedesk.json".into(),
        text: text.to_owned(),
    };
    let mut findings = Findings::new();
    let inputs = Inputs::one(None, "acmedesk", file, &mut findings);
    load(&inputs, &mut findings);
    let (findings, files) = (findings.into_list(), inputs.files());
    let codes = findings.iter().map(|finding| finding.code).collect();
    let printed = people(&findings, &files, Look::Plain) + &programs(&findings, &files);
    (codes, printed)
}

#[test]
fn a_credential_is_an_error_wherever_it_is_and_never_shown() {
    for (place, template) in PLACES {
        for secret in planted() {
            let text = definition(template, &secret);
            let (codes, printed) = found(&text);
            assert_eq!(
                codes,
                [Code::Credential],
                "{place}: {secret}\n{text}\n{printed}"
            );
            assert!(!printed.contains(&secret), "{place}: {printed}");
            assert!(!printed.contains("hunter2"), "{place}: {printed}");
        }
        let (codes, printed) = found(&definition(template, "plain"));
        assert_eq!(codes, [], "{place}: {printed}");
    }
}

#[test]
fn a_secrets_value_is_an_error_whatever_it_looks_like() {
    for template in BY_NAME {
        let (codes, printed) = found(&definition(template, "hunter2"));
        assert_eq!(codes, [Code::Credential], "{template}: {printed}");
        assert!(!printed.contains("hunter2"), "{printed}");
        for harmless in ["<PASSWORD>", "********", "", "INSERT_TOKEN"] {
            let (codes, printed) = found(&definition(template, harmless));
            assert_eq!(codes, [], "{template} {harmless}: {printed}");
        }
    }
}

/// What is printed of the definition that shows the placeholder to write.
#[test]
fn the_remedy_names_the_placeholder() {
    let text = definition(
        r#""instance": { "configuration": { "session.cookie": "PLANTED" } }"#,
        "a",
    );
    let (_, printed) = found(&text);
    assert!(printed.contains(r#"`"<SESSION_COOKIE>"`"#), "{printed}");
}
