//! The ways of authenticating, and with them what is required in which.

use std::collections::BTreeSet;

use super::Report;
use super::entry::Lowered;
use crate::definition::{Definition, WayDefinition};
use crate::diagnostic::{Code, did_you_mean};
use crate::model::{Grant, Presence, Way};
use crate::name;

/// The element's ways; each entry's presence is widened to one for each way.
pub(super) fn all(
    definition: &Definition,
    entries: &mut [Lowered],
    report: &mut Report<'_>,
) -> Vec<Way> {
    if definition.ways.is_empty() {
        for lowered in entries {
            if lowered
                .required
                .as_ref()
                .is_some_and(|required| required.value)
            {
                lowered.entry.presence = vec![Presence::Required];
            }
        }
        return vec![implied(definition)];
    }
    let mut seen = BTreeSet::new();
    for way in &definition.ways {
        check(way, entries, report);
        if !seen.insert(way.name.value.as_str()) {
            let message = format!("two ways are called `{}`", way.name.value);
            report.push(
                Code::Ways,
                way.name.at,
                message,
                "the second",
                "give each way a name of its own",
            );
        }
    }
    for lowered in entries {
        let left_out = lowered.entry.presence[0].clone();
        let everywhere = lowered
            .required
            .as_ref()
            .is_some_and(|required| required.value);
        let requires = |way: &WayDefinition| {
            everywhere
                || way
                    .requires
                    .iter()
                    .any(|key| key.value == lowered.entry.key)
        };
        let presence = |way| {
            if requires(way) {
                Presence::Required
            } else {
                left_out.clone()
            }
        };
        lowered.entry.presence = definition.ways.iter().map(presence).collect();
    }
    definition.ways.iter().map(way).collect()
}

/// Without `ways` there is one, named and granted after `authentication`.
fn implied(definition: &Definition) -> Way {
    let word = definition
        .authentication
        .as_ref()
        .map_or("none", |word| word.value.as_str());
    Way {
        name: word.to_owned(),
        grant: grant(word),
    }
}

fn way(written: &WayDefinition) -> Way {
    let word = written
        .grant
        .as_ref()
        .map_or("none", |word| word.value.as_str());
    Way {
        name: written.name.value.clone(),
        grant: grant(word),
    }
}

fn grant(word: &str) -> Grant {
    match word {
        "oauth1" => Grant::OAuth1,
        "oauth2" => Grant::OAuth2,
        _ => Grant::None,
    }
}

fn check(way: &WayDefinition, entries: &[Lowered], report: &mut Report<'_>) {
    if !name::is_way(&way.name.value) {
        let message = format!("`{}` cannot be the name of a way", way.name.value);
        let remedy = "use snake case, such as `oauth2` or `api_key`";
        report.push(Code::BadName, way.name.at, message, "not usable", remedy);
    }
    for key in &way.requires {
        let Some(lowered) = entries
            .iter()
            .find(|lowered| lowered.entry.key == key.value)
        else {
            let keys = entries.iter().map(|lowered| lowered.entry.key.as_str());
            let remedy = match did_you_mean(&key.value, keys) {
                Some(close) => format!("did you mean `{close}`?"),
                None => "name an entry of `configuration`".into(),
            };
            let message = format!(
                "the way requires `{}`, which is no entry of this element",
                key.value
            );
            report.push(Code::UnknownEntry, key.at, message, "unknown", remedy);
            continue;
        };
        if let Some(default) = &lowered.default {
            let message = format!("the way requires `{}`, which has a default", key.value);
            let remedy = "remove the default, or do not require the entry";
            let places = ((key.at, "required here"), (default.at, "its default"));
            report.push_related(
                Code::RequiredDefault,
                places.0,
                places.1,
                message,
                remedy.into(),
            );
        }
    }
}
