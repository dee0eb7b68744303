//! Rule 2: every finding says what is wrong, where, what is allowed and what to type next.
//!
//! The cases lie in `findings/`; `element_tests::cases` says how.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Code, Findings, Severity, SourceFile};
use element_codegen::generate::load;
use element_codegen::invisible_characters;
use element_codegen::tree::Inputs;
use element_tests::cases::Cases;
use element_tests::definitions;
use element_tests::memory::Memory;
use regex_syntax::hir::{Class, ClassUnicodeRange, HirKind};

/// Codes that no file in this folder can cause, with the test that does.
const ELSEWHERE: &[(Code, &str)] = &[
    (
        Code::TooManyHubs,
        "too_many_hubs, below: it takes hundreds of definitions",
    ),
    (
        Code::ManyErrors,
        "codegen/src/diagnostic/limit.rs: it takes more findings than a text should show",
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

const CASES: Cases = Cases {
    folder: "findings",
    beside: &["common.json"],
    judge: |inputs, findings| drop(load(inputs, findings)),
};

#[test]
fn each_case_is_explained() {
    CASES.hold_against_texts(&CASES.names());
}

/// The name of a case starts with its code, and one defect is one finding.
#[test]
fn each_case_has_one_finding_and_is_named_after_it() {
    for case in CASES.names() {
        let codes = CASES.codes(&case);
        let what = case
            .strip_prefix("dictionary-")
            .or(case.strip_prefix("folder-"));
        match (what, case.as_str()) {
            (_, "several-five") => assert_eq!(codes.len(), 5, "{case}: {codes:?}"),
            (_, "several-clashes" | "several-options") => {
                assert_eq!(codes.len(), 2, "{case}: {codes:?}");
            }
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
    CASES.hold_to_form();
}

#[test]
fn each_code_has_a_case_or_a_reason() {
    let mut seen = BTreeSet::new();
    for case in CASES.names() {
        seen.extend(CASES.codes(&case));
    }
    // What only `lint` finds has its cases in lint/.
    let errors = Code::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Error);
    for code in errors {
        let elsewhere = ELSEWHERE.iter().any(|(other, _)| other == code);
        assert!(
            seen.contains(code.name()) != elsewhere,
            "{} needs a case in findings/, or a line in ELSEWHERE, and not both",
            code.name()
        );
    }
}

/// What the reading of `common.json` taught is not told once for every element that uses it.
#[test]
fn a_defect_of_the_dictionary_is_told_once() {
    let mut disk = CASES.disk("dictionary-empty-doc");
    for name in ["alpha", "beta", "gamma"] {
        let text = definitions::minimal(name, r#"{ "use": "pages" }"#);
        disk.files
            .insert(format!("element-defs/{name}.json"), text.into_bytes());
    }
    let (findings, _) = CASES.found(&disk);
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
            ..Inputs::default()
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
        b"{\n  \"name\": \"\xc3\x9c\", \"key\": \"\xff\" }".to_vec(),
    );
    let (findings, files) = CASES.found(&disk);
    assert_eq!(findings[0].code, Code::Unreadable);
    // Columns are characters, as editors count them.
    let told = people(&findings, &files, Look::Plain);
    assert!(
        told.contains("line 2, column 24: the byte 0xFF is not UTF-8")
            && told.contains(" element-defs/acmedesk.json:2:24\n"),
        "{told}"
    );
    // Where a sign stands for the byte in what is shown.
    let at = findings[0].at.bytes();
    assert_eq!(&files[0].text[at.start..at.end], "\u{fffd}");
}

/// What Unicode calls a format character, or ignorable, and people see.
const SEEN: &[(&str, &[RangeInclusive<char>])] = &[
    (
        "drawn around or before what follows",
        &[
            '\u{600}'..='\u{605}',
            '\u{6dd}'..='\u{6dd}',
            '\u{70f}'..='\u{70f}',
            '\u{890}'..='\u{891}',
            '\u{8e2}'..='\u{8e2}',
            '\u{110bd}'..='\u{110bd}',
            '\u{110cd}'..='\u{110cd}',
            '\u{13430}'..='\u{1343f}',
        ],
    ),
    (
        "chooses how the character before it looks, as emoji do",
        &[
            '\u{180b}'..='\u{180d}',
            '\u{180f}'..='\u{180f}',
            '\u{fe00}'..='\u{fe0f}',
        ],
    ),
];

/// Held against Unicode's own tables: controls, format characters, separators of lines, and what is ignored
/// where a font has no glyph.
#[test]
fn each_character_that_nobody_sees_is_known() {
    let class = r"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]";
    let class = regex_syntax::parse(class).expect("a class");
    let HirKind::Class(Class::Unicode(class)) = class.kind() else {
        panic!("no class: {class:?}");
    };
    let unseen = |character: char| {
        let within =
            |range: &ClassUnicodeRange| range.start() <= character && character <= range.end();
        let seen = SEEN.iter().flat_map(|(_, ranges)| *ranges);
        class.ranges().iter().any(within)
            && !seen.into_iter().any(|range| range.contains(&character))
    };
    let differs = ('\0'..=char::MAX)
        .filter(|character| invisible_characters::name(*character).is_some() != unseen(*character));
    let differs: Vec<String> = differs.map(|character| format!("{character:?}")).collect();
    assert_eq!(differs, [""; 0]);
}

#[test]
fn a_bracket_that_stays_open_is_what_is_shown() {
    for (case, bracket) in [
        ("syntax-unclosed-file", "{"),
        ("syntax-unclosed-file-in-list", "["),
    ] {
        let (findings, files) = CASES.found(&CASES.disk(case));
        let at = findings[0].at.bytes();
        let file = files.iter().find(|file| file.name == findings[0].file);
        assert_eq!(
            &file.expect("the definition").text[at.start..at.end],
            bracket
        );
    }
}
