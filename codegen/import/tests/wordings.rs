//! The same facts in the words in which people state them: one fixture for each wording, and what
//! must come out of it; what stays unclear is said.

mod drafts;

use drafts::{says, sent};
use element_import::draft::Draft;
use element_import::facts::Document;

/// What the importer makes of a fixture.
fn import(name: &str) -> (Document, Draft) {
    drafts::import(&format!("wordings/{name}"))
}

/// What stands in the review of an entry.
fn review(draft: &Draft, key: &str) -> String {
    let entry = draft.entries.iter().find(|entry| entry.key == key);
    entry
        .map(|entry| entry.review.join(" "))
        .unwrap_or_default()
}

#[test]
fn a_table_that_marks_nothing_decides_nothing() {
    let draft = import("nothing-marked.md").1;
    assert_eq!(sent(&draft), ["acme.account? text", "acme.region? text"]);
    let default = review(&draft, "acme.region");
    assert!(default.contains("speaks of a default"), "{default}");
}

#[test]
fn a_key_that_may_name_a_secret_is_asked_about() {
    let draft = import("doubtful.md").1;
    let asked = review(&draft, "acme.bridle.key");
    assert!(asked.contains("ends in `key`"), "{asked}");
    let open = review(&draft, "acme.public_key");
    assert!(!open.contains("ends in"), "{open}");
    let default = review(&draft, "acme.deep");
    assert!(default.contains("does not spell it out"), "{default}");
    assert!(sent(&draft).contains(&"acme.deep? boolean".to_owned()));
}

#[test]
fn a_value_with_mistakes_costs_no_definition() {
    // The definition is refused if it holds JSON that is none.
    let draft = import("broken-value.md").1;
    let map = draft.entries.iter().find(|entry| entry.key == "acme.map");
    let example = map.and_then(|entry| entry.example.as_deref());
    assert_eq!(
        example.map(|text| text.replace([' ', '\n'], "")),
        Some("{\"a\":\"b\"}".into())
    );
}

#[test]
fn what_a_form_demands_of_some_is_required_of_nobody() {
    let (document, draft) = import("groups.json");
    let expected = [
        "acme.kind! choice",
        "acme.word* text",
        "acme.sign text",
        "acme.last! text",
    ];
    assert_eq!(sent(&draft), expected);
    let asked = review(&draft, "acme.sign");
    assert!(asked.contains("demands it with `sign` only"), "{asked}");
    for (line, words) in [
        (11, "no object; it was left out"),
        (12, "an entry has no `key`"),
        (13, "`required` stood twice"),
    ] {
        assert!(says(&document, line, words), "{words}: {document:#?}");
    }
}
