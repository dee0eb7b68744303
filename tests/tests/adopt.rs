//! What `adopt` says of a Rust file: every finding at its line and column in that file.

use element_codegen::derive::adopt::definitions;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_tests::inputs;

/// A file around the fields of one struct.
fn file(fields: &str) -> SourceFile {
    let text = format!(
        "//! Ünser.\nmod inner {{\n    /// Connects an Acme Desk account.\n    \
         #[derive(Debug, element_types::ElementConfig)]\n    \
         #[element(key = \"acmedesk\", name = \"Acme Desk\", hub = \"helpdesk\", authentication = \"basic\")]\n    \
         pub struct AcmeDeskConfig {{\n{fields}    }}\n}}\n"
    );
    SourceFile {
        name: "config.rs".into(),
        text,
    }
}

/// Place and message of every finding.
fn found(file: &SourceFile) -> Vec<(usize, usize, String)> {
    let mut findings = Findings::new();
    let adopted = definitions(file, inputs().common.as_ref(), &mut findings);
    let list = findings.into_list();
    assert!(!list.is_empty(), "{adopted:?}");
    list.iter()
        .map(|finding| {
            let (line, column) = file.line_column(finding.at.start);
            let underlined = &file.text[finding.at.start..finding.at.end];
            (line, column, format!("{underlined}: {}", finding.message))
        })
        .collect()
}

#[test]
fn a_type_of_ones_own_is_told_at_its_place() {
    let file = file(
        "        /// Größe.\n        pub share: Option<crate::Percent>,\n        /// Ä.\n        pub pin: Pin,\n",
    );
    assert_eq!(
        found(&file),
        [
            (
                8,
                27,
                "crate::Percent: `crate::Percent` is a type of your own, which a definition cannot name"
                    .into()
            ),
            (
                10,
                18,
                "Pin: `Pin` is a type of your own, which a definition cannot name".into()
            ),
        ]
    );
}

#[test]
fn mistakes_are_those_of_the_macro() {
    let file = file(
        "        #[config(lable = \"Site\")]\n        pub site: String,\n        /// Ä.\n        pub password: String,\n",
    );
    assert_eq!(
        found(&file),
        [
            (7, 18, "lable: `config` has no member `lable`".into()),
            (8, 13, "site: this entry has no `doc`".into()),
            (
                10,
                23,
                "String: `password` is a secret, and a `String` shows it".into()
            ),
        ]
    );
}

#[test]
fn a_file_without_a_struct_is_told_so() {
    for (text, expected) in [
        (
            "struct Plain;\n",
            (
                1,
                1,
                ": no struct here has `#[derive(ElementConfig)]`".to_owned(),
            ),
        ),
        (
            "\nfn broken( {}\n",
            (
                2,
                10,
                "( {}\n: not Rust: cannot parse string into token stream".to_owned(),
            ),
        ),
    ] {
        let file = SourceFile {
            name: "config.rs".into(),
            text: text.into(),
        };
        let found = found(&file);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].0, found[0].1),
            (expected.0, expected.1),
            "{found:?}"
        );
        let (_, message) = expected.2.split_once(": ").unwrap_or_default();
        assert!(found[0].2.contains(message), "{found:?}");
    }
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
