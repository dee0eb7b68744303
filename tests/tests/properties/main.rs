//! What must hold of texts nobody thought of. Few cases each, so that the suite stays fast;
//! `PROPTEST_CASES=10000 cargo test --test properties` looks harder.

mod damage;
mod nearly;
mod printed;
mod responses;
mod sound;

use std::collections::{BTreeMap, BTreeSet};

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Code, Finding, Findings, Location, SourceFile};
use element_codegen::generate::{self, Loaded, load};
use element_codegen::lint;
use element_codegen::name;
use element_codegen::pages::guide;
use element_codegen::tree::Inputs;
use element_tests::definitions::{element, entry, minimal};
use element_tests::judge::disagreements;
use element_types::elements::freshservice::{Instance, InstanceConfig};
use element_types::{Json, Reading, Reported, UntypedConfig};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::damage::{any_json, apply, edit};
use crate::nearly::nearly_json;
use crate::responses::{any_text_of_json, tight};
use crate::sound::{around, keys, parses_as_page, parses_as_rust, seen, sound_entry};

/// Texts around the dictionary and a definition, so that a reader of either meets everything.
fn inputs(common: &str, definition: &str) -> Inputs {
    let file = |name: &str, text: &str| SourceFile {
        name: format!("element-defs/{name}.json"),
        text: text.to_owned(),
    };
    Inputs {
        common: Some(file("common", common)),
        definitions: vec![("acmedesk".into(), file("acmedesk", definition))],
        ..Inputs::default()
    }
}

/// What stages 1 and 2 make of them.
fn read(common: &str, definition: &str) -> (Loaded, Vec<Finding>, Vec<SourceFile>) {
    let inputs = inputs(common, definition);
    let mut findings = Findings::new();
    let loaded = load(&inputs, &mut findings);
    (loaded, findings.into_list(), inputs.files())
}

/// Reads a text as a definition and as a dictionary, lints both, and prints what was found.
fn survives(text: &str) -> Vec<Finding> {
    let inputs = inputs(text, text);
    let mut findings = Findings::new();
    lint::catalogue(&inputs, &mut findings);
    let (findings, files) = (findings.into_list(), inputs.files());
    let printed = people(&findings, &files, Look::Plain);
    assert_eq!(printed.is_empty(), findings.is_empty());
    for line in programs(&findings, &files).lines() {
        let _: Value = serde_json::from_str(line).expect("a finding for programs is JSON");
    }
    for finding in &findings {
        let file = files
            .iter()
            .find(|file| file.name == finding.file)
            .expect("a finding in a file");
        let places = std::iter::once(finding.at).chain(finding.related.iter().map(|(at, _)| *at));
        for at in places.map(Location::bytes) {
            assert!(
                at.start <= at.end && at.end <= file.text.len(),
                "{finding:?} is outside the file"
            );
            let _ = (file.line_column(at.start), file.line_column(at.end));
        }
    }
    findings
}

/// A definition with everything the format has.
fn whole() -> String {
    let text = include_str!("../../../element-defs/freshservice.json");
    assert!(text.contains("configuration"));
    text.to_owned()
}

