//! A definition that exists, brought up to date: it gets what it lacks, and loses nothing.

use std::path::{Path, PathBuf};

use element_import::report;
use element_import::run::{self, Existing, Fate, Imported, Task};

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// A definition as a person would have written it, with these entries and sources.
fn by_hand(entries: &str, corrections: &str) -> String {
    format!(
        r#"{{
  "$schema": "schema.json",
  "key": "acmedesk",
  "name": "Acme Desk",
  "hub": "helpdesk",
  "authentication": "custom",
  "doc": "Written with care.",
  "configuration": [
    {entries}
  ],
  "sources": [
    {{ "document": "A letter", "corrections": [{corrections}] }}
  ]
}}
"#
    )
}

/// What an update from a fixture makes of a definition.
fn update(name: &str, from: &str, before: &str) -> (Imported, String) {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("update-{name}"));
    let _ = std::fs::remove_dir_all(&out);
    std::fs::create_dir_all(&out).expect("the folder for tests can be written");
    std::fs::write(out.join("acmedesk.json"), before).expect("written");
    let task = Task {
        site: None,
        paths: vec![fixtures(from)],
        out: out.clone(),
        common: fixtures("common"),
        public: None,
        existing: Existing::Update,
    };
    let outcome = run::import(&task).expect("the dictionary is in order");
    assert!(!report::failed(&outcome), "{:?}", outcome.imported[0].fate);
    let after = std::fs::read_to_string(out.join("acmedesk.json")).expect("there");
    let again = run::import(&task).expect("the dictionary is in order");
    let unchanged = matches!(again.imported[0].fate, Fate::Unchanged);
    assert!(
        unchanged,
        "the second update finds work: {:?}",
        again.imported[0].fate
    );
    let mut imported = outcome.imported;
    (imported.remove(0), after)
}

/// Whether a text is another one with something inserted.
fn holds(after: &str, before: &str) -> bool {
    let mut letters = after.chars();
    before
        .chars()
        .all(|wanted| letters.any(|found| found == wanted))
}

#[test]
fn facts_that_an_entry_lacks_are_added_and_others_asked_about() {
    for (name, entry, expected) in [
        (
            "required",
            r#"{ "key": "acme.api.key",   "label": "Key", "doc": "A word of ours." }"#,
            r#"{ "key": "acme.api.key",   "label": "Key", "doc": "A word of ours.", "required": true }"#,
        ),
        (
            "type-and-default",
            r#"{ "key": "acme.sandbox", "label": "Sandbox", "doc": "A word of ours." }"#,
            r#""doc": "A word of ours.", "type": "boolean", "default": false }"#,
        ),
        (
            "several-lines",
            "{\n      \"key\": \"acme.region\",\n      \"label\": \"Region\",\n      \"doc\": \"A word of ours.\",\n      \"rust_name\": \"area\"\n    }",
            "\"doc\": \"A word of ours.\",\n      \"default\": \"eu\",\n      \"rust_name\": \"area\"\n    }",
        ),
        (
            "other-default",
            r#"{ "key": "acme.region", "label": "Region", "doc": "Ours.", "default": "us" }"#,
            r#""default": "us", "review": ["`element.json` (line 19) says that its default is \"eu\": see which is right; a correction that names it settles this."] }"#,
        ),
        (
            "other-requirement",
            r#"{ "key": "acme.region", "label": "Region", "doc": "Ours.", "required": true }"#,
            "(line 19) says that the caller need not send it: see which",
        ),
        (
            "said-not-required",
            r#"{ "key": "acme.api.key", "label": "Key", "doc": "Ours.", "required": false }"#,
            "(line 9) says that the caller must send it: see which",
        ),
        (
            "other-type",
            r#"{ "key": "acme.sandbox", "label": "Sandbox", "doc": "Ours.", "type": "text", "default": "false" }"#,
            "says that its type is `boolean`: see which",
        ),
        (
            "type-that-does-not-fit",
            r#"{ "key": "acme.sandbox", "label": "Sandbox", "doc": "Ours.", "default": "perhaps" }"#,
            "says that its type is `boolean`: see which",
        ),
        (
            "one-more-question",
            r#"{ "key": "acme.region", "label": "Region", "doc": "Ours.", "default": "us", "review": ["Ask Ann."] }"#,
            r#""review": ["Ask Ann.", "`element.json` (line 19) says"#,
        ),
    ] {
        let before = by_hand(entry, "");
        let (imported, after) = update(name, "acme/element.json", &before);
        assert!(says(&after, expected), "{name}: {expected}\nin\n{after}");
        assert!(
            holds(&after, &before),
            "{name}: something was lost\n{after}"
        );
        let shown = matches!(&imported.fate, Fate::Updated(diff) if diff.contains('+'));
        assert!(shown, "{name}: {:?}", imported.fate);
    }
}

