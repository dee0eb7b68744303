//! What `adopt` says of a Rust file: every finding at its line and column in that file.

mod refused;
mod written;

use element_codegen::convert::to_definition::{self, definitions};
use element_codegen::convert::to_struct;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::load;
use element_codegen::model::Presence;
use element_codegen::tree::Inputs;
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
            let (line, column) = file.line_column(finding.at.bytes().start);
            let underlined = &file.text[finding.at.bytes().start..finding.at.bytes().end];
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
fn a_wrong_value_is_underlined_as_a_whole() {
    for (written, underlined) in [
        ("label(\"Site\")", "(\"Site\")"),
        ("label = concat!(\"a\", \"b\")", "concat!(\"a\", \"b\")"),
        ("label = [\"Site\"]", "[\"Site\"]"),
        ("label = 7", "7"),
    ] {
        let file = file(&format!(
            "        /// Where.\n        #[config({written})]\n        pub site: String,\n"
        ));
        let found = found(&file);
        let said = format!("{underlined}: `label` takes a text in quotes");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].2, said);
    }
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
fn what_is_missing_at_the_end_is_told_at_the_end() {
    for (text, place) in [
        ("struct A", (1, 9)),
        ("//! Ä.\nuse a::b;\npub struct", (3, 11)),
        ("struct A;\n#[derive(X)]\n\n", (2, 13)),
        ("fn a() {}\nconst A: B = ", (2, 13)),
    ] {
        let file = SourceFile {
            name: "config.rs".into(),
            text: text.into(),
        };
        let found = found(&file);
        let places: Vec<_> = found
            .iter()
            .map(|(line, column, _)| (*line, *column))
            .collect();
        assert_eq!(places, [place], "{text}: {found:?}");
    }
}

/// Types, expressions, blocks and modules within each other, a thousand times.
#[test]
fn what_is_nested_too_deeply_is_told_and_overflows_nothing() {
    let nested = |open: &str, inside: &str, close: &str| {
        format!("{}{inside}{}", open.repeat(1_000), close.repeat(1_000))
    };
    let a_type = |text: String| format!("pub struct A {{ a: {text} }}");
    for text in [
        a_type(nested("Option<", "i64", ">")),
        a_type(nested("(", "i64", ",)")),
        a_type(nested("[", "i64", "; 1]")),
        a_type(nested("&", "i64", "")),
        a_type(nested("&'static ", "i64", "")),
        a_type(nested("*const ", "i64", "")),
        a_type(nested("fn() -> ", "i64", "")),
        a_type(nested("Box<dyn Fn(", "i64", ")>")),
        format!("const A: i64 = {};", nested("(", "1", ")")),
        format!("const A: i64 = {};", nested("!", "1", "")),
        format!("fn a() {}", nested("{", "", "}")),
        nested("mod a {", "", "}"),
        format!("#[a{}] struct A;", nested("(", "", ")")),
        // One more than the next test takes.
        format!("const A: i64 = {}1{};", "(".repeat(64), ")".repeat(64)),
    ] {
        let file = SourceFile {
            name: "config.rs".into(),
            text,
        };
        let found = found(&file);
        assert_eq!(found.len(), 1, "{found:?}");
        let (_, column, message) = &found[0];
        assert!(message.ends_with("nested more than 64 deep"), "{message}");
        assert!(*column > 1, "{column}");
    }
}

/// What lies side by side nests nothing, however much there is.
#[test]
fn a_long_file_is_not_nested_deeply() {
    let comparisons = "const A: bool = 1 < 2; const B: bool = { let a = 1; a < 2 && !a < 3 };\n";
    for text in [
        comparisons.repeat(500),
        format!("struct A {{ {} }}", "a: Option<u8>,".repeat(500)),
        format!("struct A {{ {} }}", "a: Option<Option<u8>>,".repeat(500)),
        format!("const A: [&u8; 500] = [{}];", "&1,".repeat(500)),
        format!("fn a() {{ {} }}", "match 1 { a => &a };".repeat(500)),
        format!("const A: i64 = {}1{};", "(".repeat(63), ")".repeat(63)),
    ] {
        let file = SourceFile {
            name: "config.rs".into(),
            text,
        };
        let (_, _, message) = &found(&file)[0];
        let read = "no struct here has `#[derive(ElementConfig)]`";
        assert!(message.ends_with(read), "{message}");
    }
}

/// A way requires what the dictionary gives a default.
#[test]
fn a_printed_struct_is_read_back_where_a_way_requires_what_has_a_default_elsewhere() {
    let definition = element_tests::definitions::element(
        "acmedesk",
        &[
            serde_json::json!({ "key": "site", "label": "Site", "doc": "Which one." }),
            serde_json::json!({ "use": "event.poller.refresh_interval" }),
        ],
        &[
            serde_json::json!({ "name": "one", "requires": ["event.poller.refresh_interval"] }),
            serde_json::json!({ "name": "two", "requires": ["site"] }),
        ],
    );
    let mut findings = Findings::new();
    let file = SourceFile {
        name: "acmedesk.json".into(),
        text: definition,
    };
    let common = inputs().common;
    let inputs = Inputs::one(common.clone(), "acmedesk", file, &mut findings);
    let loaded = load(&inputs, &mut findings);
    let element = &loaded.catalog.elements[0];
    let printed = SourceFile {
        name: "printed.rs".into(),
        text: to_struct::structure(element, &loaded.origins[0], "AcmedeskConfig"),
    };
    let read =
        to_definition::element(&printed, common.as_ref(), &mut findings).expect("an element");
    assert_eq!(findings.into_list(), []);
    assert_eq!(read.entries, element.entries);
    // What one way requires, the other sends when the caller says so.
    let interval = &element.entries[1].presence;
    assert_eq!(interval, &[Presence::Required, Presence::Optional]);
}
