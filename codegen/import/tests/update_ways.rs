//! Ways and extras of a definition that exists: what a person wrote stays, what is missing is added
//! or asked about.

use std::path::{Path, PathBuf};

use element_import::dictionary::SharedEntries;
use element_import::run::{self, Existing, Fate, Task};
use element_import::{merge, report};

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// A definition as a person would have written it, with these members behind its entries.
fn by_hand(members: &str, corrections: &str) -> String {
    format!(
        r#"{{
  "$schema": "schema.json",
  "key": "acmebooks",
  "name": "Acme Books",
  "hub": "finance",
  "authentication": "oauth2",
  "doc": "Written with care.",
  "configuration": [
    {{ "key": "authentication.type", "label": "Kind", "doc": "Ours.", "example": "apiKey" }},
    {{ "key": "acme.key", "label": "Key", "doc": "Ours.", "secret": false, "secret_reason": "It opens nothing." }},
    {{ "key": "oauth.api.key", "label": "Client", "doc": "Ours." }},
    {{ "key": "oauth.api.secret", "label": "Secret", "doc": "Ours." }},
    {{ "key": "oauth.callback.url", "label": "Callback", "doc": "Ours.", "type": "url" }}
  ]{members},
  "sources": [
    {{ "document": "A letter", "corrections": [{corrections}] }}
  ]
}}
"#
    )
}

/// What an update from a fixture makes of a definition; a second one must find nothing to do.
fn update(name: &str, from: &str, before: &str) -> String {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("update-ways-{name}"));
    let _ = std::fs::remove_dir_all(&out);
    std::fs::create_dir_all(&out).expect("the folder for tests can be written");
    std::fs::write(out.join("acmebooks.json"), before).expect("written");
    let task = Task {
        site: None,
        paths: vec![fixtures(&format!("ways/{from}.md"))],
        out: out.clone(),
        common: fixtures("common"),
        public: None,
        existing: Existing::Update,
    };
    let outcome = run::import(&task).expect("the dictionary is in order");
    assert!(
        !report::failed(&outcome),
        "{name}: {:?}",
        outcome.imported[0].fate
    );
    let after = std::fs::read_to_string(out.join("acmebooks.json")).expect("there");
    let again = run::import(&task).expect("the dictionary is in order");
    let unchanged = matches!(again.imported[0].fate, Fate::Unchanged);
    assert!(
        unchanged,
        "{name}: the second update finds work: {:?}",
        again.imported[0].fate
    );
    after
}

/// Whether a text is another one with something inserted.
fn holds(after: &str, before: &str) -> bool {
    let mut letters = after.chars();
    before
        .chars()
        .all(|wanted| letters.any(|found| found == wanted))
}

/// Whether a definition says this, wherever the layout ends its lines.
fn says(definition: &str, part: &str) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<String>();
    words(definition).contains(&words(part))
}

const WAYS: &str = r#",
  "ways": [
    {
      "name": "app",
      "grant": "oauth2",
      "requires": ["oauth.api.key", "oauth.api.secret", "oauth.callback.url"]
    },
    { "name": "key", "requires": ["acme.key"], "sets": { "authentication.type": "apiKey" } }
  ]"#;

