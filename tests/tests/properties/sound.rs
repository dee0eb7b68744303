//! Definitions that are sound, or nearly, and what is made of them.

use element_codegen::emit::code::Snippet;
use element_codegen::{render, unseen};
use element_tests::definitions::{entry, minimal};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// A sound definition's outline around any entries.
pub(crate) fn around(entries: Value, ways: Value) -> String {
    let mut definition: Value = serde_json::from_str(&minimal("acmedesk", "")).expect("JSON");
    definition["configuration"] = entries;
    definition["ways"] = ways;
    definition.to_string()
}

pub(crate) fn keys() -> impl Strategy<Value = Vec<String>> {
    // Few letters, so that keys meet often.
    vec("[aAbB1._ -]{1,5}", 1..8)
}

pub(crate) fn sound_entry() -> impl Strategy<Value = Value> {
    let text = || prop_oneof![".{1,30}", "[a-zA-Z`*_<>{}\\[\\]|#\\\\\n\r/!-]{1,30}"];
    let kind = select(vec![
        "text",
        "boolean",
        "integer",
        "url",
        "choice",
        "json",
        "list",
        "timestamp_ms",
        "date_mask",
    ]);
    let fate = select(vec!["required", "optional", "platform", "deprecated"]);
    (text(), text(), text(), kind, fate, "[a-z][a-z0-9.]{0,12}", text()).prop_map(|(label, doc, other, kind, fate, key, odd)| {
        let (label, other, odd) = (seen(&label), seen(&other), seen(&odd));
        let mut made = entry(&format!("{key}{odd}"), &json!({ "label": format!("{label}a"), "doc": format!("{doc}a"), "type": kind }));
        match fate {
            "required" => made["required"] = json!(true),
            "platform" => made["supplied_by"] = json!("platform"),
            "deprecated" => made["deprecated"] = json!(format!("{other}a")),
            _ => {}
        }
        if kind == "choice" {
            made["options"] = json!([{ "value": format!("{other}a"), "doc": format!("{doc}a") }, { "value": "b", "doc": "B." }]);
        }
        if kind == "text" && fate != "required" {
            made["default"] = json!(other);
        }
        made
    })
}

/// Without characters that nobody sees, which a name may not have.
pub(crate) fn seen(text: &str) -> String {
    let seen = text
        .chars()
        .filter(|character| unseen::name(*character).is_none());
    seen.collect()
}

/// The text as one module, so that the judge's parser reads it again.
pub(crate) fn parses_as_rust(text: &str) {
    let module = Snippet::verbatim(format!("mod whole {{\n{text}\n}}"));
    render::judged(&module).unwrap_or_else(|bug| panic!("{bug}:\n{text}"));
}

/// Every fence closes, is tagged, and holds what it says.
pub(crate) fn parses_as_page(page: &str) {
    let mut open: Option<(usize, &str, String)> = None;
    for line in page.lines() {
        let ticks = line
            .chars()
            .take_while(|character| *character == '`')
            .count();
        match &mut open {
            Some((fence, _, _)) if ticks >= *fence && line.len() == ticks => {
                let (_, tag, text) = open.take().expect("open");
                match tag {
                    "json" => drop(
                        serde_json::from_str::<Value>(&text)
                            .unwrap_or_else(|error| panic!("{error}:\n{text}")),
                    ),
                    "rust" => {
                        parses_as_rust(&format!("fn main() {{ {} }}", text.replace("\n# ", "\n")));
                    }
                    "text" => {}
                    other => panic!("a fence is tagged `{other}`"),
                }
            }
            Some((_, _, text)) => {
                text.push('\n');
                text.push_str(line);
            }
            None if ticks > 2 => open = Some((ticks, &line[ticks..], String::new())),
            None => assert!(
                !line.starts_with("    "),
                "an indented block is code: {line}"
            ),
        }
    }
    assert!(open.is_none(), "a fence is open at the end");
}
