//! `validate`: a request against the catalogue. One row a mistake: the request, the code, the place.

use std::sync::OnceLock;

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Finding, Findings, SourceFile};
use element_codegen::model::Catalog;
use element_codegen::request;
use element_codegen::tree::Inputs;
use element_tests::{inputs, loaded};

/// The repository's own, read once.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| loaded(&inputs()).catalog)
}

fn check(text: &str) -> (SourceFile, Vec<Finding>) {
    let file = SourceFile {
        name: "instance.json".into(),
        text: text.into(),
    };
    let mut findings = Findings::new();
    let options = request::Options::default();
    let shown = request::check(file, catalog(), &options, &mut findings);
    (shown, findings.into_list())
}

/// A sound request for Freshservice with one part replaced.
fn with(part: &str, replacement: &str) -> String {
    let sound = concat!(
        "{\n  \"element\": { \"key\": \"freshservice\" },\n  \"configuration\": {\n",
        "    \"username\": \"ada\",\n    \"password\": \"planted\",\n    \"subdomain\": \"acme\"\n",
        "  },\n  \"name\": \"Acme\"\n}\n"
    );
    assert!(sound.contains(part), "the sound request holds {part}");
    sound.replacen(part, replacement, 1)
}

#[test]
fn a_sound_request_has_no_finding() {
    assert_eq!(check(&with("\"ada\"", "\"ada\"")).1, []);
}

/// A part of the sound request, what stands there instead, and the findings with their places.
type Mistake = (
    &'static str,
    &'static str,
    &'static [(&'static str, (usize, usize))],
);

