//! Comparisons with a catalogue made for the purpose: each difference shows, with its line.

use std::path::{Path, PathBuf};

use element_corpus::compare::{self, Comparison, Question};
use element_corpus::found::{definitions, documents};
use element_corpus::{catalogue, table};

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The importer's own fixture, a guide and an export of one element, against a catalogue.
fn imported(configuration: &str) -> Comparison {
    let fixtures = workspace().join("codegen/import/tests/fixtures");
    let found = documents::read(&[fixtures.join("acme")], &fixtures.join("common"));
    let text =
        format!(r#"[{{"key": "acmedesk", "name": "Acme", "configuration": [{configuration}]}}]"#);
    let expected = catalogue::read(&text).expect("a catalogue");
    compare::documents(&expected, &found.expect("the dictionary is in order"))
}

/// A folder with one definition, against a catalogue.
fn defined(name: &str, configuration: &str, catalogue: &str) -> Comparison {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder for tests can be written");
    let text = format!(
        r#"{{
  "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk", "authentication": "custom",
  "doc": "Tickets of the Acme company.",
  "configuration": [
    {configuration}
  ]
}}
"#
    );
    std::fs::write(folder.join("acmedesk.json"), text).expect("written");
    let read = definitions::read(&folder).expect("a folder of definitions");
    assert_eq!(read.errors, "");
    let expected = catalogue::read(catalogue).expect("a catalogue");
    compare::definitions(&expected, &read.found)
}

fn listed(comparison: &Comparison, start: &str) -> String {
    let found = comparison
        .differences
        .iter()
        .find(|line| line.starts_with(start));
    found.cloned().unwrap_or_default()
}

#[test]
fn a_missing_entry_that_the_documents_do_not_mention_is_told_apart() {
    let comparison = imported(r#"{"key": "acme.api.key"}, {"key": "never.heard.of"}"#);
    let line = listed(&comparison, "key acmedesk: `never.heard.of`");
    assert!(line.ends_with("in none of the documents"), "{line}");
    assert_eq!(comparison.scores[&Question::Key].missed, 1);
    assert_eq!(comparison.scores[&Question::NamedKey].missed, 0);
}

#[test]
fn an_entry_that_nobody_expects_is_listed_with_its_line() {
    let comparison = imported(r#"{"key": "acme.api.key"}"#);
    let line = listed(&comparison, "key acmedesk: `acme.region`");
    assert!(
        line.contains("is extra (") && line.contains(".md:"),
        "{line}"
    );
}

#[test]
fn an_export_hides_from_the_caller_what_it_calls_required() {
    let comparison = imported(
        r#"{"key": "acme.session", "required": true, "required_from": "export", "internal": true}"#,
    );
    assert_eq!(comparison.scores[&Question::CalledRequired].hits, 1);
    let required = comparison.scores[&Question::Required];
    assert_eq!((required.extra, required.missed), (0, 0));
}

#[test]
fn a_wrong_secret_fails_the_check() {
    let comparison = imported(r#"{"key": "acme.api.key", "secret": false}"#);
    let line = listed(&comparison, "secret acmedesk: `acme.api.key`");
    assert!(line.contains("should be false, is true"), "{line}");
    assert!(!comparison.is_enough());
}

#[test]
fn suspects_count_for_nobody() {
    let comparison = imported(r#"{"key": "acme.api.key", "secret": false, "suspect": true}"#);
    assert_eq!(listed(&comparison, "secret"), "");
    assert_eq!(listed(&comparison, "key acmedesk: `acme.api.key`"), "");
}

const SITE: &str = r#"{ "key": "site", "label": "Site", "doc": "The first part of the address.", "default": "b" }"#;

#[test]
fn definitions_are_held_to_type_default_and_requirement() {
    let comparison = defined(
        "differences",
        SITE,
        r#"[{"key": "acmedesk", "name": "Acme", "configuration": [
            {"key": "site", "type": "integer", "default": "a", "default_from": "export", "required": true}
        ]}]"#,
    );
    for (start, says) in [
        ("type acmedesk: `site`", "should be integer, is text"),
        (
            "default acmedesk: `site`",
            r#"should be "a" (from export), is "b""#,
        ),
        (
            "required acmedesk: `site`",
            "should be true, is not required",
        ),
    ] {
        let line = listed(&comparison, start);
        assert!(
            line.contains(says) && line.contains("acmedesk.json:5"),
            "{line}"
        );
    }
}

#[test]
fn an_element_without_a_definition_is_named() {
    let comparison = defined(
        "absent",
        SITE,
        r#"[{"key": "acmedesk", "name": "Acme", "configuration": [{"key": "site"}]},
            {"key": "described", "name": "Described", "configuration": [{"key": "site"}]},
            {"key": "bare", "name": "Bare", "configuration": []},
            {"key": "nameless", "name": null, "configuration": [{"key": "site"}]}]"#,
    );
    assert_eq!(comparison.absent, ["described"]);
    assert!(table::text(&comparison).contains("\nabsent described\n"));
    assert!(!comparison.is_enough());
}

#[test]
fn what_a_correction_names_is_right() {
    let folder = workspace().join("element-defs");
    let read = definitions::read(&folder).expect("our own definitions");
    let text = r#"[{"key": "epages", "name": "ePages", "configuration": [{"key": "baseUrl", "required": true}]}]"#;
    let expected = catalogue::read(text).expect("a catalogue");
    let comparison = compare::definitions(&expected, &read.found);
    assert_eq!(comparison.scores[&Question::Required].recorded, 1);
    let line = listed(&comparison, "required epages: `baseUrl`");
    assert!(line.ends_with("a correction says why"), "{line}");
}
