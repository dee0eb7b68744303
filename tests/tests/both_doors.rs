//! A definition and the annotated struct printed from it are the same element: equal models, equal
//! text of everything beside the struct. And back: the struct adopted is the definition again.

use element_codegen::convert::{to_definition, to_struct};
use element_codegen::derive::expand;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::emit::{EmitContext, choices, companions};
use element_codegen::generate::{Loaded, load};
use element_codegen::model::{Element, Origin};
use element_codegen::tree::Inputs;
use element_tests::{inputs, loaded};

/// What the repository's definitions do not have, in one element.
const EVERYTHING: &str = r##"{
  "key": "acme-desk", "id": 9001, "name": "Acme \"Desk\"", "hub": "helpdesk", "authentication": "oauth2",
  "doc": "A help desk.\nIts second paragraph has   wide gaps, a \\ and a `code_span`.",
  "configuration": [
    { "key": "pagination.max", "label": "Largest page", "doc": "Entries per page.", "type": "integer", "unit": "records", "default": -5, "supplied_by": "platform" },
    { "key": "site", "label": "Site", "doc": "The site, in a text that is long enough to be broken: it goes on and on, with words and words, until it is over.", "required": true, "example": "acme" },
    { "key": "type", "label": "Kind", "doc": "A keyword.", "required": true },
    { "key": "oauth.api.key", "label": "Client", "doc": "The client.", "deprecated": "ask for \"site\" instead" },
    { "key": "api.key", "label": "API key", "doc": "The key." },
    { "key": "team", "label": "Team", "doc": "A secret by declaration.", "secret": true },
    { "key": "session.token", "label": "Session", "doc": "Not a secret.", "secret": false, "secret_reason": "the product prints it on every page" },
    { "key": "baseUrl", "rust_name": "shop", "label": "Shop", "doc": "The shop.", "type": "url", "default": "https://{site}.example/\"x\"" },
    { "key": "flag", "label": "Flag", "doc": "A flag.", "type": "boolean", "required": true },
    { "key": "source", "label": "Event source", "doc": "Where events come from.", "type": "choice", "default": "polls", "options": [
      { "value": "polling", "doc": "The platform asks.\nAgain and again.", "aliases": ["polls", "poll"] },
      { "value": ">=", "rust_name": "AtLeast", "doc": "Never." } ] },
    { "key": "mode", "label": "Mode", "doc": "Reported.", "type": "choice", "options": [ { "value": "a", "doc": "One." } ], "supplied_by": "platform" },
    { "key": "map", "label": "Map", "doc": "Some JSON.", "type": "json", "default": "{\"a\": [1, \"#\"]}" },
    { "key": "fields", "label": "Fields", "doc": "A list.", "type": "list", "example": "id,name" },
    { "key": "since", "label": "Since", "doc": "A moment.", "type": "timestamp_ms", "default": 0 },
    { "key": "mask", "label": "Mask", "doc": "A pattern.", "type": "date_mask", "default": "yyyy-MM-dd'T'" },
    { "key": "pages", "label": "Paging", "doc": "How pages are counted.", "examples": ["page", "cursor"], "default": "" },
    { "key": "kind.of.way", "label": "Kind", "doc": "Which way it is." },
    { "key": "gen", "label": "gen", "doc": "Another keyword.", "type": "integer", "default": "007" }
  ],
  "ways": [
    { "name": "oauth2", "grant": "oauth2", "requires": ["oauth.api.key", "type"],
      "sets": { "kind.of.way": "oauth \"2\"", "since": 1500000000000, "source": "polling" },
      "extras": [
        { "key": "realmId", "label": "Company ID", "doc": "The company.\nIn two paragraphs.", "required": true, "example": "123" },
        { "key": "type", "label": "Type", "doc": "A keyword." },
        { "key": "extra", "label": "Extra", "doc": "A word of ours." },
        { "key": "access.token", "label": "Access token", "doc": "A secret.", "required": true },
        { "key": "page.token", "label": "Page", "doc": "No secret.", "secret": false, "secret_reason": "it is a number" },
        { "key": "pin", "label": "PIN", "doc": "A secret by declaration.", "secret": true, "rust_name": "digits" } ] },
    { "name": "token", "grant": "oauth1", "requires": ["api.key", "team"], "sets": { "kind.of.way": "token" },
      "extras": [ { "key": "org", "label": "Organisation", "doc": "Which one." } ] },
    { "name": "open", "requires": [], "sets": { "kind.of.way": "open" } }
  ]
}"##;

/// An element with one way and extras of it.
const ONE_WAY: &str = r#"{
  "key": "acme-pos", "name": "Acme POS", "hub": "ecommerce", "authentication": "oauth1",
  "doc": "A till.",
  "configuration": [ { "key": "site", "label": "Site", "doc": "The site.", "required": true } ],
  "extras": [
    { "key": "token", "label": "Merchant token", "doc": "What the till signs with.", "required": true },
    { "key": "org", "label": "Org", "doc": "The organisation." } ]
}"#;

/// Both, under the names of their modules.
const OWN: &[(&str, &str)] = &[("acmedesk", EVERYTHING), ("acmepos", ONE_WAY)];

/// The definitions of the repository, and those above.
fn everything() -> (Inputs, Loaded, Loaded) {
    let inputs = inputs();
    let file = |(module, text): &(&str, &str)| {
        let file = SourceFile {
            name: format!("element-defs/{module}.json"),
            text: (*text).into(),
        };
        ((*module).into(), file)
    };
    let own = Inputs {
        common: None,
        definitions: OWN.iter().map(file).collect(),
        ..Inputs::default()
    };
    let mut findings = Findings::new();
    let made = load(&own, &mut findings);
    assert_eq!(findings.into_list(), [], "the definitions above");
    let repository = loaded(&inputs);
    (inputs, repository, made)
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
        inputs.definitions.len() + OWN.len(),
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
