//! Rule 2: every finding says what is wrong, where, what is allowed and what to type next.
//!
//! One case is one file `findings/<case>.json`, a definition with one defect (a dictionary when the
//! case's name starts with `dictionary-`, several definitions when the case is a folder), beside
//! `<case>.txt`, what the tool prints about it. `UPDATE_EXPECT=1` writes the texts anew: read them as
//! a newcomer would before you commit them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Code, Finding, Findings, SourceFile};
use element_codegen::generate::load;
use element_codegen::tree::{Inputs, read_inputs};
use element_tests::definitions;
use element_tests::memory::Memory;

/// Codes that no file in this folder can cause, with the test that does.
const ELSEWHERE: &[(Code, &str)] = &[
    (
        Code::TooManyHubs,
        "too_many_hubs, below: it takes hundreds of definitions",
    ),
    (
        Code::Unreadable,
        "bytes_that_are_no_text, below: a case is a text",
    ),
    (
        Code::ForeignFile,
        "tests/tree.rs: about generated folders, not definitions",
    ),
    (
        Code::Region,
        "tests/tree.rs: about manifests, not definitions",
    ),
    (Code::Derive, "about annotated structs, not definitions"),
    (
        Code::UnknownElement,
        "about a request, not a definition: tests/validate.rs",
    ),
    (
        Code::MissingEntry,
        "about a request, not a definition: tests/validate.rs",
    ),
    (
        Code::EntryValue,
        "about a request, not a definition: tests/validate.rs",
    ),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("findings")
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names of the cases.
fn cases() -> Vec<String> {
    let items = fs::read_dir(folder()).expect("the folder of cases");
    let names = items.map(|item| {
        item.expect("a case")
            .file_name()
            .into_string()
            .expect("a name")
    });
    let mut names: Vec<String> = names
        .filter(|name| name != "common.json")
        .filter_map(|name| match name.rsplit_once('.') {
            Some((stem, "json")) => Some(stem.to_owned()),
            Some(_) => None,
            None => Some(name),
        })
        .collect();
    names.sort_unstable();
    names
}

/// The files of a case, as the workspace would hold them.
fn disk(case: &str) -> Memory {
    let mut disk = Memory::default();
    let mut put = |name: &str, path: &Path| {
        let path_there = format!("element-defs/{name}");
        disk.files.insert(path_there, text(path).into_bytes());
    };
    let path = folder().join(case);
    if path.is_dir() {
        for item in fs::read_dir(path).expect("a case of several files") {
            let path = item.expect("a file of it").path();
            put(
                path.file_name()
                    .and_then(|name| name.to_str())
                    .expect("a name"),
                &path,
            );
        }
        return disk;
    }
    let path = folder().join(format!("{case}.json"));
    if case.starts_with("dictionary-") {
        put("common.json", &path);
    } else {
        put("common.json", &folder().join("common.json"));
        put("acmedesk.json", &path);
    }
    disk
}

fn found(disk: &Memory) -> (Vec<Finding>, Vec<SourceFile>) {
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    load(&inputs, &mut findings);
    (findings.into_list(), inputs.files())
}

#[test]
fn each_case_is_explained() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let (findings, files) = found(&disk(&case));
        let printed = people(&findings, &files, Look::Plain);
        let path = folder().join(format!("{case}.txt"));
        if update {
            fs::write(&path, &printed).expect("a writable folder");
        } else if fs::read_to_string(&path).ok().as_deref() != Some(printed.as_str()) {
            wrong.push(format!("{case} prints\n{printed}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cases differ from their text (UPDATE_EXPECT=1 writes them anew):\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The name of a case starts with its code, and one defect is one finding.
#[test]
fn each_case_has_one_finding_and_is_named_after_it() {
    for case in cases() {
        let (findings, _) = found(&disk(&case));
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
        let what = case
            .strip_prefix("dictionary-")
            .or(case.strip_prefix("folder-"));
        match (what, case.as_str()) {
            (_, "several-five") => assert_eq!(codes.len(), 5, "{case}: {codes:?}"),
            (_, "several-clashes") => assert_eq!(codes.len(), 2, "{case}: {codes:?}"),
            (Some(_), _) => assert_eq!(codes.len(), 1, "{case}: {codes:?}"),
            (None, _) => {
                let [code] = codes[..] else {
                    panic!("{case} has {codes:?}")
                };
                assert!(case.starts_with(code), "{case} is about {code}");
            }
        }
    }
}

#[test]
fn each_finding_has_a_place_and_a_remedy() {
    for case in cases() {
        let (findings, files) = found(&disk(&case));
        for Finding {
            message,
            at,
            label,
            remedy,
            file,
            ..
        } in findings
        {
            assert!(
                !message.is_empty() && !message.ends_with('.'),
                "{case}: {message}"
            );
            assert!(
                remedy.len() > 10 && !remedy.ends_with('.'),
                "{case}: {remedy}"
            );
            if let Some(source) = files
                .iter()
                .find(|source| source.name == file && !source.text.is_empty())
            {
                assert!(
                    at.start <= at.end && at.end <= source.text.len(),
                    "{case}: {at:?}"
                );
                assert!(!label.is_empty(), "{case}: nothing stands under the place");
            }
        }
    }
}

#[test]
fn each_code_has_a_case_or_a_reason() {
    let mut seen = BTreeSet::new();
    for case in cases() {
        seen.extend(found(&disk(&case)).0.iter().map(|finding| finding.code));
    }
    for code in Code::ALL {
        let elsewhere = ELSEWHERE.iter().any(|(other, _)| other == code);
        assert!(
            seen.contains(code) != elsewhere,
            "{} needs a case in findings/, or a line in ELSEWHERE, and not both",
            code.name()
        );
    }
}

/// What the reading of `common.json` taught is not told once for every element that uses it.
#[test]
fn a_defect_of_the_dictionary_is_told_once() {
    let mut disk = disk("dictionary-empty-doc");
    for name in ["alpha", "beta", "gamma"] {
        let text = definitions::minimal(name, r#"{ "use": "pages" }"#);
        disk.files
            .insert(format!("element-defs/{name}.json"), text.into_bytes());
    }
    let (findings, _) = found(&disk);
    let files: Vec<&str> = findings
        .iter()
        .map(|finding| finding.file.as_str())
        .collect();
    assert_eq!(files, ["element-defs/common.json"]);
}

#[test]
fn too_many_hubs() {
    let definition = |number: usize| {
        let name = format!("acme{number}");
        let text = definitions::minimal(&name, "").replacen("helpdesk", &format!("hub{number}"), 1);
        (name.clone(), SourceFile { name, text })
    };
    for (count, expected) in [(290, &[][..]), (291, &["too-many-hubs"][..])] {
        let inputs = Inputs {
            common: None,
            definitions: (0..count).map(definition).collect(),
        };
        let mut findings = Findings::new();
        load(&inputs, &mut findings);
        let codes: Vec<&str> = findings
            .into_list()
            .iter()
            .map(|finding| finding.code.name())
            .collect();
        assert_eq!(codes, expected, "{count} hubs");
    }
}

#[test]
fn bytes_that_are_no_text() {
    let mut disk = Memory::default();
    disk.files.insert(
        "element-defs/acmedesk.json".into(),
        b"{ \"key\": \"\xff\" }".to_vec(),
    );
    let (findings, files) = found(&disk);
    assert!(people(&findings, &files, Look::Plain).contains("not UTF-8"));
    assert_eq!(findings[0].code, Code::Unreadable);
}
