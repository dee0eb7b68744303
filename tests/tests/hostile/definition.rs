//! A definition for each text, which has it wherever a text can be.
//!
//! **Input:** the texts. **Output:** definitions, each under the name of its module.

use element_codegen::invisible_characters;
use serde_json::{Value, json};

use super::texts::{TEXTS, long};

/// What a key, a name or a label may hold of a text: nothing unseen, and not for ever.
fn named(text: &str) -> String {
    let seen = text
        .chars()
        .filter(|character| invisible_characters::name(*character).is_none());
    seen.take(250).collect()
}

/// A definition that holds `text` wherever a text can stand.
pub(super) fn definition(module: &str, text: &str) -> String {
    // Every text for people must have words, and a key of an element is one.
    let words = format!("{text} planted");
    let (name, called) = (named(text), format!("{} planted", named(text)));
    let choice = json!([
        { "value": name, "doc": words, "aliases": [format!("{name}, planted")], "rust_name": "Odd" },
        { "value": "even", "doc": words },
    ]);
    let more = |key: &str, more: Value| {
        let mut entry = json!({ "key": key, "label": called, "doc": words });
        for (member, value) in more.as_object().into_iter().flatten() {
            entry[member] = value.clone();
        }
        entry
    };
    let word = !name.contains(char::is_whitespace);
    json!({
        "key": if word { name.as_str() } else { module },
        "name": called,
        "hub": "hostile",
        "authentication": "basic",
        "doc": words,
        "configuration": [
            more(&name, json!({ "rust_name": "odd_key", "default": text })),
            more(&format!("{name} required"), json!({ "rust_name": "odd_required", "required": true })),
            more("an.example", json!({ "required": true, "example": words })),
            more("a.choice", json!({ "type": "choice", "options": choice, "required": true })),
            more("a.default.choice", json!({ "type": "choice", "options": choice, "default": name })),
            more("a.number", json!({ "type": "integer", "unit": called })),
            more("an.address", json!({ "type": "url", "supplied_by": "platform", "default": "https://planted.example" })),
            more("old", json!({ "deprecated": words })),
            more("seen", json!({ "examples": [words] })),
            more("reported", json!({ "supplied_by": "platform", "default": words })),
        ],
        "example": { "instance": { text: text, "configuration": { text: [text, words] } } },
        "sources": [{ "document": words, "corrections": [words] }],
    })
    .to_string()
}

pub(super) fn definitions() -> impl Iterator<Item = (&'static str, String)> {
    let texts = TEXTS
        .iter()
        .map(|(module, text)| (*module, (*text).to_owned()))
        .chain(long());
    texts.map(|(module, text)| (module, definition(module, &text)))
}
