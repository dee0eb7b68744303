//! Definitions that are sound, or nearly, and what is made of them.

use element_codegen::emit::code::Snippet;
use element_codegen::{invisible_characters, render};
use element_core::ValueType;
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
    let kind = select(ValueType::WRITTEN);
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
        .filter(|character| invisible_characters::name(*character).is_none());
    seen.collect()
}

/// The text as one module, so that the judge's parser reads it again.
pub(crate) fn parses_as_rust(text: &str) {
    let module = Snippet::verbatim(format!("mod whole {{\n{text}\n}}"));
    render::judged(&module).unwrap_or_else(|bug| panic!("{bug}:\n{text}"));
}

/// A fence that is open: its ticks, the blanks before it, its tag, and what it holds so far.
struct Fence<'a> {
    ticks: usize,
    indent: &'a str,
    tag: &'a str,
    text: String,
}

/// Every fence closes, is tagged, and holds what it says; one below an item of a list is indented as the
/// item's text is.
pub(crate) fn parses_as_page(page: &str) {
    let mut open: Option<Fence<'_>> = None;
    for line in page.lines() {
        let plain = line.trim_start_matches(' ');
        let indent = &line[..line.len() - plain.len()];
        let ticks = plain
            .chars()
            .take_while(|character| *character == '`')
            .count();
        match &mut open {
            Some(fence)
                if ticks >= fence.ticks && plain.len() == ticks && indent == fence.indent =>
            {
                holds(open.take().expect("open"));
            }
            Some(fence) => {
                fence.text.push('\n');
                fence
                    .text
                    .push_str(line.strip_prefix(fence.indent).unwrap_or(plain));
            }
            None if ticks > 2 => {
                let tag = &plain[ticks..];
                open = Some(Fence {
                    ticks,
                    indent,
                    tag,
                    text: String::new(),
                });
            }
            None => assert!(indent.len() < 4, "an indented block is code: {line}"),
        }
    }
    assert!(open.is_none(), "a fence is open at the end");
}

/// What a fence is tagged as, it is.
fn holds(fence: Fence<'_>) {
    let Fence { tag, text, .. } = fence;
    match tag {
        "json" => {
            let read = serde_json::from_str::<Value>(&text);
            drop(read.unwrap_or_else(|error| panic!("{error}:\n{text}")));
        }
        "rust,no_run" => parses_as_rust(&text),
        "sh" => assert!(text.trim_start().starts_with("curl "), "no command: {text}"),
        "text" => {}
        other => panic!("a fence is tagged `{other}`"),
    }
}
