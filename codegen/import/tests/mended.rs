//! The importer's promise: `gen` takes what it writes. What `gen` would refuse is left out and said,
//! and remarks name lines that the file has.

use std::path::Path;

use element_codegen::json::Json;
use element_import::draft::{Draft, DraftWay};
use element_import::rules::value_type::ValueType;
use element_import::shared::Shared;
use element_import::{input, mend, merge, run, verify};

const GUIDE: &str = include_str!("fixtures/acme/guide.md");
const EXPORT: &str = include_str!("fixtures/acme/element.json");

fn shared() -> Shared {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/common");
    run::shared(&folder).expect("the dictionary is in order")
}

fn drafts(name: &str, text: &str, shared: &Shared) -> Vec<Draft> {
    let document = input::document(name, text.as_bytes());
    let lines = text.lines().count().max(1);
    for remark in &document.remarks {
        assert!(
            remark.line <= lines,
            "{name} has {lines} lines: {remark:?}\n{text}"
        );
    }
    merge::all(&[document], shared)
}

fn draft(shared: &Shared) -> Draft {
    let mut drafts = drafts("element.json", EXPORT, shared);
    assert_eq!(drafts.len(), 1);
    drafts.remove(0)
}

/// Something that `gen` refuses, and words of what is left out for it.
type Case = (&'static str, fn(&mut Draft), &'static str);

const INTEGER: ValueType = ValueType {
    word: "integer",
    unit: None,
};

/// The first entry that is no secret, without anything that is in the way.
fn plain(draft: &mut Draft) -> &mut element_import::draft::DraftEntry {
    let entry = draft
        .entries
        .iter_mut()
        .find(|entry| !entry.secret.value && !entry.shared);
    let entry = entry.expect("an entry of its own");
    entry.required = None;
    entry.default = None;
    entry.example = None;
    entry
}

fn secret(draft: &mut Draft) -> &mut element_import::draft::DraftEntry {
    let entry = draft.entries.iter_mut().find(|entry| entry.secret.value);
    entry.expect("a secret")
}

const CASES: &[Case] = &[
    (
        "default-type",
        |draft| {
            let entry = plain(draft);
            entry.value_type = INTEGER;
            entry.default = Some("thirty".into());
        },
        "The `default` of",
    ),
    (
        "default-type of an example",
        |draft| {
            let entry = plain(draft);
            entry.value_type = INTEGER;
            entry.example = Some(" 15 ".into());
        },
        "The `example` of",
    ),
    (
        "secret-default",
        |draft| secret(draft).example = Some("plain".into()),
        "The `example` of",
    ),
    (
        "credential",
        |draft| plain(draft).default = Some("https://ada:hunter2@acme.example".into()),
        "The `default` of",
    ),
    (
        "unknown-placeholder",
        |draft| {
            let entry = plain(draft);
            entry.value_type = ValueType {
                word: "url",
                unit: None,
            };
            entry.default = Some("https://{nobody}.example".into());
        },
        "The `default` of",
    ),
    (
        "bad-name",
        |draft| plain(draft).rust_name = Some("build".into()),
        "The `rust_name` of",
    ),
    (
        "bad-name of a key",
        |draft| plain(draft).key = "***".into(),
        "The entry `***`",
    ),
    (
        "duplicate-key",
        |draft| {
            let again = draft.entries.first().expect("an entry").clone();
            draft.entries.push(again);
        },
        "The entry",
    ),
    (
        "ways",
        |draft| {
            let way = DraftWay {
                name: "twice".into(),
                grant: "none",
                requires: Vec::new(),
                sets: Vec::new(),
                extras: Vec::new(),
            };
            draft.ways = vec![way.clone(), way];
        },
        "All `ways`",
    ),
    (
        "credential of a response",
        |draft| {
            let token = Json::object([("token", Json::text("hunter2"))]);
            draft.response = Some(token);
        },
        "The recorded response",
    ),
    (
        "credential of a correction",
        |draft| {
            let jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0", "hunter2"].join(".");
            let source = draft.sources.first_mut().expect("a source");
            source.corrections.push(format!("It says {jwt}."));
        },
        "A correction of a source",
    ),
];

