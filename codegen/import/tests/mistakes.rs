//! One fixture for each kind of mistake: it is found, placed, and costs nothing.

use std::path::{Path, PathBuf};

use element_import::facts::{Document, RemarkKind};
use element_import::lenient_json::RepairKind;
use element_import::report::{self, Reader};
use element_import::run::{Existing, Task};
use element_import::{dictionary, facts, merge, run};

fn fixture(kind: RepairKind) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/mistakes")
        .join(format!("{}.md", kind.name()))
}

/// The line of the mistake, from the fixture's own front matter.
fn expected_line(path: &Path) -> usize {
    let text = std::fs::read_to_string(path).expect("every kind has a fixture");
    let line = text.lines().find_map(|line| line.strip_prefix("line: "));
    line.expect("a fixture says where its mistake is")
        .parse()
        .expect("a number")
}

fn document(path: &Path) -> Document {
    let mut documents = run::read(&[path.to_path_buf()], None).expect("one document");
    documents.remove(0)
}

#[test]
fn every_kind_is_mended_where_it_stands() {
    for kind in RepairKind::ALL {
        let path = fixture(*kind);
        let expected = expected_line(&path);
        let document = document(&path);
        let found: Vec<(RemarkKind, usize)> = document
            .remarks
            .iter()
            .filter(|remark| matches!(remark.kind, RemarkKind::Repaired(_) | RemarkKind::Failed))
            .map(|remark| (remark.kind, remark.line))
            .collect();
        assert!(
            found.contains(&(RemarkKind::Repaired(*kind), expected)),
            "{}: expected on line {expected}, found {found:?}",
            kind.name()
        );
    }
}

#[test]
fn no_mistake_costs_an_entry() {
    for kind in RepairKind::ALL {
        let document = document(&fixture(*kind));
        let drafts = merge::all(&[document], &dictionary::SharedEntries::default());
        let keys: Vec<&str> = drafts
            .iter()
            .flat_map(|draft| &draft.entries)
            .filter(|entry| entry.is_required())
            .map(|entry| entry.key.as_str())
            .collect();
        assert_eq!(keys, ["acme.api.key", "acme.region"], "{}", kind.name());
    }
}

#[test]
fn lines_are_counted_from_one() {
    let lines = facts::Lines::new("a\nb\n");
    let found: Vec<usize> = (0..4).map(|offset| lines.line(offset)).collect();
    assert_eq!(found, [1, 1, 2, 2]);
}

#[test]
fn every_kind_is_reported_with_its_line() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mistakes");
    let common = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/common");
    for kind in RepairKind::ALL {
        let _ = std::fs::remove_dir_all(&out);
        let path = fixture(*kind);
        let task = Task {
            paths: vec![path.clone()],
            site: None,
            out: out.clone(),
            common: common.clone(),
            public: None,
            existing: Existing::Keep,
        };
        let outcome = run::import(&task).expect("the dictionary is in order");
        let report = report::outcome(&outcome, Reader::People);
        let expected = format!(
            "  repaired  line {}: {}: ",
            expected_line(&path),
            kind.name()
        );
        assert!(report.contains(&expected), "{expected}in\n{report}");
        assert!(out.join("acmedesk.json").exists(), "{}", kind.name());
    }
}
