//! Folders and files as they are found: links that lead back, what is no file, what is too much;
//! and what a run leaves.

use std::fs;
use std::path::{Path, PathBuf};

use element_import::facts::RemarkKind;
use element_import::run::{self, Existing, Fate, Outcome, Task};
use element_import::{document_kind, files};

fn fixture(name: &str) -> PathBuf {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    fixtures.join(name)
}

/// An empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("disk-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn import(from: PathBuf, out: &Path) -> Outcome {
    let task = Task {
        site: None,
        paths: vec![from],
        out: out.to_path_buf(),
        common: fixture("common"),
        public: None,
        existing: Existing::Keep,
    };
    run::import(&task).expect("the dictionary is in order")
}

fn names(folder: &Path) -> Vec<String> {
    let items = fs::read_dir(folder).expect("a folder");
    let names = items.map(|item| item.expect("an item").file_name().into_string());
    let mut names: Vec<String> = names.map(|name| name.expect("a name")).collect();
    names.sort();
    names
}

#[test]
fn a_run_leaves_definitions_their_schema_and_nothing_else() {
    let out = folder("leaves").join("element-defs");
    import(fixture("acme"), &out);
    assert_eq!(names(&out), ["acmedesk.json", "schema.json"]);
    // Where a folder has the name, the definition cannot be put in its place.
    let taken = folder("taken");
    fs::create_dir(taken.join("acmedesk.json")).expect("a folder");
    let outcome = import(fixture("acme"), &taken);
    assert!(matches!(outcome.imported[0].fate, Fate::Refused(_)));
    assert_eq!(names(&taken), ["acmedesk.json"]);
}

#[test]
fn a_document_with_more_than_any_element_has_is_refused() {
    let entries: Vec<String> = (0..1001)
        .map(|number| format!("\"key.{number}\": \"x\""))
        .collect();
    let guide = format!(
        "```json\n{{ \"element\": {{ \"key\": \"acme\" }}, \"configuration\": {{ {} }}, \"name\": \"x\" }}\n```\n",
        entries.join(",\n")
    );
    let document = document_kind::document("guide.md", guide.as_bytes());
    assert!(document.elements.is_empty());
    let expected = "`acme` has 1001 entries, and 1000 are the most";
    let said = document
        .remarks
        .iter()
        .any(|remark| remark.kind == RemarkKind::Failed && remark.text == expected);
    assert!(said, "{:?}", document.remarks);
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    /// Four links to the folder that they are in made four to the power of sixteen paths.
    #[test]
    fn each_folder_is_entered_once() {
        let from = folder("links");
        fs::copy(fixture("acme/guide.md"), from.join("guide.md")).expect("a guide");
        for name in ["a", "b", "c", "d"] {
            symlink(".", from.join(name)).expect("a link");
        }
        let found = files::expand(std::slice::from_ref(&from));
        assert_eq!(found.files, [from.join("guide.md")]);
        assert_eq!(found.left_out.len(), 4);
        let outcome = import(from, &folder("links-out"));
        let told = outcome
            .documents
            .iter()
            .flat_map(|document| &document.remarks);
        let told = told.filter(|remark| remark.text.contains("a folder that was read already"));
        assert_eq!(told.count(), 4);
    }

    #[test]
    fn pipes_and_devices_are_no_documents() {
        let from = folder("odd");
        let made = Command::new("mkfifo").arg(from.join("pipe.md")).status();
        assert!(made.expect("mkfifo").success());
        symlink("/dev/zero", from.join("zero.json")).expect("a link");
        let documents = run::read(&[from], None).expect("two documents");
        for document in documents {
            let [remark] = &document.remarks[..] else {
                panic!("{document:?}")
            };
            assert_eq!(remark.text, "this is no plain file");
        }
    }

    #[test]
    fn no_definition_is_written_through_a_link() {
        let out = folder("through");
        let outside = folder("outside").join("mine.json");
        symlink(&outside, out.join("acmedesk.json")).expect("a link that leads nowhere");
        let outcome = import(fixture("acme"), &out);
        assert!(matches!(outcome.imported[0].fate, Fate::Refused(_)));
        assert!(!outside.exists());
        assert_eq!(names(&out), ["acmedesk.json"]);
    }
}
