//! `lint`: each rule finds what it is there for, and leaves alone what comes close to it.
//!
//! The cases lie in `lint/`; `element_tests::cases` says how. A case whose name has `sound` in it is a
//! near miss: nothing is found. `everything.json` lies beside each and uses the whole dictionary.

use std::collections::BTreeSet;

use element_codegen::convert::to_struct;
use element_codegen::derive::expand;
use element_codegen::diagnostic::{Code, Findings, Severity};
use element_codegen::generate::load;
use element_codegen::lint;
use element_codegen::lint::explanation::{self, Example, Explanation};
use element_codegen::tree::read_inputs;
use element_tests::cases::Cases;
use element_tests::inputs;

const CASES: Cases = Cases {
    folder: "lint",
    beside: &["common.json", "everything.json"],
    judge: lint::catalogue,
};

fn split() -> (Vec<String>, Vec<String>) {
    let names = CASES.names().into_iter();
    names.partition(|name| name.contains("sound"))
}

#[test]
fn each_case_is_explained() {
    CASES.hold_against_texts(&split().1);
}

#[test]
fn each_finding_has_a_place_and_a_remedy() {
    CASES.hold_to_form();
}

#[test]
fn each_case_has_one_finding_and_is_named_after_it() {
    for case in split().1 {
        let codes = CASES.codes(&case);
        if case == "several-two" {
            assert_eq!(codes, ["vague-doc", "secret-reason"], "{case}");
            continue;
        }
        let what = case
            .strip_prefix("dictionary-")
            .or(case.strip_prefix("folder-"))
            .unwrap_or(&case);
        let [code] = codes[..] else {
            panic!("{case} has {codes:?}")
        };
        assert!(what.starts_with(code), "{case} is about {code}");
    }
}

/// It would be told twice otherwise: each of them is to use the dictionary's.
#[test]
fn a_key_of_the_dictionary_is_no_candidate() {
    let mut disk = CASES.disk("folder-common-candidate");
    let entry = r#"{ "key": "ledger.id", "label": "Ledger", "doc": "The number that every invoice shows above its date." }"#;
    let common = format!("{{ \"entries\": [{entry}] }}");
    let path = "element-defs/common.json".to_owned();
    disk.files.insert(path, common.into_bytes());
    let (findings, _) = CASES.found(&disk);
    let codes: BTreeSet<Code> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, BTreeSet::from([Code::SharedKey]));
}

#[test]
fn near_misses_are_left_alone() {
    for case in split().0 {
        assert_eq!(CASES.codes(&case), [""; 0], "{case}");
    }
}

/// Errors have theirs in findings/.
#[test]
fn each_warning_has_a_case() {
    let seen: BTreeSet<&str> = split()
        .1
        .iter()
        .flat_map(|case| CASES.codes(case))
        .collect();
    for code in Code::ALL {
        // A case is one finding, and this code takes more than a hundred.
        let warning = code.severity() == Severity::Warning && *code != Code::ManyWarnings;
        // Warnings about requests are rows of the tests of `validate`.
        let of_requests = [
            Code::PlatformEntry,
            Code::NewOption,
            Code::NoScheme,
            Code::ByNumber,
        ];
        let warning = warning && !of_requests.contains(code);
        assert!(!warning || seen.contains(code.name()), "{}", code.name());
    }
}

#[test]
fn the_definitions_of_this_repository_are_clean() {
    let inputs = inputs();
    let mut findings = Findings::new();
    lint::catalogue(&inputs, &mut findings);
    let found = findings.into_list();
    let printed = element_codegen::diagnostic::json::programs(&found, &inputs.files());
    assert!(found.is_empty(), "{printed}");
}

/// What `--explain` shows is no fable.
#[test]
fn examples_trigger_their_codes() {
    for Explanation { code, example, .. } in explanation::all() {
        let definition = match example {
            Example::Entries(entries) => definition(entries, ""),
            Example::Members(members) => definition("", members),
            Example::Words(_) => continue,
        };
        let mut disk = CASES.disk("no-source");
        let path = "element-defs/acmedesk.json".to_owned();
        disk.files.insert(path, definition.clone().into_bytes());
        let (findings, _) = CASES.found(&disk);
        let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
        assert!(
            codes.contains(code),
            "{} in {definition}: {codes:?}",
            code.name()
        );
    }
}

/// A sound definition with something added.
fn definition(entries: &str, members: &str) -> String {
    let sources = r#""sources": [{ "document": "The guide" }]"#;
    let (comma, more) = match (entries, members) {
        ("", members) if members.contains("\"sources\"") => ("", members.to_owned()),
        ("", members) => ("", format!("{sources}, {members}")),
        (_, _) => (", ", sources.to_owned()),
    };
    format!(
        r#"{{
  "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk", "authentication": "basic",
  "doc": "A help desk for small teams; an instance acts as one of its agents.",
  "configuration": [
    {{ "key": "username", "label": "Username", "doc": "The e-mail address with which one signs in." }}{comma}{entries}
  ],
  {more}
}}
"#
    )
}

/// Whatever generates can be kept as a struct: what `show --as struct` prints, the derive takes.
#[test]
fn each_case_that_generates_is_a_struct_that_the_derive_takes() {
    let mut taken = BTreeSet::new();
    for case in CASES.names() {
        let mut findings = Findings::new();
        let inputs = read_inputs(&CASES.disk(&case), &mut findings);
        let loaded = load(&inputs, &mut findings);
        let refused = findings.has_errors();
        findings.discard("lint's cases are about more");
        if refused {
            continue;
        }
        for (element, origin) in loaded.catalog.elements.iter().zip(&loaded.origins) {
            let printed = to_struct::structure(element, origin, &to_struct::name(element));
            // What lies beside every case is looked at once.
            if !taken.insert(printed.clone()) {
                continue;
            }
            let (_, structure) = printed.split_once("\n\n").expect("imports come first");
            let tokens = structure.parse().expect("tokens");
            let derived = expand(tokens, |text| text.parse().ok()).to_string();
            assert!(
                !derived.contains("compile_error"),
                "{case}: {printed}\n{derived}"
            );
        }
    }
    assert!(taken.len() > 60, "{}", taken.len());
}
