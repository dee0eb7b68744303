//! Texts that are JSON, or nearly: each is a few characters away from being the other.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// What goes into a text, in any order.
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "\\", "0", "1", "-", ".", "e", "E+",
    "true", "nul", "null", " ", "\n", "\t", "\u{c}", "\u{a0}", "\u{feff}", "\u{e9}", "/",
];

/// A JSON document or something like it, dense in numbers, escapes and commas at wrong places.
pub(crate) fn nearly_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[-+]?[012]{0,3}([.][05]{0,2})?([eE][-+]?[0-9]{0,2})?",
        vec(escape(), 0..4).prop_map(|parts| format!("\"{}\"", parts.concat())),
        select(vec!["true", "false", "null", "True", "nul", "nulll"]).prop_map(str::to_owned),
    ];
    let inside = (
        vec(leaf.clone(), 0..4),
        select(vec![",", ", ", " ", ",,"]),
        option::of(select(vec![",", ",]", " ,\n"])),
        select(vec![
            ("[", "]"),
            ("{", "}"),
            ("[", "}"),
            ("{\"a\":", "}"),
            ("[[", "]]"),
        ]),
    );
    let list = inside.prop_map(|(items, between, behind, (open, close))| {
        format!(
            "{open}{}{}{close}",
            items.join(between),
            behind.unwrap_or_default()
        )
    });
    let members = vec((vec(escape(), 0..2), leaf.clone()), 0..3).prop_map(|members| {
        let members = members
            .iter()
            .map(|(name, value)| format!("\"{}\":{value}", name.concat()));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    });
    let pieces = vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat());
    prop_oneof![leaf, list, members, pieces]
}

/// A part of a text: an escape, what looks like one, or a character that has to be one.
fn escape() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\\\[bfnrtux\"/\\\\0a]",
        "\\\\u[0-9a-gA-G]{3,5}",
        select(vec!["a", "\n", "\u{1f}", "\u{7f}", "\u{e9}", "\"", "\\"]).prop_map(str::to_owned),
    ]
}
