//! A run from documents to files.

use std::path::{Path, PathBuf};

use element_codegen::diagnostic::{Code, Findings, Severity, SourceFile};
use element_codegen::lint;
use element_codegen::tree::{RealDisk, read_inputs};
use element_import::draft::DraftEntry;
use element_import::report::{self, Reader};
use element_import::run::{self, Existing, Fate, Outcome, Task};

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("the folder for tests can be written");
    path
}

fn import(out: &Path, paths: &[PathBuf], existing: Existing) -> Outcome {
    let task = Task {
        site: None,
        paths: paths.to_vec(),
        out: out.to_path_buf(),
        common: fixtures("common"),
        public: None,
        existing,
    };
    run::import(&task).expect("the dictionary is in order")
}

fn entry<'a>(outcome: &'a Outcome, key: &str) -> &'a DraftEntry {
    let entries = outcome
        .imported
        .iter()
        .flat_map(|imported| &imported.draft.entries);
    entries
        .into_iter()
        .find(|entry| entry.key == key)
        .expect(key)
}

#[test]
fn an_export_decides_who_must_send_what() {
    let out = folder("export");
    let outcome = import(&out, &[fixtures("acme/element.json")], Existing::Keep);
    for (key, required, secret, supplied_by) in [
        ("acme.api.key", true, true, None),
        ("acme.region", false, false, None),
        ("base.url", false, false, None),
        ("acme.retries", false, false, Some("platform")),
        ("acme.sandbox", false, false, None),
        ("acme.session", false, false, Some("platform")),
        ("oauth.api.secret", true, true, None),
        ("baseUrl", true, false, None),
    ] {
        let entry = entry(&outcome, key);
        assert_eq!(
            (entry.is_required(), entry.secret.value, entry.supplied_by),
            (required, secret, supplied_by),
            "{key}"
        );
    }
}

#[test]
fn keys_that_meet_in_one_identifier_are_told_apart() {
    let out = folder("meet");
    let outcome = import(&out, &[fixtures("acme/element.json")], Existing::Keep);
    assert_eq!(entry(&outcome, "base.url").rust_name, None);
    assert_eq!(
        entry(&outcome, "baseUrl").rust_name.as_deref(),
        Some("baseurl")
    );
    assert!(matches!(outcome.imported[0].fate, Fate::Written));
}

