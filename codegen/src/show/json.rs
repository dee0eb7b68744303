//! Elements as a program wants to read them: members are called as in definitions, and what a definition may
//! leave out is said.
//!
//! **Input:** the model. **Output:** JSON.

use super::Filter;
use crate::json::Json;
use crate::model::{Catalog, ChoiceOption, Element, Entry, Presence, Way};
use crate::name;

/// A list with an object for each element, one a line.
#[must_use]
pub fn list(catalog: &Catalog, filter: &Filter) -> String {
    let elements = filter.of(catalog);
    let objects = elements
        .into_iter()
        .map(|element| Json::object(head(element)));
    Json::List(objects.collect()).spread(1) + "\n"
}

/// Everything about one element.
#[must_use]
pub fn show(element: &Element) -> String {
    let names: Vec<&str> = element.ways.iter().map(|way| way.name.as_str()).collect();
    let mut members = head(element);
    members.push(("doc", Json::text(&element.doc)));
    members.push(("ways", each(&element.ways, way)));
    members.push(("entries", each(&element.entries, |it| entry(it, &names))));
    Json::object(members).pretty() + "\n"
}

fn each<T>(all: &[T], one: impl Fn(&T) -> Json) -> Json {
    Json::List(all.iter().map(one).collect())
}

fn head(element: &Element) -> Vec<(&'static str, Json)> {
    let mut members = vec![("key", Json::text(&element.key))];
    members.extend(element.id.map(|id| ("id", Json::Number(id.to_string()))));
    members.extend([
        ("name", Json::text(&element.name)),
        ("hub", Json::text(&element.hub)),
        ("authentication", Json::text(element.authentication.word())),
        ("module", Json::text(&element.names.module)),
    ]);
    members
}

fn way(way: &Way) -> Json {
    Json::object([
        ("name", Json::text(&way.name)),
        ("grant", Json::text(way.grant.word())),
        ("extras", each(&way.extras, |it| entry(it, &[&way.name]))),
    ])
}

fn entry(entry: &Entry, ways: &[&str]) -> Json {
    let text = |name: &'static str, text: Option<&str>| text.map(|text| (name, Json::text(text)));
    let mut members = vec![
        ("key", Json::text(&entry.key)),
        ("label", Json::text(&entry.label)),
        ("doc", Json::text(&entry.doc)),
        ("type", Json::text(entry.value_type.word())),
    ];
    members.extend(text("unit", entry.unit()));
    let choice = entry.value_type.choice();
    members.extend(choice.map(|choice| ("options", each(&choice.options, option))));
    let presence = ways
        .iter()
        .copied()
        .zip(entry.presence.iter().map(presence));
    members.extend([
        ("presence", Json::object(presence)),
        ("secret", Json::Bool(entry.secret)),
        ("supplied_by", Json::text(entry.supplied_by.word())),
        ("examples", each(&entry.examples, |text| Json::text(text))),
    ]);
    members.extend(text("deprecated", entry.deprecated.as_deref()));
    members.push(("rust_name", Json::text(name::spelled(&entry.ident))));
    Json::object(members)
}

fn option(option: &ChoiceOption) -> Json {
    Json::object([
        ("value", Json::text(&option.value)),
        ("doc", Json::text(&option.doc)),
        ("aliases", each(&option.aliases, |text| Json::text(text))),
    ])
}

/// Whether a way needs the entry, and the text that is sent or taken where nobody gives one.
fn presence(presence: &Presence) -> Json {
    let (is, text) = match presence {
        Presence::Required => ("required", None),
        Presence::Optional => ("optional", None),
        Presence::Default(text) => ("default", Some(text)),
        Presence::Fixed(text) => ("fixed", Some(text)),
    };
    let text = text.map(|text| ("text", Json::text(text)));
    Json::object([("is", Json::text(is))].into_iter().chain(text))
}
