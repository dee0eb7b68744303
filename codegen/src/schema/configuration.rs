//! The configuration of an element, in each of its ways of authenticating.
//!
//! **Input:** an element. **Output:** one schema, or one for each way and how they are told apart.

use super::dialect::Dialect;
use super::{Entries, entry, extend, object, texts, value};
use crate::json::Json;
use crate::model::{Element, Entry, Presence, Way};
use crate::name;

/// How a request says which way it follows.
pub(super) enum Discriminator<'e> {
    /// There is one way.
    Alone,
    /// By an entry to which every way sets another text.
    ByEntry(&'e Entry),
    /// By what else is there.
    ByTheRest,
}

impl<'e> Discriminator<'e> {
    /// How the ways of an element are told apart.
    pub(super) fn of(element: &'e Element) -> Self {
        if element.ways.len() < 2 {
            return Self::Alone;
        }
        let mut entries = element.sent().map(|(_, entry)| entry);
        match entries.find(|entry| tells(entry)) {
            Some(entry) => Self::ByEntry(entry),
            None => Self::ByTheRest,
        }
    }
}

/// Whether every way sends a text of its own.
fn tells(entry: &Entry) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    entry.presence.iter().all(|presence| match presence {
        Presence::Fixed(text) if !seen.contains(&text.as_str()) => {
            seen.push(text);
            true
        }
        _ => false,
    })
}

/// The name of a way's own schemas.
pub(super) fn name_of(element: &Element, way: &Way) -> String {
    name::schema(&element.names.module, Some(&way.name))
}

/// What a request of one way configures.
pub(super) fn configuration(
    element: &Element,
    place: usize,
    dialect: Dialect,
    entries: Entries,
) -> Json {
    let mut properties = Vec::new();
    let mut required = Vec::new();
    for (_, entry) in element.sent() {
        let Some(presence) = entry.presence.get(place) else {
            continue;
        };
        let fixed = matches!(presence, Presence::Fixed(_));
        let hidden = dialect != Dialect::JsonSchema && is_second(element, place, entry);
        if !fixed && !entry.offered_in(place) || hidden {
            continue;
        }
        if fixed || *presence == Presence::Required {
            required.push(entry.key.as_str());
        }
        let property = entry::property(entry, presence, dialect);
        properties.push((entry.key.as_str(), property));
    }
    let what = match (element.ways.get(place), element.ways.len()) {
        (Some(way), 2..) => format!("Configuration of {} with {}.", element.name, way.name),
        _ => format!("Configuration of {}.", element.name),
    };
    closed(&what, properties, required, entries.additional())
}

/// Whether an entry may be left out and meets another in one name, as `baseUrl` meets `base.url`: a
/// generated client would have one field for both, and lose one of them.
fn is_second(element: &Element, place: usize, entry: &Entry) -> bool {
    let needed = |entry: &Entry| {
        let presence = entry.presence.get(place);
        matches!(presence, Some(Presence::Required | Presence::Fixed(_)))
    };
    if needed(entry) {
        return false;
    }
    let others = || element.sent().map(|(_, other)| other);
    let before = others().take_while(|other| other.key != entry.key);
    let mut rivals = before.chain(others().filter(|other| needed(other)));
    rivals.any(|other| element_core::letters(&other.key).eq(element_core::letters(&entry.key)))
}

/// An object with these members and usually no other.
pub(super) fn closed<'a>(
    what: &str,
    properties: Vec<(&'a str, Json)>,
    required: Vec<&'a str>,
    additional: Json,
) -> Json {
    let mut schema = object! { "type" => "object", "description" => what };
    // OpenAPI 3.0 allows no empty list.
    if !required.is_empty() {
        extend(&mut schema, object! { "required" => texts(required) });
    }
    extend(
        &mut schema,
        object! {
            "properties" => Json::object(properties),
            "additionalProperties" => additional,
        },
    );
    schema
}

/// One of several, told apart by an entry.
pub(super) fn discriminated(
    element: &Element,
    entry: &Entry,
    names: &[String],
    dialect: Dialect,
) -> Json {
    let mapping = names.iter().zip(&entry.presence);
    let mapping = mapping.filter_map(|(name, presence)| match presence {
        Presence::Fixed(text) => Some((
            text.as_str(),
            Json::text(format!("#/components/schemas/{name}")),
        )),
        _ => None,
    });
    let discriminator = object! {
        "propertyName" => entry.key.as_str(),
        "mapping" => Json::object(mapping),
    };
    let mut schema = alternatives(
        &format!(
            "Configuration of {}; `{}` says which.",
            element.name, entry.key
        ),
        names,
        dialect,
    );
    extend(&mut schema, object! { "discriminator" => discriminator });
    schema
}

/// One of several.
pub(super) fn alternatives(what: &str, names: &[String], dialect: Dialect) -> Json {
    let references = names.iter().map(|name| dialect.reference(name));
    object! {
        "description" => what,
        "oneOf" => references.collect::<Vec<_>>(),
    }
}

/// JSON Schema 2020-12 of what a request of an element configures.
#[must_use]
pub fn json_schema(element: &Element, entries: Entries) -> Json {
    let dialect = Dialect::JsonSchema;
    let mut schema = object! {
        "$schema" => dialect.version(),
        "title" => format!("Configuration of {}", element.name),
        "description" => format!("{} Element key: `{}`.", element.doc, element.key),
    };
    let mut definitions = value::shared();
    let names: Vec<String> = element
        .ways
        .iter()
        .map(|way| name_of(element, way))
        .collect();
    if names.len() < 2 {
        let Json::Object(members) = configuration(element, 0, dialect, entries) else {
            return schema;
        };
        let rest = members
            .into_iter()
            .filter(|(name, _)| name != "description");
        extend(&mut schema, Json::Object(rest.collect()));
    } else {
        // Without the grant, which is elsewhere in the request, two ways may take the same entries.
        let ways = names
            .iter()
            .map(|name| dialect.reference(name))
            .collect::<Vec<_>>();
        extend(&mut schema, object! { "anyOf" => ways });
    }
    let ways = names.iter().enumerate().filter(|_| names.len() > 1);
    let ways = ways.map(|(place, name)| {
        (
            name.as_str(),
            configuration(element, place, dialect, entries),
        )
    });
    definitions.extend(ways);
    extend(
        &mut schema,
        object! { "$defs" => Json::object(definitions) },
    );
    schema
}