#[test]
fn a_guide_and_an_export_become_one_definition() {
    let out = folder("both");
    let outcome = import(&out, &[fixtures("acme")], Existing::Keep);
    assert_eq!(outcome.imported.len(), 1);
    let text = std::fs::read_to_string(out.join("acmedesk.json")).expect("written");
    for part in [
        "Guide `guide.md`",
        "Export `element.json`",
        "\"corrections\"",
        "\"hub\": \"helpdesk\"",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn a_definition_that_exists_is_kept_unless_asked() {
    let out = folder("kept");
    let before = "{ \"key\": \"acmedesk\" }\n";
    std::fs::write(out.join("acmedesk.json"), before).expect("written");
    let outcome = import(&out, &[fixtures("acme/guide.md")], Existing::Keep);
    assert!(matches!(outcome.imported[0].fate, Fate::Exists));
    let after = std::fs::read_to_string(out.join("acmedesk.json")).expect("there");
    assert_eq!(after, before);
}

const BY_HAND: &str = r#"{
  "$schema": "schema.json",
  "key": "acmedesk",
  "name": "Acme Desk",
  "hub": "tickets",
  "authentication": "custom",
  "doc": "Written with care.",
  "configuration": [
    { "key": "acme.region",   "label": "Where", "doc": "A word of ours." }
  ]
}
"#;

/// An error would stop `gen`; a missing doc only waits for a person.
#[test]
fn what_is_written_has_no_lint_error_and_waits_for_a_person() {
    let root = folder("lint");
    let out = root.join("element-defs");
    import(
        &out,
        &[fixtures("acme"), fixtures("mistakes")],
        Existing::Keep,
    );
    let mut findings = Findings::new();
    let inputs = read_inputs(&RealDisk::new(&root), &mut findings);
    assert!(!inputs.definitions.is_empty(), "a definition was written");
    let common = fixtures("common").join("common.json");
    let inputs = element_codegen::tree::Inputs {
        common: Some(SourceFile {
            name: "common.json".into(),
            text: std::fs::read_to_string(common).expect("the dictionary"),
        }),
        ..inputs
    };
    lint::catalogue(&inputs, &mut findings);
    let found = findings.into_list();
    for (stem, file) in &inputs.definitions {
        let mut of_file = found.iter().filter(|finding| finding.file == file.name);
        assert!(
            of_file.clone().any(|finding| finding.code == Code::Review),
            "{stem} does not wait for anybody"
        );
        let error = of_file.find(|finding| finding.code.severity() == Severity::Error);
        assert_eq!(error, None, "{stem}");
    }
}

#[test]
fn an_element_is_not_defined_twice() {
    let out = folder("renamed");
    std::fs::write(out.join("acme_by_hand.json"), BY_HAND).expect("written");
    let outcome = import(&out, &[fixtures("acme/guide.md")], Existing::Update);
    let imported = &outcome.imported[0];
    assert_eq!(imported.path, out.join("acme_by_hand.json"));
    assert!(
        matches!(imported.fate, Fate::Updated(_)),
        "{:?}",
        imported.fate
    );
    assert!(!out.join("acmedesk.json").exists());
}

#[test]
fn one_bad_file_stops_nobody() {
    let out = folder("bad");
    let bad = out.join("bad.md");
    std::fs::write(&bad, b"\xff\xff").expect("written");
    let paths = [bad, out.join("missing.md"), fixtures("acme/guide.md")];
    let outcome = import(&out, &paths, Existing::Keep);
    assert!(report::failed(&outcome));
    assert!(matches!(outcome.imported[0].fate, Fate::Written));
}

#[test]
fn programs_get_one_object_a_line() {
    let out = folder("json");
    let outcome = import(&out, &[fixtures("acme")], Existing::Keep);
    let text = report::outcome(&outcome, Reader::Programs);
    assert_eq!(text.lines().count(), 3);
    for line in text.lines() {
        assert!(
            line.starts_with("{\"reason\":") && line.ends_with('}'),
            "{line}"
        );
    }
}

#[test]
fn no_sentence_of_a_document_reaches_a_definition() {
    let out = folder("sentences");
    import(&out, &[fixtures("acme")], Existing::Keep);
    let text = std::fs::read_to_string(out.join("acmedesk.json")).expect("written");
    assert!(
        !text.contains("Desk things") && !text.contains("t0k3n"),
        "{text}"
    );
}

#[test]
fn a_form_that_shows_entries_by_choice_is_asked_about() {
    let out = folder("groups");
    let text = std::fs::read_to_string(fixtures("acme/element.json")).expect("there");
    let grouped = |text: &str, key: &str, member: &str| {
        let key = format!("\"key\": \"{key}\",");
        text.replacen(&key, &format!("{key} {member},"), 1)
    };
    let text = grouped(&text, "acme.sandbox", "\"groupControl\": true");
    let text = grouped(&text, "acme.api.key", "\"groupBy\": \"by key\"");
    let export = out.join("element.json");
    std::fs::write(&export, text).expect("written");
    let outcome = import(&out.join("definitions"), &[export], Existing::Keep);
    let mut entries = outcome.imported[0].draft.entries.iter();
    let entry = entries.find(|entry| entry.key == "acme.api.key");
    let review = entry.expect("an entry").review.join("\n");
    let expected = "The form demands it with `by key` only (line";
    assert!(review.contains(expected), "{review}");
    assert!(matches!(outcome.imported[0].fate, Fate::Written));
}

#[test]
fn a_default_that_holds_for_nobody_else_is_none() {
    let out = folder("own-default");
    let text = std::fs::read_to_string(fixtures("acme/element.json")).expect("there");
    for (name, key, default) in [
        ("secret.json", "acme.api.key", "s3cr3t"),
        ("words.json", "baseUrl", "{insert_address}/home"),
    ] {
        let member = format!("\"key\": \"{key}\", \"defaultValue\": \"{default}\",");
        let export = out.join(name);
        let text = text.replacen(&format!("\"key\": \"{key}\","), &member, 1);
        std::fs::write(&export, text).expect("written");
        let outcome = import(&out.join(key), &[export], Existing::Keep);
        assert!(entry(&outcome, key).is_required(), "{key}");
        assert_eq!(entry(&outcome, key).default, None, "{key}");
    }
}
