//! A [`Draft`] as the text of a definition.
//!
//! **Input:** a draft, or a part of one. **Output:** its tree, members in the order in which people write
//! them; the text in the layout of all definitions.

use element_codegen::format;
use element_codegen::json::Json;
use element_core::ValueType;

use crate::draft::{Draft, DraftEntry, DraftSource, DraftWay};
use crate::rules::value_type::unit;

/// The whole definition.
#[must_use]
pub fn definition(draft: &Draft) -> String {
    format::text(&value(draft))
}

/// The definition as a value, members in the order in which people write them.
#[must_use]
pub fn value(draft: &Draft) -> Json {
    let mut members = vec![
        ("$schema", Json::text("schema.json")),
        ("key", Json::text(&draft.key)),
    ];
    members.extend(draft.id.map(|id| ("id", Json::Number(id.to_string()))));
    members.push(("name", Json::text(&draft.name)));
    members.push(("hub", Json::text(&draft.hub)));
    members.push(("authentication", Json::text(draft.authentication)));
    members.push(("doc", Json::text(&draft.doc)));
    members.push((
        "configuration",
        Json::List(draft.entries.iter().map(entry).collect()),
    ));
    if !draft.ways.is_empty() {
        members.push(("ways", Json::List(draft.ways.iter().map(way).collect())));
    }
    members.extend(extras(&draft.extras));
    if let Some(response) = &draft.response {
        members.push(("example", Json::object([("instance", response.clone())])));
    }
    members.push((
        "sources",
        Json::List(draft.sources.iter().map(source).collect()),
    ));
    if !draft.review.is_empty() {
        members.push(("review", texts(&draft.review)));
    }
    Json::object(members)
}

/// One entry as a value.
#[must_use]
pub fn entry(entry: &DraftEntry) -> Json {
    let text = |name: &'static str, text: Option<&str>| text.map(|text| (name, Json::text(text)));
    let name = if entry.shared { "use" } else { "key" };
    let mut members = vec![(name, Json::text(&entry.key))];
    members.extend(text("label", entry.label.as_deref()));
    members.extend(value_type(entry));
    let required = ("required", Json::Bool(true));
    members.extend(entry.is_required().then_some(required));
    for (name, value) in [("default", &entry.default), ("example", &entry.example)] {
        members.extend(value.as_ref().map(|value| (name, wire(entry, value))));
    }
    if entry.write_secret && (entry.secret.value || entry.secret_reason.is_some()) {
        members.push(("secret", Json::Bool(entry.secret.value)));
    }
    members.extend(text("secret_reason", entry.secret_reason.as_deref()));
    members.extend(text("supplied_by", entry.supplied_by));
    members.extend(text("rust_name", entry.rust_name.as_deref()));
    if !entry.review.is_empty() {
        members.push(("review", texts(&entry.review)));
    }
    Json::object(members)
}

/// The type with its unit and options, where `use` does not supply them.
pub(crate) fn value_type(entry: &DraftEntry) -> Vec<(&'static str, Json)> {
    let kind = entry.value_type;
    let mut members = Vec::new();
    if !entry.shared && kind != ValueType::Text {
        members.push(("type", Json::text(kind.word())));
        let unit = unit(&entry.key).filter(|_| kind == ValueType::Integer);
        members.extend(unit.map(|unit| ("unit", Json::text(unit))));
    }
    if !entry.options.is_empty() {
        let option = |(value, label): &(String, String)| {
            Json::object([("value", Json::text(value)), ("doc", Json::text(label))])
        };
        let options = entry.options.iter().map(option).collect();
        members.push(("options", Json::List(options)));
    }
    members
}

/// A default the way people write it: bare where the wire text is a flag or a plain number.
pub(crate) fn wire(entry: &DraftEntry, text: &str) -> Json {
    let plain = |number: &str| {
        number
            .parse::<u32>()
            .is_ok_and(|it| it.to_string() == number)
    };
    match (entry.value_type, text) {
        (ValueType::Boolean, "true") => Json::Bool(true),
        (ValueType::Boolean, "false") => Json::Bool(false),
        (ValueType::Integer, number) if plain(number) => Json::Number(number.to_owned()),
        _ => Json::text(text),
    }
}

/// One way as a value.
pub(crate) fn way(way: &DraftWay) -> Json {
    let mut members = vec![
        ("name", Json::text(&way.name)),
        ("grant", Json::text(way.grant)),
        ("requires", texts(&way.requires)),
    ];
    if !way.sets.is_empty() {
        members.push(("sets", sets(&way.sets)));
    }
    members.extend(extras(&way.extras));
    Json::object(members)
}

/// Entries and the texts that a way sends for them.
pub(crate) fn sets(sets: &[(String, String)]) -> Json {
    let sets = sets.iter();
    Json::object(sets.map(|(key, text)| (key.as_str(), Json::text(text))))
}

fn extras(extras: &[DraftEntry]) -> Option<(&'static str, Json)> {
    let list = || Json::List(extras.iter().map(entry).collect());
    (!extras.is_empty()).then(|| ("extras", list()))
}

/// One source as a value.
#[must_use]
pub fn source(source: &DraftSource) -> Json {
    let mut members = vec![("document", Json::text(&source.document))];
    if !source.corrections.is_empty() {
        members.push(("corrections", texts(&source.corrections)));
    }
    Json::object(members)
}

fn texts(texts: &[String]) -> Json {
    Json::List(texts.iter().map(Json::text).collect())
}
