//! No two entries of an element may share a key, an identifier or a type.
//!
//! **Input:** all entries and ways. **Output:** findings with both places, and a name that is free.

use super::Report;
use super::entry::Lowered;
use crate::definition::Definition;
use crate::diagnostic::{Code, Location};
use crate::model::{self, Presence, Way};
use crate::name;
use crate::vec_map::VecMap;

/// Reports every pair that meets.
pub(super) fn check(entries: &[Lowered], report: &mut Report<'_>) {
    let mut single = keys(entries, report);
    // A name that is none was reported, and meets nothing.
    single.retain(|lowered| name::is_entry(&lowered.entry.ident));
    let met = identifiers(&single, report);
    types(&met, report);
}

/// Reports keys that appear twice; what is left has a key of its own.
fn keys<'a>(entries: &'a [Lowered], report: &mut Report<'_>) -> Vec<&'a Lowered> {
    let mut first: VecMap<&str, &Lowered> = VecMap::default();
    let mut single = Vec::new();
    for lowered in entries {
        let key = lowered.entry.key.as_str();
        let Some(earlier) = first.get(key) else {
            first.insert(key, lowered);
            single.push(lowered);
            continue;
        };
        report.push_related(
            Code::DuplicateKey,
            (lowered.key_at, "the second time"),
            (earlier.key_at, "the first time"),
            format!("the key `{key}` appears twice in this element"),
            "remove one of the two entries, or correct its key: each key is sent once".into(),
        );
    }
    single
}

/// Reports identifiers that two entries share; what is left has one of its own.
fn identifiers<'a>(single: &[&'a Lowered], report: &mut Report<'_>) -> Vec<&'a Lowered> {
    let mut first: VecMap<&str, &Lowered> = VecMap::default();
    let mut rest = Vec::new();
    for lowered in single {
        let ident = lowered.entry.ident.as_str();
        if let Some(earlier) = first.get(ident) {
            let place = format!("the identifier `{ident}`");
            clash(earlier, lowered, &place, report);
        } else {
            first.insert(ident, lowered);
            rest.push(*lowered);
        }
    }
    rest
}

/// Reports types that two entries share: a builder's states and own choices.
fn types(entries: &[&Lowered], report: &mut Report<'_>) {
    let mut first: VecMap<String, &Lowered> = VecMap::default();
    for lowered in entries {
        for name in type_names(lowered, report) {
            if let Some(earlier) = first.get(&name) {
                clash(earlier, lowered, &format!("the type `{name}`"), report);
            } else {
                first.insert(name, lowered);
            }
        }
    }
}

fn clash(first: &Lowered, second: &Lowered, place: &str, report: &mut Report<'_>) {
    let (one, two) = (&first.entry.key, &second.entry.key);
    let message = format!("`{one}` and `{two}` meet in {place}");
    let proposal = report.proposals.free(&names_for(&second.entry.ident, two));
    let (verb, preposition) = if second.named_at.is_some() {
        ("change it to", "in")
    } else {
        ("paste", "into")
    };
    let remedy = report.says(
        format!(
            "{verb} `\"rust_name\": \"{proposal}\"` {preposition} the entry `{two}`, or give the other one a name"
        ),
        format!("rename the field of `{two}`, such as to `{proposal}`, or the other one"),
    );
    report.push_related(
        Code::NameClash,
        (second.named_at.unwrap_or(second.key_at), "the second"),
        (first.named_at.unwrap_or(first.key_at), "the first"),
        message,
        remedy,
    );
}

/// What an entry could be called: the key's own spelling, if that will do.
fn names_for(ident: &str, key: &str) -> [String; 3] {
    let together: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_lowercase())
        .collect();
    let made = name::entry(key).unwrap_or_default();
    // `self_` ends in what would double the next underscore.
    let ident = ident.trim_end_matches('_');
    [made, together, format!("{ident}_entry")]
}

/// The types that an entry brings into the module, beside those every module has.
///
/// An annotated struct names the types of its choices itself, and `derive` looks after them.
fn type_names(lowered: &Lowered, report: &Report<'_>) -> Vec<String> {
    let entry = &lowered.entry;
    let choice = entry.value_type.own_choice();
    let choice = report.says(choice.map(|choice| choice.name.clone()), None);
    let required = entry.presence.contains(&Presence::Required);
    let state = required.then(|| name::state(&entry.ident));
    choice.into_iter().chain(state).collect()
}

/// Reports types of ways that meet each other, an own choice, or what every element has.
pub(super) fn ways(
    entries: &[Lowered],
    ways: &[Way],
    names: &model::Names,
    definition: &Definition,
    report: &mut Report<'_>,
) {
    let own = entries.iter().filter_map(|lowered| {
        let choice = lowered.entry.value_type.own_choice()?;
        Some((choice.name.as_str(), lowered))
    });
    // As in `type_names`.
    let own: VecMap<&str, &Lowered> = report.says(own.collect(), VecMap::default());
    let every = [&names.config, &names.instance_config, &names.instance];
    for (place, way) in ways.iter().enumerate() {
        let at = definition
            .ways
            .get(place)
            .map_or(definition.at, |way| way.name.at);
        for (what, name) in way_types(way, ways.len() > 1, names) {
            if every.contains(&&name) {
                let message = format!(
                    "the {what} of the way `{}` would be called `{name}`, which every element has",
                    way.name
                );
                let remedy = "give the way another name";
                report.push(Code::NameClash, at, message, "not usable", remedy);
            }
            let Some(choice) = own.get(name.as_str()) else {
                continue;
            };
            report.push_related(
                Code::NameClash,
                (choice.key_at, "its type"),
                (at, "the way"),
                format!(
                    "the choice `{}` and the {what} of the way `{}` meet in one type",
                    choice.entry.key, way.name
                ),
                "give the entry a `rust_name`, or the way another name".into(),
            );
        }
    }
    markers(definition, report);
}

/// The types that a way brings into the module, with what they are.
fn way_types(way: &Way, several: bool, names: &model::Names) -> Vec<(&'static str, String)> {
    let grant = (!way.extras.is_empty()).then(|| ("grant", name::grant(&names.stem, &way.name)));
    let built = several.then(|| ("configuration", name::built(&names.stem, &way.name)));
    grant.into_iter().chain(built).collect()
}

/// Reports ways whose markers meet each other.
fn markers(definition: &Definition, report: &mut Report<'_>) {
    let mut first: VecMap<String, (&str, Location)> = VecMap::default();
    let named = definition.ways.iter().map(|way| &way.name);
    for written in named {
        let name = written.value.as_str();
        // A name that was refused meets no other.
        if !name::is_way(name) {
            continue;
        }
        let marker = name::way(name);
        match first.get(&marker) {
            // Two ways of one name were reported as such.
            Some((earlier, _)) if *earlier == name => {}
            Some((earlier, at)) => report.push_related(
                Code::NameClash,
                (written.at, "the second"),
                (*at, "the first"),
                format!("the way `{earlier}` and the way `{name}` meet in the type `{marker}`"),
                "give the way another name, one that differs in more than `_`".into(),
            ),
            None => {
                first.insert(marker, (name, written.at));
            }
        }
    }
}