fn cases(count: u32) -> ProptestConfig {
    // The variable is read by `default`; a seed that failed is printed, not kept in a file.
    let default = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        default
    } else {
        ProptestConfig {
            cases: count,
            ..default
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_is_read_without_a_panic(text in "(?s).{0,200}") {
        survives(&text);
    }

    #[test]
    fn any_json_is_read_without_a_panic(value in any_json()) {
        survives(&value.to_string());
    }

    #[test]
    fn any_entries_are_read_without_a_panic(entries in any_json(), ways in any_json()) {
        survives(&around(entries.clone(), ways));
        survives(&around(json!([entries]), json!([])));
    }

    /// What the reader takes for JSON, every other reader does too, and the other way round.
    #[test]
    fn json_is_what_everyone_calls_json(edits in vec(edit(), 0..4)) {
        let text = apply(&minimal("acmedesk", ""), &edits);
        let findings = survives(&text);
        let ours = findings.iter().all(|finding| finding.code != Code::Syntax);
        let theirs = serde_json::from_str::<Value>(&text);
        prop_assert_eq!(ours, theirs.is_ok(), "{:?}: {:?}\n{}", theirs.err(), findings, text);
    }

    #[test]
    fn a_damaged_definition_is_read_without_a_panic(edits in vec(edit(), 1..6)) {
        survives(&apply(&whole(), &edits));
    }

    /// Either every entry has names of its own, or a clash says so and its remedy cures it.
    #[test]
    fn names_are_injective_or_a_clash_is_told(keys in keys()) {
        let distinct: BTreeSet<&String> = keys.iter().collect();
        let mut entries: Vec<Value> = distinct.iter().map(|key| entry(key, &json!({ "required": true }))).collect();
        // Each round renames one entry; a name made from a label may have to be changed once more.
        for _ in 0..=2 * entries.len() {
            let definition = element("acmedesk", &entries, &[]);
            let (loaded, findings, _) = read("{ \"entries\": [] }", &definition);
            let Some(finding) = findings.first() else {
                let states: BTreeSet<String> =
                    loaded.catalog.elements[0].entries.iter().map(|entry| name::state(&entry.ident)).collect();
                prop_assert_eq!(states.len(), entries.len(), "two entries share a type");
                let exact: BTreeSet<&str> =
                    loaded.catalog.elements[0].entries.iter().map(|entry| entry.ident.as_str()).collect();
                prop_assert_eq!(exact.len(), entries.len(), "two entries share an identifier");
                return Ok(());
            };
            prop_assert!(matches!(finding.code, Code::NameClash | Code::BadName), "{:?}", finding);
            let (_, proposal) = finding.remedy.split_once("\"rust_name\": \"").expect("a line to paste");
            let (name, rest) = proposal.split_once('"').expect("a closing quote");
            let place = match rest.split_once("the entry `") {
                Some((_, key)) => entries.iter().position(|entry| key.starts_with(&format!("{}`", entry["key"].as_str().unwrap_or_default()))),
                None => entries.iter().position(|entry| finding.message.contains(&format!("`{}`", entry["key"].as_str().unwrap_or_default()))),
            };
            let place = place.expect("the remedy names an entry");
            entries[place]["rust_name"] = json!(name);
        }
        prop_assert!(false, "pasting the proposed names never ends: {:?}", entries);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_is_accepted_gives_code_and_pages_that_parse(
        entries in vec(sound_entry(), 0..6),
        name in ".{1,20}",
        ways in proptest::bool::ANY,
    ) {
        let ways = if ways { json!([{ "name": "one", "requires": [] }, { "name": "two", "grant": "oauth2", "requires": [] }]) } else { json!([]) };
        let mut entries = entries;
        for (number, entry) in entries.iter_mut().enumerate() {
            // Names are another property's business.
            entry["rust_name"] = json!(format!("name_{number}"));
        }
        let mut definition: Value = serde_json::from_str(&around(json!(entries), ways)).expect("JSON");
        definition["name"] = json!(format!("{}a", seen(&name)));
        definition["example"] = json!({ "instance": { name: entries } });
        let (loaded, findings, _) = read("{ \"entries\": [] }", &definition.to_string());
        prop_assume!(findings.is_empty(), "{:?}", findings);
        let (element, origin) = (&loaded.catalog.elements[0], &loaded.origins[0]);
        let rust = generate::module(element, origin).unwrap_or_else(|bug| panic!("{bug}"));
        parses_as_rust(&rust);
        prop_assert_eq!(disagreements(&loaded), [""; 0]);
        parses_as_page(&guide::page(element, origin));
        prop_assert_eq!(printed::refused(element, origin, None), [""; 0]);
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// What `show --as struct` prints, the derive takes.
    #[test]
    fn the_derive_takes_every_struct_that_is_printed(changes in vec(printed::change(), 0..4)) {
        let definition = printed::changed(&changes);
        let (loaded, findings, inputs) = read(&printed::common(), &definition.to_string());
        if !findings.is_empty() {
            return Ok(());
        }
        let (element, origin) = (&loaded.catalog.elements[0], &loaded.origins[0]);
        prop_assert_eq!(printed::refused(element, origin, inputs.first()), [""; 0], "{}", definition);
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_response_is_read_and_written_back(text in any_text_of_json()) {
        let instance = Instance::from_json(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        prop_assert_eq!(tight(instance.to_wire().as_str()), tight(&text));
        let through_serde: Instance = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let written = serde_json::to_string(&through_serde.to_wire()).expect("JSON");
        prop_assert_eq!(tight(&written), tight(&text));
        let members: BTreeMap<String, Box<RawValue>> = serde_json::from_str(&text).expect("an object");
        if let Some(configuration) = members.get("configuration") {
            prop_assert_eq!(tight(instance.configuration().to_wire().as_str()), tight(configuration.get()));
        }
        // Reading never fails, whatever stands where.
        let reported: &InstanceConfig = instance.configuration();
        let _ = format!("{instance:?} {:?}", instance.element());
        let _ = (reported.username(), reported.password(), reported.pagination_max(), reported.base_url());
        let _ = (instance.id(), instance.tags(), instance.user(), instance.created_date(), instance.provider_data());
        for key in reported.keys() {
            prop_assert_ne!(reported.entry::<String>(key), Reading::Absent, "{} in {}", key, text);
            if let Reading::Value(json) = reported.entry::<Json>(key) {
                prop_assert!(serde_json::from_str::<&RawValue>(json.as_str()).is_ok());
            }
        }
        let untyped: element_types::Instance<UntypedConfig> = serde_json::from_str(&text).expect("a response");
        prop_assert_eq!(tight(untyped.to_wire().as_str()), tight(&text));
    }
}

proptest! {
    #![proptest_config(cases(4096))]

    /// The judge has a reader of its own, for `element-core` has no dependency.
    #[test]
    fn what_is_json_is_json_to_serde_json_too(text in nearly_json()) {
        let read = serde_json::from_str::<&RawValue>(&text).is_ok();
        prop_assert_eq!(element_core::is_json(&text), read, "{}", text);
    }
}