/// Whether a definition says this, wherever the layout ends its lines.
fn says(definition: &str, part: &str) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<String>();
    words(definition).contains(&words(part))
}

#[test]
fn what_a_correction_names_is_settled() {
    let entry = r#"{ "key": "acme.region", "label": "Region", "doc": "Ours.", "default": "us" }"#;
    let correction = r#""It says that `acme.region` starts with eu; it starts with us.""#;
    let (_, after) = update("settled", "acme/element.json", &by_hand(entry, correction));
    assert!(says(&after, entry), "{after}");
}

#[test]
fn an_entry_that_a_way_requires_is_not_required_twice() {
    let entry = r#"{ "key": "acme.api.key", "label": "Key", "doc": "Ours." },
    { "key": "acme.region", "label": "Region", "doc": "Ours.", "default": "eu" }"#;
    let before = by_hand(entry, "").replace(
        "  \"sources\"",
        "  \"ways\": [\n    { \"name\": \"key\", \"grant\": \"none\", \"requires\": [\"acme.api.key\"] },\n    { \"name\": \"code\", \"grant\": \"oauth2\", \"requires\": [] }\n  ],\n  \"sources\"",
    );
    let (_, after) = update("ways", "acme/element.json", &before);
    assert!(says(&after, entry), "{after}");
}

#[test]
fn another_hub_is_asked_about_and_a_number_is_said() {
    let entry = r#"{ "key": "acme.region", "label": "Region", "doc": "Ours.", "default": "eu" }"#;
    let before = by_hand(entry, "").replace("\"helpdesk\"", "\"crm\"");
    let (_, after) = update("hub", "acme/element.json", &before);
    assert!(
        after.contains("The documents give the hub `helpdesk`"),
        "{after}"
    );

    let numbered = by_hand(entry, "").replace("\"name\"", "\"id\": 9,\n  \"name\"");
    let (imported, after) = update("id", "acme/guide.md", &numbered);
    assert_eq!(
        imported.differences,
        ["`id` is 9, and the documents give 7"]
    );
    assert!(!after.contains("give 7"), "{after}");
}

#[test]
fn entries_and_a_response_are_added_behind_what_is_there() {
    let entry = r#"{ "key": "acme.region",   "label": "Where", "doc": "A word of ours.", "required": true }"#;
    let before = by_hand(entry, "");
    let (_, after) = update("entries", "acme/guide.md", &before);
    assert!(holds(&after, &before), "{after}");
    for part in [
        entry,
        "\"acme.api.key\"",
        "Guide `guide.md`",
        "\"instance\"",
    ] {
        assert!(says(&after, part), "{part} in\n{after}");
    }
}

#[test]
fn a_settled_entry_gets_no_correction_that_says_otherwise() {
    let entry = r#"{ "key": "acme.region", "label": "Region", "doc": "Ours.", "required": true }"#;
    let correction = r#""`acme.region` is required, whatever the export says.""#;
    let (_, after) = update("otherwise", "acme", &by_hand(entry, correction));
    assert!(after.contains("Guide `guide.md`"), "{after}");
    assert!(!after.contains("the latter was taken"), "{after}");
}
