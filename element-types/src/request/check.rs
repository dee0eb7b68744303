//! What only the whole request can know.

use element_core::{is_mask, is_placeholder};
use serde_json::Value as JsonValue;

use super::create::Draft;
use crate::error::{Problem, ProblemKind};
use crate::value;
use crate::{ElementSpec, EntrySpec, SuppliedBy, ValueType};

/// Everything that is wrong: entries first, in the order of the table.
pub(super) fn problems(create: &Draft) -> Vec<Problem> {
    let mut problems = Vec::new();
    if create.outline.element.trim().is_empty() {
        problems.push(Problem::new("element.key", None, ProblemKind::Empty));
    }
    configuration(create, &mut problems);
    extra(create, &mut problems);
    grant(create, &mut problems);
    name_and_tags(create, &mut problems);
    problems
}

fn configuration(create: &Draft, problems: &mut Vec<Problem>) {
    let outline = &create.outline;
    let way = outline.way(&create.grant);
    let name = outline.spec.ways.get(way).map_or("", |way| way.name);
    for entry in outline.spec.caller_entries() {
        let kind = match outline.find(entry.key) {
            None if entry.is_required_in(way) => Some(ProblemKind::Missing),
            None => None,
            Some(value) if entry.is_required_in(way) && is_blank(value) => Some(ProblemKind::Empty),
            Some(value) => other_than_fixed(entry, (way, name), value)
                .or_else(|| wrong_value(outline.spec, Some(entry), value)),
        };
        problems.extend(kind.map(|kind| Problem::new(entry.key, Some(entry.label), kind)));
    }
    for (key, value) in &outline.entries {
        if outline.spec.entry(key).is_none() {
            let kind = wrong_value(outline.spec, None, value);
            problems.extend(kind.map(|kind| Problem::new(key, None, kind)));
        }
    }
}

/// A way that says what an entry holds is not to be contradicted.
fn other_than_fixed(
    entry: &EntrySpec,
    (place, way): (usize, &'static str),
    value: &JsonValue,
) -> Option<ProblemKind> {
    let text = entry.fixed_in(place)?;
    (value::text(value) != text).then_some(ProblemKind::Fixed { way, text })
}

fn extra(create: &Draft, problems: &mut Vec<Problem>) {
    let spec = create.outline.spec;
    for (key, value) in &create.extra {
        let known = spec.entry(key);
        let kind = match known {
            Some(entry) if entry.supplied_by == SuppliedBy::Caller => Some(ProblemKind::HasField {
                field: entry.field_name(),
            }),
            Some(entry) => {
                mistyped(entry.value_type, value).or_else(|| wrong_value(spec, Some(entry), value))
            }
            None => wrong_value(spec, None, value),
        };
        problems.extend(kind.map(|kind| Problem::new(key, known.map(|entry| entry.label), kind)));
    }
}

fn grant(create: &Draft, problems: &mut Vec<Problem>) {
    let ways = create.outline.spec.ways;
    let fits = ways.iter().any(|way| way.grant == create.grant.kind);
    if !ways.is_empty() && !fits {
        problems.push(Problem::new(
            "providerData",
            None,
            ProblemKind::WrongGrant { ways },
        ));
    }
    let way = ways.get(create.outline.way(&create.grant)).filter(|_| fits);
    let extras = way.map_or(&[][..], |way| way.extras);
    let member = |key: &str| format!("providerData.{key}");
    for extra in extras {
        if extra.required && !create.grant.carries(extra.key) {
            let kind = ProblemKind::Missing;
            problems.push(Problem::new(member(extra.key), Some(extra.label), kind));
        }
    }
    for (key, secret) in &create.grant.provider_data {
        let kind = if secret.expose().trim().is_empty() {
            Some(ProblemKind::Empty)
        } else {
            wrong_text(secret.expose())
        };
        let known = extras.iter().find(|extra| extra.key == key);
        let label = known.map(|extra| extra.label);
        problems.extend(kind.map(|kind| Problem::new(member(key), label, kind)));
    }
}

fn name_and_tags(create: &Draft, problems: &mut Vec<Problem>) {
    let kind = match create.name.as_deref() {
        None => Some(ProblemKind::Missing),
        Some(name) if name.trim().is_empty() => Some(ProblemKind::Empty),
        Some(name) => wrong_text(name),
    };
    problems.extend(kind.map(|kind| Problem::new("name", Some("name of the instance"), kind)));
    for (place, tag) in create.tags.iter().enumerate() {
        let kind = wrong_text(tag);
        problems.extend(kind.map(|kind| Problem::new(format!("tags[{place}]"), None, kind)));
    }
}

/// What is wrong with a value, whether or not its entry is known.
fn wrong_value(
    spec: &ElementSpec,
    entry: Option<&EntrySpec>,
    value: &JsonValue,
) -> Option<ProblemKind> {
    let JsonValue::String(text) = value else {
        return is_placeholder(&value.to_string()).then_some(ProblemKind::Placeholder);
    };
    let is_url = |entry: &EntrySpec| entry.value_type == ValueType::Url && !entry.secret;
    wrong_text(text).or_else(|| {
        if !entry.is_some_and(is_url) {
            return None;
        }
        let name = element_core::placeholders(text).find(|name| spec.entry(name).is_none())?;
        Some(ProblemKind::UnknownPlaceholder {
            name: name.to_owned(),
        })
    })
}

fn wrong_text(text: &str) -> Option<ProblemKind> {
    if is_mask(text) {
        Some(ProblemKind::Mask)
    } else if is_placeholder(text) {
        Some(ProblemKind::Placeholder)
    } else {
        None
    }
}

/// Whether a value given by hand fits the entry's type; fields of `Config` cannot but fit.
fn mistyped(value_type: ValueType, value: &JsonValue) -> Option<ProblemKind> {
    let text = value::text(value);
    let unfit = match value_type {
        ValueType::Boolean | ValueType::Integer | ValueType::TimestampMs | ValueType::Json => {
            !value_type.fits(&text)
        }
        ValueType::Text | ValueType::Url | ValueType::DateMask => is_nested(value),
        ValueType::Choice | ValueType::List | ValueType::Custom => false,
    };
    let expects = value_type.expects();
    unfit.then_some(ProblemKind::Mistyped { expects })
}

fn is_nested(value: &JsonValue) -> bool {
    value.is_array() || value.is_object()
}

fn is_blank(value: &JsonValue) -> bool {
    value.as_str().is_some_and(|text| text.trim().is_empty())
}
