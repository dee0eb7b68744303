//! What CONTRIBUTING and `new` give a contributor works at the first attempt.

use element_codegen::diagnostic::Findings;
use element_codegen::generate::{load, plan};
use element_codegen::lint;
use element_codegen::new_definition::{NewElement, new_definition};
use element_codegen::tree::{Disk as _, read_inputs};
use element_tests::memory::Memory;
use element_tests::workspace;

/// The module's text for a definition beside the repository's dictionary.
fn module(path: &str, definition: &str) -> String {
    let common = std::fs::read_to_string(workspace().join("element-defs/common.json"))
        .expect("the dictionary");
    let disk = Memory::new([
        ("element-defs/common.json", common.as_str()),
        (path, definition),
    ]);
    assert!(disk.read(path).expect("readable").is_some());
    let mut findings = Findings::new();
    let inputs = read_inputs(&disk, &mut findings);
    let loaded = load(&inputs, &mut findings);
    assert_eq!(findings.into_list(), [], "{path}");
    assert_eq!(loaded.catalog.elements.len(), 1);
    let plan = plan(loaded).expect("every item renders");
    let texts = plan.files.iter().map(|file| format!("{:?}", file.content));
    texts.collect()
}

/// The codes that `lint` has for a definition beside the repository's dictionary.
fn linted(path: &str, definition: &str) -> Vec<&'static str> {
    let common = std::fs::read_to_string(workspace().join("element-defs/common.json"))
        .expect("the dictionary");
    let disk = Memory::new([
        ("element-defs/common.json", common.as_str()),
        (path, definition),
    ]);
    let mut findings = Findings::new();
    let inputs = read_inputs(&disk, &mut findings);
    lint::catalogue(&inputs, &mut findings);
    let found = findings.into_list().into_iter();
    // One element does not use the whole dictionary.
    let found = found.filter(|finding| finding.file == path);
    found.map(|finding| finding.code.name()).collect()
}

#[test]
fn the_element_of_contributing() {
    let text =
        std::fs::read_to_string(workspace().join(".github/CONTRIBUTING.md")).expect("CONTRIBUTING");
    let block = text
        .split("```json")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a definition");
    let path = "element-defs/acmedesk.json";
    assert_eq!(linted(path, block), [""; 0]);
    let module = module(path, block);
    assert!(module.contains("Acme Desk needs `workspace` (Workspace), which is not set"));
}

/// What nobody has filled in is not forgotten.
#[test]
fn a_new_definition_waits_to_be_filled_in() {
    let element = NewElement {
        key: "acmedesk".into(),
        name: None,
        hub: None,
        authentication: None,
    };
    let (module, text) = new_definition(&element).expect("a definition");
    let path = format!("element-defs/{module}.json");
    assert_eq!(linted(&path, &text), ["no-source", "vague-doc"]);
}

#[test]
fn a_new_definition_passes_as_it_is() {
    for (key, hub, authentication) in [
        ("acmedesk", None, None),
        ("x-desk 2", Some("helpdesk"), Some("oauth2")),
        ("type", None, Some("oauth1")),
    ] {
        let element = NewElement {
            key: key.replace(' ', ""),
            name: None,
            hub: hub.map(str::to_owned),
            authentication: authentication.map(str::to_owned),
        };
        let (name, text) = new_definition(&element).expect(key);
        let path = format!("element-defs/{name}.json");
        assert!(module(&path, &text).contains("ConfigBuilder"));
    }
}

#[test]
fn new_refuses_what_cannot_be() {
    for (key, hub, authentication) in [
        ("---", None, None),
        ("acmedesk", Some("Help Desk"), None),
        ("acmedesk", None, Some("pigeon")),
    ] {
        let element = NewElement {
            key: key.into(),
            name: None,
            hub: hub.map(str::to_owned),
            authentication: authentication.map(str::to_owned),
        };
        assert!(new_definition(&element).is_err(), "{key}");
    }
}
