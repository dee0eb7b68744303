//! The ways of authenticating, and with them what is required in which.
//!
//! **Input:** a definition and its entries. **Output:** the ways; each entry with its presence in each
//! of them.

mod extras;
mod set_values;

use element_core::did_you_mean;

use super::entry::Lowered;
use super::{Common, Report};
use crate::definition::{Definition, WayDefinition};
use crate::diagnostic::{Code, Spanned};
use crate::json::quote;
use crate::model::{Authentication, GrantKind, Presence, SuppliedBy, Way};
use crate::name;
use crate::vec_map::VecMap;

/// The element's ways; each entry's presence is widened to one for each way.
pub(super) fn all(
    definition: &Definition,
    entries: &mut [Lowered],
    common: &Common,
    report: &mut Report<'_>,
) -> Vec<Way> {
    extras::misplaced(definition, report);
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
        return vec![implied(definition, report)];
    }
    for way in &definition.ways {
        let known = KnownKeys { entries, common };
        check(way, &known, report);
        set_values::check(way, &known, report);
    }
    called_alike(&definition.ways, report);
    for lowered in entries {
        lowered.entry.presence = presence_in(&definition.ways, lowered);
        if lowered.entry.always_fixed() {
            // What each way sends is all there is; another element's value would mislead.
            lowered.entry.examples.clear();
        }
    }
    let ways = definition.ways.iter();
    ways.map(|written| way(written, report)).collect()
}

/// Reports ways of one name.
fn called_alike(ways: &[WayDefinition], report: &mut Report<'_>) {
    let mut seen = VecMap::default();
    for way in ways {
        if !seen.add(way.name.value.as_str()) {
            let message = format!("two ways are called `{}`", way.name.value);
            report.push(
                Code::Ways,
                way.name.at,
                message,
                "the second",
                "give each way a name of its own: each becomes a function",
            );
        }
    }
}

/// Whether an entry is required in each of the ways, fixed or left to the caller.
fn presence_in(ways: &[WayDefinition], lowered: &Lowered) -> Vec<Presence> {
    let key = &lowered.entry.key;
    let everywhere = lowered
        .required
        .as_ref()
        .is_some_and(|required| required.value);
    let requires = |way: &WayDefinition| {
        everywhere || way.requires.iter().any(|required| required.value == *key)
    };
    // What a way requires has no default in the others: the dictionary's goes, as it does for an
    // entry that all of them require.
    let left_out = match lowered.entry.presence.first() {
        Some(default) if !ways.iter().any(requires) => default.clone(),
        _ => Presence::Optional,
    };
    let presence = |way: &WayDefinition| {
        let set = way.sets.iter().find(|set| set.key.value == *key);
        match set {
            Some(set) => Presence::Fixed(set.value.value.clone()),
            None if requires(way) => Presence::Required,
            None => left_out.clone(),
        }
    };
    ways.iter().map(presence).collect()
}

/// Where a way finds the keys that it names.
struct KnownKeys<'a> {
    entries: &'a [Lowered],
    common: &'a Common,
}

/// Without `ways` there is one, named and granted after `authentication`.
fn implied(definition: &Definition, report: &mut Report<'_>) -> Way {
    let authentication = match &definition.authentication {
        Some(word) => word.value,
        // It was reported; what goes with a grant is not wrong as well.
        None => Authentication::OAuth2,
    };
    let grant = authentication.grant();
    Way {
        name: authentication.word().to_owned(),
        grant,
        extras: extras::all(
            (grant, extras::ExtrasLevel::Element),
            &definition.extras,
            report,
        ),
    }
}

fn way(written: &WayDefinition, report: &mut Report<'_>) -> Way {
    let word = written.grant.as_ref();
    let grant = match word {
        Some(word) => word.value,
        // As above.
        None if written.unread.contains(&"grant") => GrantKind::OAuth2,
        None => GrantKind::None,
    };
    Way {
        name: written.name.value.clone(),
        grant,
        extras: extras::all((grant, extras::ExtrasLevel::Way), &written.extras, report),
    }
}

