//! Entries whose value a way decides.
//!
//! **Input:** a way and all entries. **Output:** findings at what it cannot set.

use super::super::entry::Lowered;
use super::super::{Report, value_fits};
use super::{KnownKeys, unknown};
use crate::credential;
use crate::definition::{SetDefinition, WayDefinition};
use crate::diagnostic::Code;
use crate::model::SuppliedBy;

/// Reports what a way cannot set.
pub(super) fn check(way: &WayDefinition, known: &KnownKeys<'_>, report: &mut Report<'_>) {
    for (place, set) in way.sets.iter().enumerate() {
        let key = &set.key;
        let earlier = way.sets[..place]
            .iter()
            .find(|earlier| earlier.key.value == key.value);
        let lowered = known
            .entries
            .iter()
            .find(|lowered| lowered.entry.key == key.value);
        match (earlier, lowered) {
            (Some(earlier), _) => report.push_related(
                Code::Ways,
                (key.at, "the second time"),
                (earlier.key.at, "the first time"),
                format!("the way sets `{}` twice", key.value),
                "remove one of the two".into(),
            ),
            (None, Some(lowered)) => one(way, set, lowered, report),
            (None, None) => unknown("sets", key, known, report),
        }
    }
}

fn one(way: &WayDefinition, set: &SetDefinition, lowered: &Lowered, report: &mut Report<'_>) {
    required(way, set, lowered, report);
    let key = &set.key;
    if lowered.entry.supplied_by == SuppliedBy::Platform {
        report.push_related(
            Code::Ways,
            (key.at, "set here"),
            (lowered.key_at, "supplied by the platform"),
            format!("the way sets `{}`, which requests do not send", key.value),
            report
                .says(
                    "remove it from `sets`, or remove `\"supplied_by\": \"platform\"` from the entry",
                    "remove it from `sets`, or make it a field instead of listing it in `reports(..)`",
                )
                .into(),
        );
    }
    if lowered.entry.secret {
        let message = format!("the way sets the secret `{}`", key.value);
        let remedy = "remove it from `sets`: what everyone has is no secret";
        report.push(
            Code::SecretDefault,
            set.value.at,
            message,
            "a secret's value",
            remedy,
        );
        return;
    }
    if let Some(kind) = credential::seen(&set.value.value) {
        let message = format!("the way sets `{}` to what looks like {kind}", key.value);
        let remedy = "remove it from `sets`: everybody will read it";
        let label = "everybody will read it";
        report.push(Code::Credential, set.value.at, message, label, remedy);
        return;
    }
    value_fits::set(key, &set.value, &lowered.entry.value_type, report);
}

/// What the way sends by itself, it cannot demand of the caller.
fn required(way: &WayDefinition, set: &SetDefinition, lowered: &Lowered, report: &mut Report<'_>) {
    let key = set.key.value.as_str();
    let listed = way.requires.iter().find(|required| required.value == key);
    let said = lowered
        .required
        .as_ref()
        .filter(|required| required.value)
        .map(|required| required.at);
    let Some(at) = listed.map(|listed| listed.at).or(said) else {
        return;
    };
    let remedy = if listed.is_some() {
        "remove it from `requires`: the way sends it, and nobody has to"
    } else {
        report.says(
            "remove `\"required\": true` from the entry, and list it in `requires` of the ways that do not set it",
            "make the field an `Option<..>`, and list it in `requires` of the ways that do not set it",
        )
    };
    report.push_related(
        Code::Ways,
        (set.key.at, "set here"),
        (at, "required here"),
        format!("the way sets `{key}` and requires it of the caller"),
        remedy.into(),
    );
}
