//! What `list --json` and `show --json` print for programs.

use element_codegen::show::{Filter, find, list_json, show_json};
use element_tests::definitions::{element, lowered, lowered_beside};
use element_tests::{inputs, loaded};
use serde_json::{Value, json};

const DEFINITION: &str = r#"{
  "key": "acme-desk", "id": 9001, "name": "Acme \"Desk\"", "hub": "helpdesk", "authentication": "oauth2",
  "doc": "A help desk.",
  "configuration": [
    { "key": "api.key", "label": "API key", "doc": "The key." },
    { "key": "kind", "label": "Kind", "doc": "Which way it is." },
    { "key": "pages", "label": "Pages", "doc": "How many.", "type": "integer", "unit": "pages", "default": 3, "example": 4 },
    { "key": "mode", "label": "Mode", "doc": "How.", "type": "choice", "supplied_by": "platform", "deprecated": "nobody asks",
      "options": [{ "value": "a", "doc": "One.", "aliases": ["A"] }] }
  ],
  "ways": [
    { "name": "oauth2", "grant": "oauth2", "requires": [], "sets": { "kind": "oauth" },
      "extras": [{ "key": "realmId", "label": "Company", "doc": "Which.", "required": true }] },
    { "name": "api_key", "requires": ["api.key"] }
  ]
}"#;

#[test]
fn an_element_is_shown_with_all_that_is_known() {
    let loaded = lowered("acmedesk", DEFINITION);
    let shown: Value = serde_json::from_str(&show_json(&loaded.catalog.elements[0])).expect("JSON");
    let optional = json!({ "is": "optional" });
    let required = json!({ "is": "required" });
    let both = json!({ "oauth2": optional, "api_key": optional });
    let three = json!({ "is": "default", "text": "3" });
    assert_eq!(
        shown,
        json!({
            "key": "acme-desk", "id": 9001, "name": "Acme \"Desk\"", "hub": "helpdesk",
            "authentication": "oauth2", "module": "acmedesk", "doc": "A help desk.",
            "ways": [
                { "name": "oauth2", "grant": "oauth2", "extras": [{
                    "key": "realmId", "label": "Company", "doc": "Which.", "type": "text",
                    "presence": { "oauth2": required }, "secret": false, "supplied_by": "caller",
                    "examples": [], "rust_name": "realm_id",
                }] },
                { "name": "api_key", "grant": "none", "extras": [] },
            ],
            "entries": [
                {
                    "key": "api.key", "label": "API key", "doc": "The key.", "type": "text",
                    "presence": { "oauth2": optional, "api_key": required }, "secret": true,
                    "supplied_by": "caller", "examples": [], "rust_name": "api_key",
                },
                {
                    "key": "kind", "label": "Kind", "doc": "Which way it is.", "type": "text",
                    "presence": { "oauth2": { "is": "fixed", "text": "oauth" }, "api_key": optional },
                    "secret": false, "supplied_by": "caller", "examples": [], "rust_name": "kind",
                },
                {
                    "key": "pages", "label": "Pages", "doc": "How many.", "type": "integer",
                    "unit": "pages", "presence": { "oauth2": three, "api_key": three },
                    "secret": false, "supplied_by": "caller", "examples": ["4"], "rust_name": "pages",
                },
                {
                    "key": "mode", "label": "Mode", "doc": "How.", "type": "choice",
                    "options": [{ "value": "a", "doc": "One.", "aliases": ["A"] }],
                    "presence": both, "secret": false, "supplied_by": "platform", "examples": [],
                    "deprecated": "nobody asks", "rust_name": "mode",
                },
            ],
        })
    );
}

#[test]
fn an_element_is_found_by_its_key_and_by_its_module() {
    let catalog = lowered("acmedesk", DEFINITION).catalog;
    for word in ["acme-desk", "acmedesk"] {
        let found = find(&catalog, word).map(|element| element.key.as_str());
        assert_eq!(found, Ok("acme-desk"));
    }
    let error = find(&catalog, "acme-dsk").expect_err("no such element");
    assert!(error.ends_with("did you mean `acme-desk`?"), "{error}");
}

#[test]
fn a_list_has_an_object_a_line_for_each_element_that_is_meant() {
    let catalog = loaded(&inputs()).catalog;
    let listed = |hub: Option<&str>, text: Option<&str>| {
        let filter = Filter {
            hub: hub.map(str::to_owned),
            text: text.map(str::to_owned),
        };
        list_json(&catalog, &filter)
    };
    let all: Vec<Value> = serde_json::from_str(&listed(None, None)).expect("JSON");
    assert_eq!(all.len(), catalog.elements.len());
    let abbyy = r#"  {"key":"abbyy","id":260,"name":"ABBYY","hub":"ocr","authentication":"basic","module":"abbyy"}"#;
    assert_eq!(listed(None, Some("abbyy")), format!("[\n{abbyy}\n]\n"));
    assert_eq!(
        listed(Some("ocr"), Some("ABBYY")),
        format!("[\n{abbyy}\n]\n")
    );
    assert_eq!(listed(Some("crm"), Some("abbyy")), "[]\n");
    // Names, docs and the keys of entries are looked at too.
    for text in [
        "QuickBooks Online",
        "accounting for small businesses",
        "realmid",
    ] {
        let found: Vec<Value> = serde_json::from_str(&listed(None, Some(text))).expect("JSON");
        let is = |element: &Value| element["key"] == "quickbooks";
        // An extra is no entry.
        assert_eq!(found.iter().any(is), text != "realmid", "{text}");
    }
}

/// The dictionary knows no element: what one of the ways requires, nobody fills in for the others.
#[test]
fn what_a_way_requires_has_no_default_of_the_dictionary() {
    let dictionary = json!({ "entries": [
        { "key": "page.size", "label": "Page size", "doc": "Rows of a page.", "type": "integer", "default": 50 },
    ] });
    let default = json!({ "is": "default", "text": "50" });
    for (requires, expected) in [
        (json!([]), [default.clone(), default]),
        (
            json!(["page.size"]),
            [json!({ "is": "required" }), json!({ "is": "optional" })],
        ),
    ] {
        let ways = [
            json!({ "name": "one", "requires": requires }),
            json!({ "name": "other", "requires": [] }),
        ];
        let definition = element("acmedesk", &[json!({ "use": "page.size" })], &ways);
        let loaded = lowered_beside(&dictionary.to_string(), "acmedesk", &definition);
        let shown: Value =
            serde_json::from_str(&show_json(&loaded.catalog.elements[0])).expect("JSON");
        let presence = &shown["entries"][0]["presence"];
        assert_eq!(
            [&presence["one"], &presence["other"]],
            [&expected[0], &expected[1]]
        );
    }
}
