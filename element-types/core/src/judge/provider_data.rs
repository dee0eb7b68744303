//! `providerData`: which grant it is, and whether it is what the way carries.
//!
//! **Input:** `providerData` and the way. **Output:** problems by member.

use super::object_members::Members;
use super::value::leftover;
use super::{Call, Judge};
use crate::did_you_mean::did_you_mean;
use crate::element::Way;
use crate::json_view::Value;
use crate::problem::{Place, Problem, ProblemKind};
use crate::{DEBUG, GrantKind};

/// What a request says of its grant.
pub(super) struct Carried<'r> {
    pub(super) data: Members<'r>,
    /// Whether the application holds tokens already, so that there is no code.
    pub(super) initial: bool,
}

impl Carried<'_> {
    pub(super) fn has(&self, key: &str) -> bool {
        self.data.find(key).is_some()
    }

    /// The grants it can be, by its members; without a telling one, any that has members at all.
    pub(super) fn grants(&self) -> &'static [GrantKind] {
        let told = GrantKind::told_by(&|key| self.has(key));
        let says_something = || {
            self.data
                .list
                .iter()
                .any(|(key, value)| *key != DEBUG && !value.is_null())
        };
        match told {
            _ if self.initial => &[GrantKind::OAuth2],
            Some(GrantKind::OAuth2) => &[GrantKind::OAuth2],
            Some(GrantKind::OAuth1) => &[GrantKind::OAuth1],
            _ if says_something() => &[GrantKind::OAuth2, GrantKind::OAuth1],
            _ => &[GrantKind::None],
        }
    }
}

/// What is wrong with `providerData` in a request that follows a way, or none.
pub(super) fn problems<'e>(
    judge: &Judge<'e>,
    carried: &Carried<'_>,
    way: Option<&'e dyn Way>,
) -> Vec<Problem<'e>> {
    let mut problems = Vec::new();
    let ways: Vec<_> = judge
        .element
        .iter()
        .flat_map(|element| element.ways())
        .collect();
    let fits = |way: &&dyn Way| carried.grants().contains(&way.grant());
    let creates = judge.call != Call::Update;
    let fitting = way.filter(fits);
    if creates && fitting.is_none() && !ways.is_empty() {
        let kind = match way.filter(|_| judge.way.is_some()) {
            Some(way) => ProblemKind::GrantOfAnotherWay {
                built: way.name(),
                needs: way.grant(),
            },
            None => ProblemKind::WrongGrant {
                ways: ways.iter().map(|way| (way.name(), way.grant())).collect(),
            },
        };
        let place = Place::Member("providerData".into());
        problems.push(Problem::new(place, None, kind));
    }
    if let Some(way) = fitting.filter(|_| creates) {
        missing(carried, way, &mut problems);
    }
    for (key, value) in carried.data.list.iter().filter(|(key, _)| *key != DEBUG) {
        member((*key, value), fitting, judge.call, &mut problems);
    }
    let doubled = carried.data.doubled.iter();
    problems.extend(doubled.map(|key| Problem::new(place(key), None, ProblemKind::Duplicate)));
    problems
}

fn place(key: &str) -> Place {
    Place::ProviderData(key.to_owned())
}

fn missing<'e>(carried: &Carried<'_>, way: &'e dyn Way, problems: &mut Vec<Problem<'e>>) {
    let standard = way
        .grant()
        .members()
        .iter()
        .filter(|_| !carried.initial)
        .map(|key| (*key, None));
    let extras = way
        .extras()
        .filter(|extra| extra.required)
        .map(|extra| (extra.key, Some(extra.label)));
    for (key, label) in standard.chain(extras).filter(|(key, _)| !carried.has(key)) {
        problems.push(Problem::new(place(key), label, ProblemKind::Missing));
    }
}

fn member<'e>(
    (key, value): (&str, &Value<'_>),
    way: Option<&'e dyn Way>,
    call: Call,
    problems: &mut Vec<Problem<'e>>,
) {
    let extra = way.and_then(|way| way.extras().find(|extra| extra.key == key));
    let label = extra.map(|extra| extra.label);
    let is_standard = |way: &dyn Way| way.grant().members().contains(&key);
    if let Some(way) = way.filter(|way| extra.is_none() && !is_standard(*way) && !value.is_null()) {
        let known = way
            .grant()
            .members()
            .iter()
            .copied()
            .chain(way.extras().map(|extra| extra.key));
        let did_you_mean = did_you_mean(key, known);
        problems.push(Problem::new(
            place(key),
            None,
            ProblemKind::Unknown { did_you_mean },
        ));
    }
    let kind = match value {
        Value::Nested(_) => Some(ProblemKind::Mistyped { expects: "a text" }),
        Value::Text(text) if text.trim().is_empty() => Some(ProblemKind::Empty),
        _ => leftover(value, call),
    };
    problems.extend(kind.map(|kind| Problem::new(place(key), label, kind)));
}