#[test]
fn ways_get_what_they_lack() {
    for (name, from, members, expected) in [
        (
            "sets-and-extras",
            "grant-and-key",
            WAYS,
            "\"oauth.callback.url\"],\n      \"sets\": { \"authentication.type\": \"oauth2\" },\n      \"extras\": [\n        {\n          \"key\": \"realmId\",",
        ),
        (
            "all-ways",
            "grant-and-key",
            "",
            "  ],\n  \"ways\": [\n    {\n      \"name\": \"api_key\",\n      \"grant\": \"none\",\n      \"requires\": [\"acme.key\"],\n      \"sets\": { \"authentication.type\": \"apiKey\" }\n    },\n    {\n      \"name\": \"oauth2\",",
        ),
        (
            "extras-at-the-top",
            "extras",
            "",
            "  ],\n  \"extras\": [\n    {\n      \"key\": \"realmId\",",
        ),
        (
            "extras-of-the-grant",
            "extras",
            WAYS,
            "\"oauth.callback.url\"],\n      \"extras\": [\n        {\n          \"key\": \"realmId\",",
        ),
        (
            "one-more-extra",
            "extras",
            ",\n  \"extras\": [\n    { \"key\": \"realmId\", \"label\": \"Company\", \"doc\": \"Ours.\", \"required\": true }\n  ]",
            "\"required\": true },\n    {\n      \"key\": \"region\",",
        ),
        (
            "a-fact-about-an-extra",
            "extras",
            ",\n  \"extras\": [{ \"key\": \"realmId\", \"label\": \"Company\", \"doc\": \"Ours.\" }]",
            "\"doc\": \"Ours.\", \"required\": true }, { \"key\": \"region\"",
        ),
    ] {
        let before = by_hand(members, "");
        let after = update(name, from, &before);
        assert!(says(&after, expected), "{name}: {expected}\nin\n{after}");
        assert!(
            holds(&after, &before),
            "{name}: something was lost\n{after}"
        );
    }
}

#[test]
fn what_a_person_wrote_otherwise_is_asked_about() {
    let key = r#",
  "ways": [
    { "name": "key", "requires": ["acme.key"], "sets": { "authentication.type": "key" } },
    { "name": "other", "requires": [] }
  ]"#;
    for (name, from, members, expected) in [
        (
            "other-text",
            "grant-and-key",
            WAYS.replace("\"apiKey\"", "\"api\""),
            "the way `api_key` sets `authentication.type` to `apiKey`: see which",
        ),
        (
            "no-such-way",
            "grant-and-key",
            key.to_owned(),
            "show the way `oauth2` (grant `oauth2`), which is not here: see which",
        ),
        (
            "no-room",
            "grant-and-key",
            ",\n  \"extras\": [{ \"key\": \"realmId\", \"label\": \"Company\", \"doc\": \"Ours.\" }]".to_owned(),
            "The documents show the ways `api_key`, `oauth2`, and what stands here leaves no room",
        ),
        (
            "no-grant",
            "extras",
            key.to_owned(),
            "carry `realmId` as `providerData`, and no one grant here is theirs",
        ),
        (
            "said-optional",
            "extras",
            ",\n  \"extras\": [{ \"key\": \"realmId\", \"label\": \"Company\", \"doc\": \"Ours.\", \"required\": false }]".to_owned(),
            "(line 17) says that the caller must send it: see which",
        ),
    ] {
        let before = by_hand(&members, "");
        let after = update(name, from, &before);
        assert!(after.contains(expected), "{name}: {expected}\nin\n{after}");
        assert!(holds(&after, &before), "{name}: something was lost\n{after}");
    }
}

#[test]
fn what_a_correction_names_is_not_asked_again() {
    for (name, from, members, named, absent) in [
        (
            "settled-set",
            "grant-and-key",
            WAYS.replace("\"apiKey\"", "\"api\""),
            "authentication.type",
            "The documents say",
        ),
        (
            "settled-ways",
            "grant-and-key",
            String::new(),
            "ways",
            "\"ways\"",
        ),
        (
            "settled-extra",
            "extras",
            String::new(),
            "realmId",
            "\"key\": \"realmId\"",
        ),
    ] {
        let correction = format!("\"`{named}` is as it stands here, whatever the guide says.\"");
        let after = update(name, from, &by_hand(&members, &correction));
        assert!(!after.contains(absent), "{name}: {absent}\nin\n{after}");
    }
}

#[test]
fn a_list_of_ways_that_is_empty_does_not_get_a_twin() {
    let page = fixtures("ways/grant-and-key.md");
    let documents = run::read(&[page], None).expect("one document");
    let drafts = merge::all(&documents, &SharedEntries::default());
    let before = by_hand(",\n  \"ways\": []", "");
    let after = element_import::update::definition(&before, &drafts[0], &|_| Ok(()));
    let after = after.expect("it is JSON");
    assert_eq!(after.text.matches("\"ways\":").count(), 1, "{}", after.text);
    assert!(after.text.contains("leaves no room for them"));
}
