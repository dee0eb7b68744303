//! The definition that `adopt` writes.
//!
//! **Input:** an annotated struct. **Output:** the text of a definition.

use element_codegen::convert::to_definition::definitions;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_tests::inputs;

use super::file;

/// The definition of the only struct in a file.
fn adopted(file: &SourceFile) -> String {
    let mut findings = Findings::new();
    let adopted = definitions(file, inputs().common.as_ref(), &mut findings);
    assert_eq!(findings.into_list(), []);
    assert_eq!(adopted.len(), 1);
    adopted[0].text.clone()
}

#[test]
fn an_imported_choice_is_the_shared_one() {
    let fields = "        /// Where events come from.\n        #[config(key = \"event.vendor.type\")]\n        pub vendor: Option<EventVendorType>,\n";
    let mut findings = Findings::new();
    let adopted = definitions(&file(fields), inputs().common.as_ref(), &mut findings);
    assert_eq!(findings.into_list(), []);
    assert_eq!(adopted[0].module, "acmedesk");
    assert!(
        adopted[0].text.contains("\"use\": \"event.vendor.type\""),
        "{}",
        adopted[0].text
    );
}

/// A text of the struct's own is no choice, whatever the dictionary has under its key.
#[test]
fn what_the_dictionary_cannot_say_is_written_out() {
    let fields = "        /// Where events come from.\n        #[config(key = \"event.vendor.type\")]\n        pub vendor: Option<String>,\n";
    let text = adopted(&file(fields));
    assert!(text.contains("\"key\": \"event.vendor.type\""), "{text}");
    assert!(!text.contains("\"use\""), "{text}");
}

#[test]
fn a_struct_that_derives_something_else_is_not_adopted() {
    let mut file = file("        /// Where it is.\n        pub site: String,\n");
    file.text += "#[derive(Clone, Debug)]\nstruct Helper {\n    site: String,\n}\n";
    let text = adopted(&file);
    assert!(text.contains("\"key\": \"site\""), "{text}");
}

#[test]
fn a_way_requires_what_not_all_do_and_what_callers_send() {
    let fields = "        /// Always there.\n        pub site: String,\n        /// The key.\n        pub api_key: Option<Secret>,\n        /// The team.\n        pub team: Option<String>,\n";
    let ways = "#[element(way(name = \"key\", requires(api_key)), way(name = \"team\", requires(team)))]\n    pub struct";
    let mut file = file(fields);
    file.text = file.text.replace("pub struct", ways);
    let text = adopted(&file);
    let requires = text.lines().filter(|line| line.contains("\"requires\""));
    let requires: Vec<&str> = requires.map(str::trim).collect();
    assert_eq!(
        requires,
        [r#""requires": ["api_key"]"#, r#""requires": ["team"]"#]
    );
}
