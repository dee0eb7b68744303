//! Responses as texts: any spelling of numbers, escapes and white space.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// JSON as a text of its own making: any spelling of numbers, escapes and white space.
pub(crate) fn any_text_of_json() -> impl Strategy<Value = String> {
    let number = select(vec![
        "0",
        "-0",
        "1",
        "1.10",
        "-1.50e+3",
        "1e400",
        "123456789012345678901234567890",
        "0.1E-7",
        "3",
    ]);
    let text = prop_oneof![
        "[a-zA-Z0-9 .*]{0,8}".prop_map(|text| format!("\"{text}\"")),
        ".{0,6}".prop_map(|text| json!(text).to_string()),
        select(vec![
            "\"\\u00e9\"",
            "\"\\/\"",
            "\"\\ud83d\\ude00\"",
            "\"\\n\"",
            "\"********\"",
            "\"\"",
            "\" \""
        ])
        .prop_map(str::to_owned),
    ];
    let key = prop_oneof![
        select(vec![
            "id",
            "name",
            "token",
            "element",
            "configuration",
            "username",
            "password",
            "pagination.max",
            "base.url",
            "event.notification.enabled",
            "tags",
            "createdDate",
            "providerData",
            "valid",
            "user",
        ])
        .prop_map(|key| format!("\"{key}\"")),
        text.clone(),
    ];
    let leaf = prop_oneof![
        select(vec!["null", "true", "false"]).prop_map(str::to_owned),
        number.prop_map(str::to_owned),
        text,
    ];
    let space = select(vec!["", "", " ", "\n  ", "\t", "\r\n"]);
    let inner = leaf.prop_recursive(4, 40, 6, move |inner| {
        let list = (vec(inner.clone(), 0..4), space.clone()).prop_map(|(items, space)| {
            format!("[{space}{}{space}]", items.join(&format!("{space},")))
        });
        let object = members(key.clone(), inner, space.clone());
        prop_oneof![list, object]
    });
    let key = prop_oneof![
        select(vec![
            "\"configuration\"",
            "\"element\"",
            "\"token\"",
            "\"id\"",
            "\"name\""
        ])
        .prop_map(str::to_owned),
        Just("\"unknown\"".to_owned()),
    ];
    members(key, inner, select(vec!["", " ", "\n"]))
}

pub(crate) fn members(
    key: impl Strategy<Value = String>,
    value: impl Strategy<Value = String>,
    space: impl Strategy<Value = &'static str>,
) -> impl Strategy<Value = String> {
    (vec((key, value), 0..6), space).prop_map(|(members, space)| {
        let members: Vec<String> = members
            .iter()
            .map(|(key, value)| format!("{key}{space}:{space}{value}"))
            .collect();
        format!(
            "{{{space}{}{space}}}",
            members.join(&format!("{space},{space}"))
        )
    })
}

/// Without the white space between tokens; numbers and texts stay as they are.
pub(crate) fn tight(json: &str) -> String {
    let (mut out, mut inside, mut escaped) = (String::new(), false, false);
    for character in json.chars() {
        if inside || !character.is_ascii_whitespace() {
            out.push(character);
        }
        match character {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            _ => {}
        }
    }
    out
}
