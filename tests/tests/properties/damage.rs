//! Damaged texts, and JSON that means nothing.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

/// A change of a text at one place.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Insert(Index, String),
    Remove(Index, usize),
    Swap(Index, Index),
}

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let piece = prop_oneof![
        select(vec![
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\n",
            "'",
            "//",
            "/*",
            "0",
            "-",
            "true",
            "null",
            "\u{0}",
            "\u{feff}",
            "\u{b}",
            "\u{a0}",
            "\u{1F600}",
            "\\ud800",
            "e9",
            "\t"
        ])
        .prop_map(str::to_owned),
        ".{0,4}",
    ];
    prop_oneof![
        (any::<Index>(), piece).prop_map(|(at, text)| Edit::Insert(at, text)),
        (any::<Index>(), 1..30_usize).prop_map(|(at, length)| Edit::Remove(at, length)),
        (any::<Index>(), any::<Index>()).prop_map(|(one, two)| Edit::Swap(one, two)),
    ]
}

pub(crate) fn apply(text: &str, edits: &[Edit]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for edit in edits {
        let length = characters.len().max(1);
        match edit {
            Edit::Insert(at, text) => {
                let at = at.index(length).min(characters.len());
                characters.splice(at..at, text.chars());
            }
            Edit::Remove(at, count) => {
                let at = at.index(length).min(characters.len());
                let end = (at + count).min(characters.len());
                characters.drain(at..end);
            }
            Edit::Swap(one, two) if !characters.is_empty() => {
                characters.swap(one.index(length), two.index(length));
            }
            Edit::Swap(..) => {}
        }
    }
    characters.into_iter().collect()
}

/// Any JSON, with members that the format knows among its own.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        select(vec![
            "key",
            "name",
            "hub",
            "authentication",
            "doc",
            "configuration",
            "ways",
            "requires",
            "grant",
            "label",
            "type",
            "options",
            "value",
            "aliases",
            "use",
            "required",
            "default",
            "example",
            "examples",
            "secret",
            "rust_name",
            "supplied_by",
            "text",
            "boolean",
            "integer",
            "choice",
            "url",
            "json",
            "platform",
            "password",
            "entries",
            "instance",
            "sources",
            "document",
            "{key}",
            "true",
            "self",
            "",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 48, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((word.clone(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