/// The request around the configuration.
const AROUND: &[Mistake] = &[
    ("\"Acme\"\n", "5\n", &[("wrong-kind", (8, 11))]),
    (
        "{\n    \"username\": \"ada\",\n    \"password\": \"planted\",\n    \"subdomain\": \"acme\"\n  }",
        "[]",
        &[("wrong-kind", (3, 20))],
    ),
    (
        "\"freshservice\"",
        "\"freshservise\"",
        &[("unknown-element", (2, 23))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"kee\": 1",
        &[("missing-member", (2, 14))],
    ),
    (
        "{ \"key\": \"freshservice\" }",
        "\"freshservice\"",
        &[("missing-member", (1, 1))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"id\": 252",
        &[("by-number", (2, 22))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"id\": 4000000",
        &[("unknown-element", (2, 22))],
    ),
    (
        "\"freshservice\"",
        "\"freshservice\", \"kee\": 1",
        &[("unknown-member", (2, 39))],
    ),
    (
        "  \"name\": \"Acme\"",
        "  \"name\": \" \"",
        &[("entry-value", (8, 11))],
    ),
    (
        "  \"name\": \"Acme\"",
        "  \"name\": \"<INSERT_NAME>\"",
        &[("entry-value", (8, 11))],
    ),
    (
        "  \"name\": \"Acme\"",
        "  \"nmae\": \"Acme\"",
        &[("missing-member", (1, 1)), ("unknown-member", (8, 3))],
    ),
    (
        "\"configuration\"",
        "\"config\"",
        &[("missing-member", (1, 1)), ("unknown-member", (3, 3))],
    ),
    (
        "\"name\"",
        "\"name\": \"x\", \"name\"",
        &[("duplicate-member", (8, 16))],
    ),
    (
        "\"name\"",
        "\"tag\": [], \"name\"",
        &[("unknown-member", (8, 3))],
    ),
    (
        "\"name\"",
        "\"providerdata\": {}, \"name\"",
        &[("unknown-member", (8, 3))],
    ),
    (
        "\"name\"",
        "\"tags\": \"a\", \"name\"",
        &[("wrong-kind", (8, 11))],
    ),
    (
        "\"name\"",
        "\"tags\": [\"a\", 1, \"<INSERT_TAG>\"], \"name\"",
        &[("wrong-kind", (8, 17)), ("entry-value", (8, 20))],
    ),
    (
        "\"name\"",
        "\"retrieveObjectsAfterInstantation\": true, \"name\"",
        &[("unknown-member", (8, 3))],
    ),
    (
        "\"name\"",
        "\"retrieveObjectsAfterInstantiation\": \"maybe\", \"name\"",
        &[("wrong-kind", (8, 40))],
    ),
    (
        "\"name\"",
        "\"externalAuthentication\": \"sometimes\", \"name\"",
        &[("wrong-kind", (8, 29))],
    ),
    (
        "\"name\"",
        "\"externalAuthentication\": \"none\", \"providerData\": null, \"tags\": null, \"name\"",
        &[],
    ),
    (
        "\"name\"",
        "\"providerData\": { \"code\": \"c\" }, \"name\"",
        &[("ways", (8, 19))],
    ),
    ("  },\n", "  }\n", &[("syntax", (7, 4))]),
];

/// Entries.
const ENTRIES: &[Mistake] = &[
    (
        "    \"username\": \"ada\",\n",
        "",
        &[("missing-entry", (3, 20))],
    ),
    ("\"ada\"", "null", &[("missing-entry", (3, 20))]),
    ("\"ada\"", "\"\"", &[("entry-value", (4, 17))]),
    ("\"ada\"", "{ \"a\": 1 }", &[("entry-value", (4, 17))]),
    (
        "\"ada\"",
        "\"x\", \"username\": \"ada\"",
        &[("duplicate-member", (4, 22))],
    ),
    ("\"planted\"", "\"********\"", &[("entry-value", (5, 17))]),
    ("\"planted\"", "\" ******\"", &[("entry-value", (5, 17))]),
    ("\"planted\"", "\"*****\"", &[]),
    (
        "\"acme\"",
        "\"<INSERT_SUBDOMAIN>\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"acme-<insert_it>\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"https://acme.freshservice.com\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"acme.freshservice.com\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"filter.response.nulls\": \"yes\"",
        &[("entry-value", (6, 51))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"filter.response.nulls\": \" True \"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.refresh_interval\": \"soon\"",
        &[("entry-value", (6, 59))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.refresh_interval\": \" 15 \"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.vendor.type\": \"smoke\"",
        &[("new-option", (6, 47))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.vendor.type\": \"webhoks\"",
        &[("entry-value", (6, 47))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.vendor.type\": \"webhooks\"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.configuration\": \"{\"",
        &[("entry-value", (6, 56))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.configuration\": \" \"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"usernam\": \"x\"",
        &[("unknown-entry", (6, 26))],
    ),
    ("\"acme\"", "\"acme\", \"usernam\": null", &[]),
    (
        "\"acme\"",
        "\"acme\", \"usernam\": \"********\"",
        &[("unknown-entry", (6, 26)), ("entry-value", (6, 37))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"pagination.max\": 30",
        &[("platform-entry", (6, 26))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"pagination.max\": \"many\"",
        &[("platform-entry", (6, 26)), ("entry-value", (6, 44))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"base.url\": \"https://{nobody}.example\"",
        &[
            ("platform-entry", (6, 26)),
            ("unknown-placeholder", (6, 38)),
        ],
    ),
    (
        "\"acme\"",
        "\"acme\", \"base.url\": \"https://{subdomain\"",
        &[
            ("platform-entry", (6, 26)),
            ("unknown-placeholder", (6, 38)),
        ],
    ),
    (
        "\"acme\"",
        "\"acme\", \"base.url\": \"acme.example\"",
        &[("platform-entry", (6, 26)), ("no-scheme", (6, 38))],
    ),
];

#[test]
fn each_mistake_is_found_where_it_is() {
    let mut wrong = Vec::new();
    for (part, replacement, expected) in AROUND.iter().chain(ENTRIES) {
        let (file, findings) = check(&with(part, replacement));
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding.code.name(), file.line_column(finding.at.start)))
            .collect();
        if found != *expected {
            wrong.push(format!(
                "{replacement}\n  found    {found:?}\n  expected {expected:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_mistakes_are_listed_at_once_and_no_secret_is_shown() {
    let text = with("\"ada\"", "\"\"")
        .replace("\"subdomain\"", "\"subdomian\"")
        .replace("Acme", "");
    let (file, findings) = check(&text);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
    assert_eq!(
        codes,
        [
            "missing-entry",
            "entry-value",
            "unknown-entry",
            "entry-value"
        ]
    );
    for finding in findings {
        let shown = format!("{} {} {}", finding.message, finding.label, finding.remedy);
        assert!(!shown.contains("planted"), "{} in {}", shown, file.name);
    }
}

#[test]
fn a_file_that_is_no_request_is_told_what_one_is() {
    for (text, code) in [
        ("", "syntax"),
        (" \n", "syntax"),
        ("[1]", "wrong-kind"),
        ("7", "wrong-kind"),
    ] {
        let (_, findings) = check(text);
        assert_eq!(findings.len(), 1, "{text:?}");
        assert_eq!(findings[0].code.name(), code, "{text:?}");
        assert!(
            findings[0].remedy.starts_with("a request is `{"),
            "{}",
            findings[0].remedy
        );
    }
}

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
    request::check(
        request,
        catalog,
        &request::Options::default(),
        &mut findings,
    );
    let found = findings.into_list().into_iter();
    let at = |finding: &Finding| text[finding.at.start..finding.at.end].to_owned();
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

/// Requests with a planted secret where a value can be.
#[test]
fn no_value_of_a_request_is_shown() {
    let planted = "hunter2-planted";
    for text in [
        r#"{"element":{"key":"freshservice"},"configuration":{"username":"","password":"hunter2-planted"},"name":""}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"username":hunter2-planted},"name":"x"}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"password":"hunter2-planted},"name":"x"}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"password" "hunter2-planted": 5},"name":"x"}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"password": 'hunter2-planted'}}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"event.poller.configuration":{"hunter2-planted":1},"x":1}}"#,
        r#"{"element":{"key":"hunter2-planted"},"configuration":{}}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"base.url":"https://{hunter2-planted}.example/{"}}"#,
        r#"{"element":{"key":"freshservice"},"tags":["<INSERT_hunter2-planted>"],"externalAuthentication":"hunter2-planted"}"#,
        r#"["hunter2-planted"]"#,
        r#""hunter2-planted""#,
        "hunter2-planted",
    ] {
        let (shown, findings) = check(text);
        assert!(!findings.is_empty(), "{text}");
        let people = people(&findings, std::slice::from_ref(&shown), Look::Plain);
        let programs = programs(&findings, std::slice::from_ref(&shown));
        assert!(!people.contains(planted), "{text}\n{people}");
        assert!(!programs.contains(planted), "{text}\n{programs}");
        assert_eq!(shown.text.len(), text.len(), "places stay where they are");
    }
}
