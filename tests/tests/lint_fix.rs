//! `lint --fix`: what lint words as an edit is mended, and what is not is left with a reason.
//!
//! A case is a folder of definitions in `fix/`; the text beside it is what comes of them, file by file,
//! and what is left. `UPDATE_EXPECT=1` writes the texts anew.

use std::collections::BTreeMap;
use std::path::Path;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::load;
use element_codegen::lint::catalogue;
use element_codegen::lint::fix::fix;
use element_codegen::model::Element;
use element_codegen::tree::{read_inputs, write};
use element_tests::cases::Cases;
use element_tests::memory::Memory;

const CASES: Cases = Cases {
    folder: "fix",
    beside: &[],
    judge: catalogue,
};

/// What a disk holds after the fix, and what is left for a person.
fn fixed(disk: &Memory) -> (Memory, Vec<String>) {
    let mut disk = disk.clone();
    let mut findings = Findings::new();
    let inputs = read_inputs(&disk, &mut findings);
    let fixed = fix(&inputs, &mut findings);
    findings.discard("the cases show what is left, and why");
    write(&fixed.changes, &mut disk).expect("a disk in memory");
    (disk, fixed.left.iter().map(ToString::to_string).collect())
}

/// The messages of lint.
fn found(disk: &Memory) -> Vec<String> {
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    catalogue(&inputs, &mut findings);
    let findings = findings.into_list().into_iter();
    findings.map(|finding| finding.message).collect()
}

/// What the elements are, labels aside: a better label is a change, and meant as one.
fn elements(disk: &Memory) -> Vec<Element> {
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    let mut elements = load(&inputs, &mut findings).catalog.elements;
    assert_eq!(findings.into_list(), []);
    for entry in elements.iter_mut().flat_map(|element| &mut element.entries) {
        entry.label.clear();
    }
    elements
}

fn told(disk: &Memory, left: &[String]) -> String {
    let mut files: BTreeMap<&String, String> = BTreeMap::new();
    for path in disk.files.keys() {
        files.insert(path, disk.text(path));
    }
    let files = files
        .iter()
        .map(|(path, text)| format!("== {path}\n{text}"));
    let left = left.iter().map(|left| format!("not fixed: {left}\n"));
    files.chain(left).collect()
}

#[test]
fn each_case_becomes_what_is_beside_it() {
    for case in CASES.names() {
        let (after, left) = fixed(&CASES.disk(&case));
        let told = told(&after, &left);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fix/{case}.txt"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &told).expect("written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(told, expected, "{case}");
    }
}

#[test]
fn one_of_each_becomes_clean_and_says_the_same() {
    let before = CASES.disk("one-of-each");
    assert_eq!(found(&before).len(), 6, "{:#?}", found(&before));
    let (after, left) = fixed(&before);
    assert_eq!((found(&after), left), (vec![], vec![]));
    let misspelt = |disk: &Memory| {
        let mut disk = disk.clone();
        let delta = disk.text("element-defs/delta.json");
        let delta = delta.replace("pagination.maxx", "pagination.max");
        disk.files
            .insert("element-defs/delta.json".into(), delta.into());
        elements(&disk)
    };
    assert_eq!(misspelt(&before), elements(&after));
}

#[test]
fn a_second_fix_finds_nothing_to_do() {
    for case in CASES.names() {
        let (once, _) = fixed(&CASES.disk(&case));
        assert_eq!(fixed(&once).0.files, once.files, "{case}");
    }
}

#[test]
fn an_error_that_no_fix_mends_keeps_every_file() {
    let before = CASES.disk("refused-unknown-use");
    let (after, left) = fixed(&before);
    assert_eq!(before.files, after.files);
    assert_eq!(left.len(), 1, "{left:?}");
}
