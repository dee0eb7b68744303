//! The obstacles: a module's name and its definition each.

use element_tests::definitions::{element, entry};
use serde_json::{Value, json};

use crate::words::{CHOICES, KEYS};

fn named(key: &str, rust_name: Option<&str>, more: &Value) -> Value {
    let mut made = entry(key, more);
    if let Some(name) = rust_name {
        made["rust_name"] = json!(name);
    }
    made
}

fn keys(more: &Value) -> Vec<Value> {
    KEYS.iter()
        .map(|(key, name)| named(key, *name, more))
        .collect()
}

fn choices(more: &Value) -> Vec<Value> {
    let options = json!([
        { "value": "other", "doc": "One." },
        { "value": "self", "doc": "One." },
        { "value": "some", "doc": "One." },
        { "value": "none", "doc": "One." },
        { "value": "1", "doc": "One." },
        { "value": "true", "doc": "One." },
        { "value": "type", "doc": "One." },
        { "value": "a b", "doc": "One.", "aliases": ["a  b", "A B"] },
        { "value": "=", "doc": "One.", "rust_name": "Equal" },
        { "value": "", "doc": "One.", "rust_name": "Nothing" },
    ]);
    let choice = |key: &&str| {
        let mut made = entry(key, &json!({ "type": "choice", "options": options }));
        if *key == "secret" {
            made["secret"] = json!(false);
            made["secret_reason"] = json!("A choice of three words.");
        }
        for (member, value) in more.as_object().into_iter().flatten() {
            made[member] = value.clone();
        }
        made
    };
    CHOICES.iter().map(choice).collect()
}

/// Every type, as text, secret or otherwise.
fn types(more: &Value) -> Vec<Value> {
    let options = json!([{ "value": "a", "doc": "One." }, { "value": "b", "doc": "Two." }]);
    let kinds = [
        ("a.text", json!({})),
        ("a.password", json!({})),
        ("a.boolean", json!({ "type": "boolean" })),
        ("b.boolean", json!({ "type": "boolean" })),
        ("c.boolean", json!({ "type": "boolean" })),
        ("d.boolean", json!({ "type": "boolean" })),
        (
            "an.integer",
            json!({ "type": "integer", "unit": "minutes" }),
        ),
        ("a.big.integer", json!({ "type": "integer" })),
        ("a.url", json!({ "type": "url" })),
        ("a.choice", json!({ "type": "choice", "options": options })),
        ("a.json", json!({ "type": "json" })),
        ("a.list", json!({ "type": "list" })),
        ("a.time", json!({ "type": "timestamp_ms" })),
        ("a.mask", json!({ "type": "date_mask" })),
    ];
    let with = |(key, kind): &(&str, Value)| {
        let mut made = entry(key, kind);
        for (member, value) in more.as_object().into_iter().flatten() {
            made[member] = value.clone();
        }
        made
    };
    kinds.iter().map(with).collect()
}

/// The same with an example each.
fn examples() -> Vec<Value> {
    let mut all = types(&json!({ "required": true }));
    for entry in &mut all {
        let example = match entry["type"].as_str() {
            Some("boolean") => json!(false),
            Some("integer") => json!(-12345),
            Some("url") => json!("https://{a.text}.example/\"quoted\""),
            Some("choice") => json!("b"),
            Some("json") => json!("{\"a\": [1, \"\\\\ # {}\"]}"),
            Some("list") => json!("a,b"),
            Some("timestamp_ms") => json!("1500000000000"),
            Some("date_mask") => json!("yyyy-MM-dd'T'HH:mm"),
            _ if entry["key"] == "a.password" => continue,
            _ => json!("a \"text\" \\ with {} # and `ticks`"),
        };
        entry["example"] = example;
    }
    all
}

pub(crate) fn way(name: &str, grant: &str, requires: &[&str]) -> Value {
    json!({ "name": name, "grant": grant, "requires": requires })
}

fn ways() -> Vec<Value> {
    vec![
        way("type", "none", &["login", "state"]),
        way("gen", "oauth1", &["login", "api.token"]),
        way("option", "oauth2", &["way"]),
        way("way", "none", &["option"]),
        way("given", "none", &[]),
        way(
            "missing",
            "oauth2",
            &["login", "state", "api.token", "way", "option"],
        ),
        way("r2d2", "none", &["way_state"]),
    ]
}