#[test]
fn what_gen_refuses_is_left_out_and_said() {
    let shared = shared();
    for (name, spoil, said) in CASES {
        let mut draft = draft(&shared);
        spoil(&mut draft);
        let refused = verify::definition(
            "acme.json",
            "acme",
            &element_import::write::definition(&draft),
            &shared,
        );
        assert!(refused.is_err(), "{name} is taken");
        let mended = mend::definition(&mut draft, ("acme.json", "acme"), &shared)
            .unwrap_or_else(|reasons| panic!("{name}: {reasons:?}"));
        assert!(
            mended.left_out.iter().any(|note| note.starts_with(said)),
            "{name}: {:?}",
            mended.left_out
        );
        assert!(!mended.text.contains("hunter2"), "{name}: {}", mended.text);
        for note in &mended.left_out {
            assert!(
                mended.text.contains(&element_codegen::json::quote(note)),
                "{name}: {note}"
            );
        }
        let taken = verify::definition("acme.json", "acme", &mended.text, &shared);
        assert!(taken.is_ok(), "{name}: {taken:?}");
    }
}

#[test]
fn what_gen_takes_is_written_as_it_is() {
    let shared = shared();
    for (name, text) in [("guide.md", GUIDE), ("element.json", EXPORT)] {
        for mut draft in drafts(name, text, &shared) {
            let before = element_import::write::definition(&draft);
            let mended = mend::definition(&mut draft, ("acme.json", "acme"), &shared);
            let mended = mended.unwrap_or_else(|reasons| panic!("{name}: {reasons:?}"));
            assert_eq!((mended.text, mended.left_out), (before, Vec::new()));
        }
    }
}

#[test]
fn a_definition_without_a_head_is_refused() {
    let shared = shared();
    let mut draft = draft(&shared);
    draft.key = "two words".into();
    let refused = mend::definition(&mut draft, ("acme.json", "acme"), &shared);
    let refused = refused.expect_err("a key is one word");
    assert!(
        refused.iter().any(|reason| reason.contains("bad-name")),
        "{refused:?}"
    );
}

/// Texts that have made `gen` refuse a definition, and others that might.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "***",
    "a b",
    "a, b",
    "{nobody}",
    "https://{nobody}.example/{",
    "<INSERT_IT>",
    "<INSERT_IT",
    "********",
    "true",
    "0",
    "1.5",
    "99999999999999999999",
    "null",
    "[]",
    "{\\\"a\\\":",
    "password",
    "self",
    "\\u202e",
    "\\u0000",
    "\\n",
    "ü",
    "https://ada:hunter2@acme.example",
    "AKIAIOSFODNN7EXAMPLE",
    "TEXTFIELD_32",
    "BOOLEAN",
    "PASSWORD",
    "COMBO",
    "common",
    "api_key",
];

/// Every text of a document in turn replaced by others: what comes of it, `gen` takes, or the head
/// of the definition is at fault.
#[test]
fn damaged_documents_give_definitions_that_gen_takes() {
    let shared = shared();
    let (mut written, mut refused) = (0, 0);
    for (name, text) in [("guide.md", GUIDE), ("element.json", EXPORT)] {
        let quotes: Vec<usize> = text.match_indices('"').map(|(place, _)| place).collect();
        for (count, pair) in quotes.chunks(2).enumerate() {
            let [start, end] = pair[..] else { continue };
            for other in HOSTILE.iter().skip(count % 9).step_by(9) {
                let damaged = format!("{}{other}{}", &text[..=start], &text[end..]);
                for mut draft in drafts(name, &damaged, &shared) {
                    match mend::definition(&mut draft, ("acme.json", "acme"), &shared) {
                        Ok(mended) => {
                            written += 1;
                            let taken =
                                verify::definition("acme.json", "acme", &mended.text, &shared);
                            assert!(taken.is_ok(), "{other} in {name}: {taken:?}");
                        }
                        Err(reasons) => {
                            refused += 1;
                            let head = [
                                "line 3:", "line 4:", "line 5:", "line 6:", "line 7:", "line 8:",
                            ];
                            let of_head =
                                |reason: &String| head.iter().any(|line| reason.starts_with(line));
                            assert!(
                                reasons.iter().any(of_head),
                                "{other} in {name}: {reasons:?}"
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(
        written > 200 && refused * 10 < written,
        "{written} written, {refused} refused"
    );
}
