//! Marks on generated items that no caller's code needs and every reader's editor shows: they would go without
//! a sign when the tree is generated again.

use element_codegen::doc::code;
use element_codegen::generate::module;
use element_codegen::model::{Element, Entry};
use element_tests::definitions::{self, lowered};
use element_tests::{inputs, loaded};

/// What one module lacks.
fn lacks(element: &Element, text: &str) -> Vec<String> {
    let mut lacks = Vec::new();
    let mut demand = |what: &str, least: usize| {
        let count = text.matches(what).count();
        if count < least {
            lacks.push(format!("{}: {count} of {least} `{what}`", element.key));
        }
    };
    demand(
        "#[must_use = \"a builder does nothing until `build()`\"]",
        1,
    );
    demand("#[must_use]\n    pub fn build(", 1);
    let settable: Vec<&Entry> = element.settable().map(|(_, entry)| entry).collect();
    for entry in &element.entries {
        let is_set = settable.iter().any(|other| other.key == entry.key);
        if entry.key != entry.ident {
            // Field, setter and getter are found by the wire key.
            let alias = format!("#[doc(alias = {:?})]", entry.key);
            demand(&alias, if is_set { 3 } else { 1 });
        }
        if let Some(example) = entry.example().filter(|_| is_set) {
            demand(&format!("/// Example: {}.\n", code(example)), 2);
        }
    }
    lacks
}

#[test]
fn readers_find_names_examples_and_what_must_be_used() {
    let loaded = loaded(&inputs());
    let elements = loaded.catalog.elements.iter().zip(&loaded.origins);
    let lacking = elements.flat_map(|(element, origin)| {
        let text = module(element, origin).unwrap_or_else(|bug| panic!("{bug}"));
        lacks(element, &text)
    });
    assert_eq!(lacking.take(20).collect::<Vec<_>>(), [""; 0]);
}

/// Quotes and odd blanks are what rustdoc refuses in an alias.
#[test]
fn an_unusual_key_is_an_alias_where_rustdoc_takes_it() {
    for (key, takes) in [
        ("a.b", true),
        ("a b", true),
        ("stra\u{df}e", true),
        ("a/b", true),
        ("it's", false),
        ("a\"b", false),
        ("a\u{3000}b", false),
        (" a", false),
        ("a ", false),
    ] {
        let entry = serde_json::json!({
            "key": key, "rust_name": "named", "label": "Label", "doc": "What it is."
        });
        let text = definitions::minimal("acmedesk", &entry.to_string());
        let loaded = lowered("acmedesk", &text);
        let text = module(&loaded.catalog.elements[0], &loaded.origins[0]).expect("it renders");
        let alias = format!("#[doc(alias = {key:?})]");
        assert_eq!(text.contains(&alias), takes, "{key:?}");
    }
}