fn ways_entries() -> Vec<Value> {
    let keys = [
        "login",
        "state",
        "api.token",
        "way",
        "option",
        "way_state",
        "free",
    ];
    let mut all: Vec<Value> = keys.iter().map(|key| entry(key, &json!({}))).collect();
    all.push(entry(
        "always",
        &json!({ "required": true, "type": "integer" }),
    ));
    all
}

fn numbered(count: usize, more: &Value) -> Vec<Value> {
    (0..count)
        .map(|number| entry(&format!("entry.{number}.of.many"), more))
        .collect()
}

fn many_options(count: usize) -> Value {
    let option =
        |number: usize| json!({ "value": format!("option-{number}"), "doc": "One of many." });
    let options: Vec<Value> = (0..count).map(option).collect();
    entry("many", &json!({ "type": "choice", "options": options }))
}

pub(crate) type Obstacle = (&'static str, String);

/// Every obstacle.
pub(crate) fn course() -> Vec<Obstacle> {
    [names(), kinds(), crate::grants::course()].concat()
}

/// Keys and choices with unlucky names.
fn names() -> Vec<Obstacle> {
    let (required, optional) = (json!({ "required": true }), json!({}));
    let platform = json!({ "supplied_by": "platform" });
    let old = json!({ "deprecated": "Use \"another\" {one}." });
    vec![
        ("keys_required", element("keys", &keys(&required), &[])),
        ("keys_optional", element("keys", &keys(&optional), &[])),
        ("keys_reported", element("keys", &keys(&platform), &[])),
        ("keys_deprecated", element("keys", &keys(&old), &[])),
        (
            "keys_ways",
            element(
                "keys",
                &keys(&optional),
                &[
                    way(
                        "one",
                        "none",
                        &["gen", "self", "username", "way", "option", "1password"],
                    ),
                    way("two", "oauth2", &["gen", "self", "baseUrl", "state"]),
                ],
            ),
        ),
        (
            "choices_required",
            element(
                "choices",
                &[choices(&required), types(&required)].concat(),
                &[],
            ),
        ),
        (
            "choices_ways",
            element(
                "choices",
                &[choices(&optional), types(&optional)].concat(),
                &[
                    way("one", "none", &["way", "string", "a.text"]),
                    way("two", "oauth1", &["optional"]),
                ],
            ),
        ),
        (
            "choices_optional",
            element("choices", &choices(&json!({ "default": "a b" })), &[]),
        ),
    ]
}

/// Every type and shape of element.
fn kinds() -> Vec<Obstacle> {
    let (required, optional) = (json!({ "required": true }), json!({}));
    let platform = json!({ "supplied_by": "platform" });
    let required_old = json!({ "required": true, "deprecated": "Use another." });
    vec![
        ("types_required", element("types", &types(&required), &[])),
        ("types_optional", element("types", &types(&optional), &[])),
        ("types_reported", element("types", &types(&platform), &[])),
        (
            "types_deprecated",
            element("types", &types(&required_old), &[]),
        ),
        ("types_examples", element("types", &examples(), &[])),
        (
            "fourteen",
            element("fourteen", &numbered(14, &required), &[]),
        ),
        (
            "nothing_required",
            element("nothing", &numbered(3, &optional), &[]),
        ),
        ("nothing", element("nothing", &[], &[])),
        (
            "nothing_sent",
            element("nothing", &numbered(2, &platform), &[]),
        ),
        ("several_ways", element("ways", &ways_entries(), &ways())),
        ("one_way", element("ways", &ways_entries(), &ways()[..1])),
        (
            "way_with_nothing",
            element(
                "ways",
                &[],
                &[way("one", "none", &[]), way("two", "none", &[])],
            ),
        ),
        (
            "hundred_entries",
            element("hundred", &numbered(110, &optional), &[]),
        ),
        (
            "hundred_options",
            element("hundred", &[many_options(110)], &[]),
        ),
    ]
}
