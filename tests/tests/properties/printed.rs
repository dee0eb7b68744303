//! Structs printed of definitions, and definitions that one did not think of.

use element_codegen::convert::{to_definition, to_struct};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::model::{Element, Origin};
use element_core::{SuppliedBy, ValueType};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// What the derive has against the struct that is printed of an element.
pub(crate) fn refused(
    element: &Element,
    origin: &Origin,
    dictionary: Option<&SourceFile>,
) -> Vec<String> {
    let text = to_struct::structure(element, origin, &to_struct::name(element));
    let file = SourceFile {
        name: "printed.rs".into(),
        text,
    };
    let mut findings = Findings::new();
    let read = to_definition::element(&file, dictionary, &mut findings);
    let found = findings.into_list().into_iter();
    let mut refused: Vec<String> = found
        .map(|finding| {
            format!(
                "{}: {}\n{}",
                finding.code.name(),
                finding.message,
                file.text
            )
        })
        .collect();
    if refused.is_empty() && read.is_none() {
        refused.push(format!("nothing was read of\n{}", file.text));
    }
    refused
}

/// The dictionary of the repository.
pub(crate) fn common() -> String {
    include_str!("../../../element-defs/common.json").to_owned()
}

/// A member of an entry, another entry, or a member of the whole that is set to something.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Entry(Index, &'static str, Value),
    Use(Index),
    Whole(&'static str, Value),
}

/// Texts that have a meaning somewhere between a definition and a doc comment.
const TEXTS: &[&str] = &[
    "",
    " ",
    "a",
    "a\nb",
    "* one",
    "- one\n- two",
    "# a",
    "`x",
    "*/",
    "/*",
    "\\",
    "\"",
    "{a}",
    "a\\",
    "30",
    "true",
    "yyyy",
    "*/15 * * * *",
    "https://{site}.example",
    "[]",
    "{}",
    "a,b",
    "'''",
    "\r\n",
    "[link]",
    "<b>",
    "1500000000000",
    "Self",
    "self",
    "r#type",
    "    code",
    "| a | b |",
    "&amp;",
];

const MEMBERS: &[&str] = &[
    "label",
    "doc",
    "type",
    "required",
    "default",
    "example",
    "examples",
    "secret",
    "secret_reason",
    "unit",
    "options",
    "supplied_by",
    "deprecated",
    "rust_name",
    "key",
];

const WHOLE: &[&str] = &[
    "name",
    "doc",
    "authentication",
    "ways",
    "extras",
    "id",
    "hub",
    "key",
];

pub(crate) fn change() -> impl Strategy<Value = Change> {
    let text = prop_oneof![
        select(TEXTS).prop_map(str::to_owned),
        "[ -~]{0,12}",
        ".{0,8}",
    ];
    let value = prop_oneof![
        4 => text.prop_map(Value::from),
        2 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        2 => select([ValueType::WRITTEN, SuppliedBy::WORDS].concat()).prop_map(Value::from),
        1 => select(vec![
            json!(["a", "b c"]),
            json!([{ "value": "a", "doc": "One." }, { "value": "b-c", "doc": "Two.", "aliases": ["d"] }]),
            json!([{ "name": "one", "requires": ["site"] }, { "name": "two", "grant": "oauth2", "requires": [], "sets": { "site": "a b" } }]),
            json!([{ "name": "one", "requires": [], "extras": [{ "key": "realm", "label": "Realm", "doc": "Which.", "required": true }] }]),
            json!([{ "name": "one", "requires": ["event.notification.enabled"] }, { "name": "two", "requires": ["event.poller.refresh_interval"], "sets": { "team": "a" } }]),
            Value::Null,
        ]),
    ];
    prop_oneof![
        6 => (any::<Index>(), select(MEMBERS), value.clone())
            .prop_map(|(at, member, value)| Change::Entry(at, member, value)),
        1 => any::<Index>().prop_map(Change::Use),
        1 => (select(WHOLE), value).prop_map(|(member, value)| Change::Whole(member, value)),
    ]
}

/// A definition with the changes made; many of them are refused.
pub(crate) fn changed(changes: &[Change]) -> Value {
    let mut definition = json!({
        "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk", "authentication": "custom", "doc": "A desk.",
        "configuration": [
            { "key": "site", "label": "Site", "doc": "Which one." },
            { "key": "team", "label": "Team", "doc": "Which one." },
            { "use": "pagination.max" },
            { "use": "event.vendor.type" },
            { "use": "event.poller.refresh_interval" },
        ],
    });
    let shared: Value = serde_json::from_str(&common()).expect("the dictionary");
    let shared = shared["entries"].as_array().cloned().unwrap_or_default();
    for change in changes {
        let entries = definition["configuration"].as_array_mut().expect("a list");
        match change {
            Change::Entry(at, member, value) => {
                let entry = at.index(entries.len());
                let entry = entries[entry].as_object_mut().expect("an entry");
                if value.is_null() {
                    entry.remove(*member);
                } else {
                    entry.insert((*member).to_owned(), value.clone());
                }
            }
            Change::Use(at) => {
                let key = &shared[at.index(shared.len())]["key"];
                entries.push(json!({ "use": key }));
            }
            Change::Whole(member, value) => definition[*member] = value.clone(),
        }
    }
    definition
}
