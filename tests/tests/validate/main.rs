//! `validate`: a request against the catalogue.
//!
//! **Input:** a sound request with one mistake in it, a row each. **Output:** the findings with their places.

mod entries;
mod grants;
mod request;

use std::sync::OnceLock;

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Finding, Findings, SourceFile};
use element_codegen::model::Catalog;
use element_codegen::validate::{self as requests, Options};
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
    let options = Options::default();
    let shown = requests::check(file, catalog(), &options, &mut findings);
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

#[test]
fn each_mistake_is_found_where_it_is() {
    let mut wrong = Vec::new();
    for (part, replacement, expected) in request::MISTAKES.iter().chain(entries::MISTAKES) {
        let (file, findings) = check(&with(part, replacement));
        let found: Vec<_> = findings
            .iter()
            .map(|finding| {
                (
                    finding.code.name(),
                    file.line_column(finding.at.bytes().start),
                )
            })
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
