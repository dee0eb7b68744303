//! A definition and the annotated struct printed from it are the same element: equal models, equal
//! text of everything beside the struct. And back: the struct adopted is the definition again.

use element_codegen::convert::{to_definition, to_struct};
use element_codegen::derive::expand;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::emit::{EmitContext, choices, companions};
use element_codegen::generate::{Loaded, load};
use element_codegen::model::{Element, Origin};
use element_codegen::tree::Inputs;
use element_tests::definitions::{RICH, catalogue, element, entry, lowered};
use element_tests::{inputs, loaded};
use serde_json::json;

/// The definitions of the repository, and those that have what they do not.
fn everything() -> (Inputs, Loaded, Loaded) {
    let inputs = inputs();
    let repository = loaded(&inputs);
    (inputs, repository, catalogue(RICH))
}

fn each(check: impl Fn(&Inputs, &Element, &Origin, &SourceFile)) {
    let (inputs, repository, made) = everything();
    let mut seen = 0;
    for loaded in [&repository, &made] {
        for (element, origin) in loaded.catalog.elements.iter().zip(&loaded.origins) {
            let printed = SourceFile {
                name: format!("{}.rs", element.names.module),
                text: to_struct::structure(element, origin, "Config"),
            };
            check(&inputs, element, origin, &printed);
            seen += 1;
        }
    }
    assert_eq!(
        seen,
        inputs.definitions.len() + RICH.len(),
        "every definition"
    );
}

#[test]
fn a_printed_struct_is_the_same_element() {
    each(|inputs, element, _, printed| {
        let mut findings = Findings::new();
        let read = to_definition::element(printed, inputs.common.as_ref(), &mut findings);
        assert_eq!(findings.into_list(), [], "{}", printed.text);
        let mut read = read.expect("one struct");
        // A definition's module is the name of its file, which a struct does not know.
        read.names.module.clone_from(&element.names.module);
        assert_eq!(read, *element, "{}", printed.text);
    });
}

/// Only the way that an element has without a word about ways goes without saying.
#[test]
fn a_way_is_printed_unless_it_is_there_without() {
    let entries = [entry("site", &json!({})), entry("kind", &json!({}))];
    for (way, printed) in [
        (json!({ "name": "basic", "requires": [] }), false),
        (json!({ "name": "token", "requires": [] }), true),
        (
            json!({ "name": "basic", "grant": "oauth2", "requires": [] }),
            true,
        ),
        (json!({ "name": "basic", "requires": ["site"] }), false),
        (
            json!({ "name": "basic", "requires": [], "sets": { "kind": "basic" } }),
            true,
        ),
    ] {
        let loaded = lowered(
            "acmedesk",
            &element("acmedesk", &entries, std::slice::from_ref(&way)),
        );
        let element = &loaded.catalog.elements[0];
        let text = to_struct::structure(element, &loaded.origins[0], "Config");
        assert_eq!(text.contains("way("), printed, "{way}: {text}");
        let file = SourceFile {
            name: "acmedesk.rs".into(),
            text,
        };
        let mut findings = Findings::new();
        let read = to_definition::element(&file, None, &mut findings).expect("one struct");
        assert_eq!(findings.into_list(), [], "{way}");
        assert_eq!(
            (read.ways, read.entries),
            (element.ways.clone(), element.entries.clone()),
            "{way}"
        );
    }
}

#[test]
fn a_printed_struct_gets_the_same_companions() {
    each(|_, element, _, printed| {
        let (_, structure) = printed.text.split_once("\n\n").expect("imports come first");
        let derived =
            expand(structure.parse().expect("tokens"), |text| text.parse().ok()).to_string();
        let context = EmitContext::module(element);
        let items = choices(&context).into_iter().chain(companions(&context));
        let expected: Vec<String> = items
            .filter(|item| !item.is_empty())
            .map(|item| item.tokens().expect("tokens").to_string())
            .collect();
        // Before the companions the macro asks whether `Url` is ours; a definition names no types.
        let (asked, companions) = split(&derived);
        assert!(asked.ends_with(';') || asked.is_empty(), "{asked}");
        assert_eq!(companions, expected.join(" "), "{}", printed.text);
    });
}

/// What the macro asks of the struct's types, and the companions.
fn split(derived: &str) -> (&str, &str) {
    let mut at = 0;
    while derived[at..].starts_with("const _ :") {
        let end = derived[at..].find("; ").expect("the end of a question");
        at += end + "; ".len();
    }
    (derived[..at].trim_end(), &derived[at..])
}

#[test]
fn an_adopted_struct_is_the_definition_again() {
    each(|inputs, element, _, printed| {
        let mut findings = Findings::new();
        let adopted = to_definition::definitions(printed, inputs.common.as_ref(), &mut findings);
        assert_eq!(findings.into_list(), [], "{}", printed.text);
        let text = &adopted[0].text;
        let stem = element.names.module.clone();
        let used = |text: &str| text.matches("\"use\":").count();
        if let Some((_, file)) = inputs.definitions.iter().find(|(other, _)| *other == stem) {
            // More than in the original: what somebody wrote out may be in the dictionary too.
            assert!(used(text) >= used(&file.text), "`use` in {text}");
        }
        let file = SourceFile {
            name: "adopted.json".into(),
            text: text.clone(),
        };
        let again = Inputs {
            common: inputs.common.clone(),
            definitions: vec![(stem, file)],
            ..Inputs::default()
        };
        let mut findings = Findings::new();
        let again = load(&again, &mut findings);
        assert_eq!(findings.into_list(), [], "{text}");
        assert_eq!(again.catalog.elements[0], *element, "{text}");
    });
}
