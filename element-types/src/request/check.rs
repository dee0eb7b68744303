//! The request as the judge looks at it.
//!
//! **Input:** a request in the making. **Output:** everything that is wrong with it.

use element_core::{Judge, Place, View};
use serde_json::Value as JsonValue;

use super::create::Draft;
use super::{GrantParts, Outline};
use crate::error::{Problem, ProblemKind};
use crate::{ElementSpec, SuppliedBy, json_view};

/// Everything that is wrong: entries first, in the order of the table.
pub(super) fn problems(create: &Draft) -> Vec<Problem> {
    let mut problems = judge(&create.outline).problems(request(create));
    problems.retain(|problem| !is_meant(problem, create));
    let entries = problems
        .iter()
        .take_while(|problem| is_of_configuration(problem))
        .count();
    problems.splice(entries..entries, has_field(create));
    problems
}

/// The way that a request with this grant follows.
pub(super) fn way(outline: &Outline, grant: &GrantParts) -> usize {
    let configuration = ("configuration", entries(outline.entries.iter()));
    let request = View::object([configuration].into_iter().chain(granted(grant)));
    judge(outline).way_of(request).unwrap_or(0)
}

fn judge(outline: &Outline) -> Judge<'static> {
    let judge = if outline.spec.key.is_empty() {
        Judge::of_any()
    } else {
        Judge::of(outline.spec)
    };
    outline.built.map_or(judge, |way| judge.way(way))
}

fn request(create: &Draft) -> View<'_> {
    let element = View::object([("key", View::Text(&create.outline.element))]);
    let extra = create
        .extra
        .iter()
        .filter(|(key, _)| field(create.outline.spec, key).is_none());
    let configuration = entries(create.outline.entries.iter().chain(extra));
    let name = create.name.as_deref().map_or(View::Null, View::Text);
    let tags = View::list(create.tags.iter().map(|tag| View::Text(tag)));
    let members = [
        ("element", element),
        ("configuration", configuration),
        ("name", name),
        ("tags", tags),
    ];
    View::object(members.into_iter().chain(granted(&create.grant)))
}

fn entries<'a>(entries: impl Iterator<Item = &'a (String, JsonValue)> + 'a) -> View<'a> {
    View::object(entries.map(|(key, value)| (key.as_str(), json_view::of(value))))
}

fn granted(grant: &GrantParts) -> [(&'static str, View<'_>); 2] {
    let data = grant.provider_data.iter();
    let data = View::object(data.map(|(key, secret)| (key.as_str(), View::Text(secret.expose()))));
    let external = grant.external.map_or(View::Null, View::Text);
    [("providerData", data), ("externalAuthentication", external)]
}

/// Whether somebody said by hand that it is meant: with `CreateInstance::allow`, or by adding what
/// the definition does not know.
fn is_meant(problem: &Problem, create: &Draft) -> bool {
    let kind = problem.kind();
    let unexpected = matches!(
        kind,
        ProblemKind::Unknown { .. } | ProblemKind::PlatformSupplied
    );
    let by_hand = match problem.place() {
        Place::Entry(key) => create.extra.iter().any(|(own, _)| own == key),
        Place::ProviderData(_) => true,
        _ => false,
    };
    let allowed = || create.allowed.iter().any(|key| key == problem.key());
    unexpected && by_hand || kind.can_be_allowed() && allowed()
}

fn is_of_configuration(problem: &Problem) -> bool {
    matches!(problem.place(), Place::Element(_) | Place::Entry(_))
}

/// Entries added by hand although the configuration has a field for them.
fn has_field(create: &Draft) -> impl Iterator<Item = Problem> {
    create.extra.iter().filter_map(|(key, _)| {
        let entry = field(create.outline.spec, key)?;
        let field = entry.field_name();
        Some(Problem::new(
            Place::Entry(key.clone()),
            Some(entry.label),
            ProblemKind::HasField { field },
        ))
    })
}

/// The table's row of an entry that `Config` has a field for.
pub(super) fn field(spec: &ElementSpec, key: &str) -> Option<&'static crate::EntrySpec> {
    spec.entry(key)
        .filter(|entry| entry.supplied_by == SuppliedBy::Caller)
}
