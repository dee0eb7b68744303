//! The importer's promise: `gen` takes what it drafts, also from damaged documents, and remarks name
//! lines that the file has.

use std::path::Path;

use element_import::dictionary::SharedEntries;
use element_import::draft::Draft;
use element_import::{document_kind, merge, run, write};

const GUIDE: &str = include_str!("fixtures/acme/guide.md");
const EXPORT: &str = include_str!("fixtures/acme/element.json");

fn shared() -> SharedEntries {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/common");
    run::shared(&folder).expect("the dictionary is in order")
}

fn drafts(name: &str, text: &str, shared: &SharedEntries) -> Vec<Draft> {
    let document = document_kind::document(name, text.as_bytes());
    let lines = text.lines().count().max(1);
    for remark in &document.remarks {
        assert!(
            remark.line <= lines,
            "{name} has {lines} lines: {remark:?}\n{text}"
        );
    }
    merge::all(&[document], shared)
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

/// Every text of a document in turn replaced by others: what comes of it, `gen` takes, but for a few
/// whose reasons are told.
#[test]
fn damaged_documents_give_definitions_that_gen_takes() {
    let shared = shared();
    let (mut taken, mut refused) = (0, Vec::new());
    for (name, text) in [("guide.md", GUIDE), ("element.json", EXPORT)] {
        let quotes: Vec<usize> = text.match_indices('"').map(|(place, _)| place).collect();
        for (count, pair) in quotes.chunks(2).enumerate() {
            let [start, end] = pair[..] else { continue };
            for other in HOSTILE.iter().skip(count % 9).step_by(9) {
                let damaged = format!("{}{other}{}", &text[..=start], &text[end..]);
                for draft in drafts(name, &damaged, &shared) {
                    let text = write::definition(&draft);
                    match shared.judge("acme.json", "acme", &text) {
                        Ok(()) => taken += 1,
                        Err(reasons) => refused.push(format!("{other} in {name}: {reasons:?}")),
                    }
                }
            }
        }
    }
    assert!(
        taken > 200 && refused.len() * 10 < taken,
        "{taken} taken, refused: {refused:#?}"
    );
}
