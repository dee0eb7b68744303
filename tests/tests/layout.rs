//! `fmt`: definitions are in one layout, and a layout changes nothing that a definition says.

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{load, plan};
use element_codegen::tree::{Difference, Inputs, write};
use element_codegen::{format, new_definition};
use element_tests::memory::Memory;
use element_tests::{inputs, loaded};

/// The texts of what `fmt` would write, and its findings.
fn formatted(inputs: &Inputs) -> (Vec<(String, String)>, Vec<String>) {
    let mut findings = Findings::new();
    let changes = format::changes(inputs, &mut findings).into_iter();
    let texts = changes.map(|change| match change.difference {
        Difference::Stale { text, .. } => (change.path, text),
        other => panic!("{}: {other:?}", change.path),
    });
    let texts = texts.collect();
    let messages = findings.into_list().into_iter();
    (texts, messages.map(|finding| finding.message).collect())
}

/// Every blank outside of texts is gone, or there are more of them: the same JSON.
fn relaid(text: &str, blank: &str) -> String {
    let mut out = String::new();
    let (mut inside, mut escaped) = (false, false);
    for character in text.chars() {
        match character {
            '"' if !escaped => {
                inside = !inside;
                out.push(character);
            }
            ' ' | '\n' if !inside => {}
            ',' | ':' | '{' | '[' if !inside => {
                out.push(character);
                out.push_str(blank);
            }
            _ => out.push(character),
        }
        escaped = inside && character == '\\' && !escaped;
    }
    out
}

fn with_texts(inputs: &mut Inputs, change: impl Fn(&str) -> String) {
    let definitions = inputs.definitions.iter_mut().map(|(_, file)| file);
    for file in inputs.common.iter_mut().chain(definitions) {
        file.text = change(&file.text);
    }
}

#[test]
fn every_layout_of_the_catalogue_becomes_the_one_that_is_there() {
    let there = inputs();
    assert_eq!(formatted(&there), (vec![], vec![]), "run `cargo xtask fmt`");
    for blank in ["", "\n", "\r\n\t  "] {
        let mut other = inputs();
        with_texts(&mut other, |text| relaid(text, blank));
        let (texts, findings) = formatted(&other);
        assert_eq!(findings, [""; 0]);
        assert_eq!(texts.len(), there.definitions.len() + 1, "{blank:?}");
        for file in there.files() {
            let text = texts.iter().find(|(path, _)| *path == file.name);
            assert_eq!(
                text.map(|(_, text)| text),
                Some(&file.text),
                "{}",
                file.name
            );
        }
    }
}

#[test]
fn what_is_generated_does_not_depend_on_the_layout() {
    let mut other = inputs();
    with_texts(&mut other, |text| relaid(text, "\n"));
    let before = plan(loaded(&inputs())).expect("a plan");
    let after = plan(loaded(&other)).expect("a plan");
    assert!(before.files == after.files && before.regions == after.regions);
}

#[test]
fn one_bad_file_keeps_all_as_they_are() {
    for bad in [
        "",
        "[]",
        "{ \"key\": }",
        "{ // why\n }",
        "{ \"key\": \"a\" ",
    ] {
        let file = |name: &str, text: &str| SourceFile {
            name: format!("element-defs/{name}.json"),
            text: text.into(),
        };
        let inputs = Inputs {
            definitions: vec![
                ("a".into(), file("a", "{\"key\":\"a\"}")),
                ("b".into(), file("b", bad)),
            ],
            ..Inputs::default()
        };
        let (texts, findings) = formatted(&inputs);
        assert_eq!(texts, [], "{bad}");
        assert_eq!(findings.len(), 1, "{bad}: {findings:?}");
    }
}

#[test]
fn a_disk_that_stops_holds_whole_files() {
    let before = "{\"key\":\"a\"}";
    let paths = ["element-defs/a.json", "element-defs/b.json"];
    let whole = ["{ \"key\": \"a\" }\n", before];
    for power in 0..8 {
        let mut disk = Memory::new(paths.map(|path| (path, before)));
        let mut findings = Findings::new();
        let inputs = element_codegen::tree::read_inputs(&disk, &mut findings);
        let changes = format::changes(&inputs, &mut findings);
        disk.power = Some(power);
        let _ = write(&changes, &mut disk);
        for path in paths {
            let text = disk.text(path);
            assert!(whole.contains(&text.as_str()), "{power}: {text}");
        }
    }
}

#[test]
fn a_new_definition_is_in_the_layout() {
    for authentication in ["basic", "oauth2", "none"] {
        let element = new_definition::NewElement {
            key: "acmedesk".into(),
            name: None,
            hub: None,
            authentication: Some(authentication.into()),
        };
        let (name, text) = new_definition::new_definition(&element).expect("a definition");
        let mut new = Inputs {
            common: inputs().common,
            definitions: vec![("acmedesk".into(), SourceFile { name, text })],
            ..Inputs::default()
        };
        let mut findings = Findings::new();
        load(&new, &mut findings);
        assert_eq!(findings.into_list(), []);
        new.common = None;
        assert_eq!(formatted(&new), (vec![], vec![]));
    }
}
