//! `validate`: a request against the catalogue. One row a mistake: the request, the code, the place.

use element_codegen::diagnostic::{Finding, Findings, SourceFile};
use element_codegen::validate;
use element_tests::{inputs, loaded};

fn check(text: &str) -> (SourceFile, Vec<Finding>) {
    let file = SourceFile {
        name: "instance.json".into(),
        text: text.into(),
    };
    let mut findings = Findings::new();
    validate::request(&file, &loaded(&inputs()).catalog, &mut findings);
    (file, findings.into_list())
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

#[test]
fn each_mistake_is_found_where_it_is() {
    for (part, replacement, code, place) in [
        (
            "\"freshservice\"",
            "\"freshservise\"",
            "unknown-element",
            (2, 23),
        ),
        (
            "\"key\": \"freshservice\"",
            "\"id\": 1",
            "missing-member",
            (1, 1),
        ),
        ("    \"username\": \"ada\",\n", "", "missing-entry", (3, 20)),
        ("\"ada\"", "null", "missing-entry", (3, 20)),
        ("\"ada\"", "\"\"", "entry-value", (4, 17)),
        ("\"ada\"", "{ \"a\": 1 }", "entry-value", (4, 17)),
        ("\"planted\"", "\"********\"", "entry-value", (5, 17)),
        ("\"acme\"", "\"<INSERT_SUBDOMAIN>\"", "entry-value", (6, 18)),
        (
            "\"acme\"",
            "\"acme\", \"filter.response.nulls\": \"yes\"",
            "entry-value",
            (6, 51),
        ),
        (
            "\"acme\"",
            "\"acme\", \"event.poller.refresh_interval\": \"soon\"",
            "entry-value",
            (6, 59),
        ),
        (
            "\"acme\"",
            "\"acme\", \"event.vendor.type\": \"smoke\"",
            "entry-value",
            (6, 47),
        ),
        (
            "\"acme\"",
            "\"acme\", \"event.poller.configuration\": \"{\"",
            "entry-value",
            (6, 56),
        ),
        (
            "\"acme\"",
            "\"acme\", \"usernam\": \"x\"",
            "unknown-entry",
            (6, 26),
        ),
        (
            "\"acme\"",
            "\"acme\", \"pagination.max\": 30",
            "no-effect",
            (6, 26),
        ),
        (
            "  \"name\": \"Acme\"",
            "  \"name\": \" \"",
            "missing-member",
            (1, 1),
        ),
        (
            "\"name\": \"Acme\"",
            "\"name\": \"Acme\", \"providerData\": { \"code\": \"c\" }",
            "ways",
            (8, 35),
        ),
        ("  },\n", "  }\n", "syntax", (7, 4)),
    ] {
        let (file, findings) = check(&with(part, replacement));
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding.code.name(), file.line_column(finding.at.start)))
            .collect();
        assert_eq!(found, [(code, place)], "{replacement}");
    }
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
            "missing-member",
            "missing-entry",
            "entry-value",
            "unknown-entry"
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
