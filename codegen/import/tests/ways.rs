//! Ways of authenticating: what each sets, and what its `providerData` carries.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use element_import::draft::{Draft, DraftEntry};
use element_import::run::{self, Existing, Fate, Imported, Task};

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// What the importer makes of a fixture; it must pass what `gen` demands.
fn import(name: &str) -> Imported {
    // Tests run side by side, and several import one fixture.
    static FOLDERS: AtomicUsize = AtomicUsize::new(0);
    let folder = FOLDERS.fetch_add(1, Ordering::Relaxed);
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ways-{folder}"));
    let _ = std::fs::remove_dir_all(&out);
    let task = Task {
        site: None,
        paths: vec![fixtures(&format!("ways/{name}.md"))],
        out,
        common: fixtures("common"),
        public: None,
        existing: Existing::Keep,
    };
    let mut outcome = run::import(&task).expect("the dictionary is in order");
    let imported = outcome.imported.remove(0);
    assert!(
        matches!(imported.fate, Fate::Written),
        "{name}: {:?}",
        imported.fate
    );
    imported
}

/// Each way in one line: name, grant, what it requires, what it sets, its extras.
fn ways(draft: &Draft) -> Vec<String> {
    let ways = draft.ways.iter().map(|way| {
        let sets = way.sets.iter().map(|(key, text)| format!("{key}={text}"));
        format!(
            "{} {} requires {} sets {} extras {}",
            way.name,
            way.grant,
            way.requires.join(","),
            sets.collect::<Vec<_>>().join(","),
            keys(&way.extras)
        )
    });
    ways.collect()
}

/// Extras by key, an exclamation mark behind what is required, an asterisk behind a secret.
fn keys(extras: &[DraftEntry]) -> String {
    let marked = extras.iter().map(|extra| {
        let required = if extra.is_required() { "!" } else { "" };
        let secret = if extra.secret.value { "*" } else { "" };
        format!("{}{required}{secret}", extra.key)
    });
    marked.collect::<Vec<_>>().join(",")
}

fn entry<'a>(draft: &'a Draft, key: &str) -> &'a DraftEntry {
    let mut entries = draft.entries.iter();
    entries.find(|entry| entry.key == key).expect(key)
}

#[test]
fn requests_show_their_ways_and_what_each_sends() {
    for (name, expected) in [
        (
            "grant-and-key",
            vec![
                "api_key none requires acme.key sets authentication.type=apiKey extras ",
                "oauth2 oauth2 requires oauth.api.key,oauth.api.secret,oauth.callback.url sets authentication.type=oauth2 extras realmId!",
            ],
        ),
        (
            "two-of-a-kind",
            vec![
                "basic none requires username,password sets authentication.type=Basic extras ",
                "custom none requires token.id,token.secret sets authentication.type=custom extras ",
            ],
        ),
        (
            "words-for-it",
            vec![
                "direct none requires acme.key sets  extras ",
                "oauth2 oauth2 requires oauth.api.key,oauth.api.secret,oauth.callback.url sets  extras ",
            ],
        ),
        ("one-text", vec![]),
        ("extras", vec![]),
    ] {
        assert_eq!(ways(&import(name).draft), expected, "{name}");
    }
}

#[test]
fn what_one_way_carries_stands_at_the_top() {
    for (name, expected) in [
        ("extras", "realmId!,region,sessionToken!*"),
        ("oauth1", "org!"),
        ("extra-of-one-request", "realmId"),
        ("grant-and-key", ""),
        ("no-grant", ""),
    ] {
        assert_eq!(keys(&import(name).draft.extras), expected, "{name}");
    }
}

#[test]
fn an_extra_is_written_with_what_is_known_and_asked_about() {
    let imported = import("extras");
    let text = std::fs::read_to_string(&imported.path).expect("written");
    for part in [
        "\"key\": \"realmId\",\n      \"label\": \"Realm ID\",\n      \"required\": true,\n      \"review\": [\n        \"`doc` is missing",
        "\"key\": \"region\",\n      \"label\": \"Region\",\n      \"example\": \"eu\",",
        "Whether the caller must send it is not said: requests show a value and no placeholder",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    assert!(!text.contains("\"key\": \"code\""), "{text}");
}

#[test]
fn an_entry_that_ways_set_is_required_nowhere() {
    for name in ["grant-and-key", "two-of-a-kind"] {
        let draft = import(name).draft;
        let set = "authentication.type";
        assert!(!entry(&draft, set).is_required(), "{name}");
        let mut required = draft.ways.iter().flat_map(|way| &way.requires);
        assert!(!required.any(|key| key == set), "{name}");
    }
}

#[test]
fn what_requests_do_not_settle_is_asked() {
    for (name, key, expected) in [
        (
            "one-text",
            "authentication.type",
            "requests show no text but `Basic`",
        ),
        (
            "words-for-it",
            "authentication.type",
            "requests show no text but `<TYPE>`, or do not agree (line 19)",
        ),
    ] {
        let draft = import(name).draft;
        let review = entry(&draft, key).review.join("\n");
        assert!(review.contains(expected), "{name}: {review}");
    }
    let review = import("no-grant").draft.review.join("\n");
    assert!(
        review.contains("carries `realmId` as `providerData`"),
        "{review}"
    );
}

#[test]
fn what_a_definition_has_no_place_for_is_said() {
    let path = fixtures("ways/beside.md");
    let document = run::read(&[path], None).expect("one document").remove(0);
    assert_eq!(document.elements[0].requests.len(), 1, "it is a request");
    for member in ["eventsEnabled", "cachingEnabled"] {
        let mut remarks = document.remarks.iter();
        let expected = format!("the request carries `{member}` beside its `configuration`");
        assert!(
            remarks.any(|remark| remark.text.starts_with(&expected)),
            "{member}: {:?}",
            document.remarks
        );
    }
}
