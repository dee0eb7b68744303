//! What a definition may not say, a struct may not either: `adopt` writes nothing.
//!
//! **Input:** a sound struct with one part replaced. **Output:** the code of the finding.

use element_codegen::convert::to_definition::definitions;
use element_codegen::diagnostic::{Findings, SourceFile};

/// What a definition may not be called, an annotated struct may not either.
#[test]
fn both_doors_refuse_what_nobody_sees_and_what_no_element_is() {
    let sound = r#"
        /// Acme.
        #[derive(ElementConfig)]
        #[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
        pub struct AcmeDeskConfig {
            /// The site.
            #[config(key = "site", label = "Site")]
            pub site: String,
        }
    "#;
    let long = format!("key = \"{}\"", "s".repeat(301));
    for (written, instead, code) in [
        (
            "key = \"acmedesk\"",
            "key = \"acme\\u{200b}desk\"",
            "unseen-character",
        ),
        (
            "\"Acme Desk\"",
            "\"Acme \\u{202e}Desk\"",
            "unseen-character",
        ),
        ("\"helpdesk\"", "\"help\\u{1b}desk\"", "unseen-character"),
        ("key = \"site\"", "key = \"si\\0te\"", "unseen-character"),
        ("\"Site\"", "\"Si\\nte\"", "unseen-character"),
        ("\"helpdesk\"", "\"self\"", "bad-name"),
        // No module can be called so, and of none there is more to say.
        ("\"acmedesk\"", "\"\u{5bb6}\"", "bad-name"),
        ("\"acmedesk\"", "\"\"", "bad-name"),
        ("key = \"site\"", long.as_str(), "too-large"),
    ] {
        assert!(sound.contains(written), "{written}");
        let file = SourceFile {
            name: "config.rs".into(),
            text: sound.replace(written, instead),
        };
        let mut findings = Findings::new();
        definitions(&file, None, &mut findings);
        let codes: Vec<&str> = findings
            .into_list()
            .iter()
            .map(|finding| finding.code.name())
            .collect();
        assert_eq!(codes, [code], "{instead}");
    }
}

#[test]
fn what_is_no_struct_with_fields_is_told_so() {
    for item in ["enum Acme {}", "union Acme { a: u8 }", "struct Acme(u8);"] {
        let text = format!("mod a {{ #[derive(Debug, element_types::ElementConfig)] {item} }}\n");
        let file = SourceFile {
            name: "config.rs".into(),
            text,
        };
        let said = super::found(&file);
        let (_, column, message) = &said[0];
        assert_eq!(message.split(": ").next(), Some("Acme"), "{said:?}");
        assert_eq!(file.text.find("Acme"), Some(column - 1), "{said:?}");
        let says = "a configuration is a struct with named fields";
        assert!(message.contains(says), "{said:?}");
    }
}
