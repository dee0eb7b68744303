//! What tests of documents in one style share: a fixture imported, and its draft in short.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use element_import::draft::{Draft, DraftEntry};
use element_import::facts::Document;
use element_import::run::{self, Existing, Fate, Outcome, Task};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// What the importer makes of a fixture; it must pass what `gen` demands.
pub(crate) fn import(name: &str) -> (Document, Draft) {
    // Tests run side by side, and several import one fixture.
    static FOLDERS: AtomicUsize = AtomicUsize::new(0);
    let folder = FOLDERS.fetch_add(1, Ordering::Relaxed);
    let out =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{folder}", name.replace('/', "-")));
    let _ = std::fs::remove_dir_all(&out);
    let common = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/common");
    let task = Task {
        site: None,
        paths: vec![fixture(name)],
        out,
        common,
        public: None,
        existing: Existing::Keep,
    };
    let Outcome {
        mut documents,
        mut imported,
    } = run::import(&task).expect("the dictionary is in order");
    let document = documents.remove(0);
    assert_eq!(imported.len(), 1, "{name}: {:?}", document.remarks);
    let imported = imported.remove(0);
    let written = matches!(imported.fate, Fate::Written);
    assert!(written, "{name}: {:?}", imported.fate);
    (document, imported.draft)
}

/// Whether it says something that holds these words, on this line.
pub(crate) fn says(document: &Document, line: usize, words: &str) -> bool {
    let mut remarks = document.remarks.iter();
    remarks.any(|remark| remark.line == line && remark.text.contains(words))
}

/// An entry in short: its key, `!` if required, `?` if nobody says, `*` if secret, then type and
/// default.
pub(crate) fn short(entry: &DraftEntry) -> String {
    let presence = match (&entry.required, entry.is_required()) {
        (None, _) => "?",
        (_, true) => "!",
        (_, false) => "",
    };
    let secret = if entry.secret.value { "*" } else { "" };
    let default = entry.default.as_ref().map(|text| format!("={text}"));
    let word = entry.value_type.word();
    format!(
        "{}{presence}{secret} {word}{}",
        entry.key,
        default.unwrap_or_default()
    )
}

/// Entries that callers send.
pub(crate) fn sent(draft: &Draft) -> Vec<String> {
    let mut entries: Vec<&DraftEntry> = draft.entries.iter().collect();
    entries.retain(|entry| entry.supplied_by.is_none());
    entries.into_iter().map(short).collect()
}