fn check(way: &WayDefinition, known: &KnownKeys<'_>, report: &mut Report<'_>) {
    if !name::is_way(&way.name.value) {
        let message = format!(
            "`{}` cannot be the name of a way",
            way.name.value.escape_debug()
        );
        let proposal = name::entry(&way.name.value.to_lowercase()).map_or_else(
            |_| String::new(),
            |name| {
                report.says(
                    format!("write `\"name\": \"{name}\"`: "),
                    format!("write `name = \"{name}\"`: "),
                )
            },
        );
        let remedy = format!(
            "{proposal}it becomes a function, in snake case, such as `oauth2` or `api_key`, and none that is there already (`builder`, `new`, …)"
        );
        report.push(Code::BadName, way.name.at, message, "not usable", remedy);
    }
    for (place, key) in way.requires.iter().enumerate() {
        let earlier = way.requires[..place]
            .iter()
            .find(|earlier| earlier.value == key.value);
        let lowered = known
            .entries
            .iter()
            .find(|lowered| lowered.entry.key == key.value);
        match (earlier, lowered) {
            (Some(earlier), _) => twice(key, earlier, report),
            (None, Some(lowered)) => required(key, lowered, report),
            (None, None) => unknown("requires", key, known, report),
        }
    }
}

fn twice(key: &Spanned<String>, earlier: &Spanned<String>, report: &mut Report<'_>) {
    report.push_related(
        Code::Ways,
        (key.at, "the second time"),
        (earlier.at, "the first time"),
        format!("the way requires `{}` twice", key.value),
        "remove one of the two".into(),
    );
}

/// `verb` is what the way does with the entry.
fn unknown(verb: &str, key: &Spanned<String>, known: &KnownKeys<'_>, report: &mut Report<'_>) {
    if report.unread_entries {
        return;
    }
    let KnownKeys { entries, common } = known;
    let keys = || entries.iter().map(|lowered| lowered.entry.key.as_str());
    let remedy = if common.entry(&key.value).is_some() {
        let used = quote(&key.value);
        format!("common.json has it: add `{{ \"use\": {used} }}` to `configuration`")
    } else if let Some(close) = did_you_mean(&key.value, keys()) {
        format!("did you mean `{close}`?")
    } else if let Some(close) = did_you_mean(&key.value, common.keys()) {
        let used = quote(close);
        format!(
            "did you mean `{close}` of common.json? Then add `{{ \"use\": {used} }}` to `configuration`"
        )
    } else {
        let shown: Vec<&str> = keys().take(8).collect();
        let more = if entries.len() > shown.len() {
            ", …"
        } else {
            ""
        };
        format!(
            "add the entry to `configuration`, or name one that is there: `{}`{more}",
            shown.join("`, `")
        )
    };
    let message = format!(
        "the way {verb} `{}`, which is no entry of this element",
        key.value
    );
    report.push(Code::UnknownEntry, key.at, message, "unknown", remedy);
}

/// What a way requires, the caller must be able to send, and the platform must not fill in.
fn required(key: &Spanned<String>, lowered: &Lowered, report: &mut Report<'_>) {
    if lowered.entry.supplied_by == SuppliedBy::Platform {
        report.push_related(
            Code::Ways,
            (key.at, "required here"),
            (lowered.key_at, "supplied by the platform"),
            format!(
                "the way requires `{}`, which the caller does not send",
                key.value
            ),
            report
                .says(
                    "remove it from `requires`, or remove `\"supplied_by\": \"platform\"` from the entry",
                    "remove it from `requires`, or make it a field instead of listing it in `reports(..)`",
                )
                .into(),
        );
    }
    // The dictionary's default is nobody's decision here.
    if let Some(default) = lowered.own_default {
        report.push_related(
            Code::RequiredDefault,
            (key.at, "required here"),
            (default, "its default"),
            format!("the way requires `{}`, which has a default", key.value),
            "remove the default if the caller must send the entry, or remove it from `requires`"
                .into(),
        );
    }
}
