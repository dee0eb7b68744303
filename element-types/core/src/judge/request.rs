//! The request around the configuration: its element, name, tags and the rest.
//!
//! **Input:** a request and what is known of its element. **Output:** everything that is wrong with it.

use super::entries::{Entries, Exchange, way_of};
use super::object_members::Members;
use super::provider_data::{self, Carried};
use super::request_parts::{Part, Parts};
use super::value::leftover;
use super::{Call, Judge};
use crate::did_you_mean::did_you_mean;
use crate::json_view::{Value, View};
use crate::problem::{Place, Problem, ProblemKind};
use crate::{EXTERNAL_AUTHENTICATION, GrantKind, TOKENS, boolean};

/// The members that a request has.
const MEMBERS: &[&str] = &[
    "element",
    "configuration",
    "providerData",
    "externalAuthentication",
    "name",
    "tags",
    "retrieveObjectsAfterInstantiation",
];

/// The members that requests have, whatever their element, inner ones included.
pub fn request_members() -> impl Iterator<Item = &'static str> {
    let grants = GrantKind::ALL.iter().flat_map(|grant| grant.members());
    MEMBERS
        .iter()
        .chain(ELEMENT)
        .chain(grants)
        .chain(TOKENS)
        .copied()
}

/// The members of `element`.
const ELEMENT: &[&str] = &["key", "id"];

/// The way that a request follows.
pub(super) fn way(judge: &Judge<'_>, request: View<'_>) -> Option<usize> {
    let View::Object(members) = request else {
        return None;
    };
    let (entries, carried) = Parts::of(members).take_grant();
    judge.way.or_else(|| told(judge, &entries, &carried))
}

fn told(judge: &Judge<'_>, entries: &Members<'_>, carried: &Carried<'_>) -> Option<usize> {
    let given = (carried.grants(), carried.initial);
    way_of(judge.element?, entries, given, &|key| carried.has(key))
}

/// Everything that is wrong with a request.
pub(super) fn problems<'e>(judge: &Judge<'e>, request: View<'_>) -> Vec<Problem<'e>> {
    let View::Object(members) = request else {
        return vec![Problem::new(Place::Request, None, mistyped("an object"))];
    };
    let mut parts = Parts::of(members);
    let mut found = Found {
        judge: *judge,
        problems: Vec::new(),
    };
    found.element(&parts.element);
    found.objects(&parts);
    let (entries, carried) = parts.take_grant();
    found.authenticated(&entries, &carried);
    found.name(&parts.name);
    found.tags(&parts.tags);
    found.flags(&parts);
    found.rest(&parts);
    found.problems
}

fn mistyped(expects: &'static str) -> ProblemKind<'static> {
    ProblemKind::Mistyped { expects }
}

struct Found<'e> {
    judge: Judge<'e>,
    problems: Vec<Problem<'e>>,
}

impl<'e> Found<'e> {
    fn push(&mut self, place: Place, kind: ProblemKind<'e>) {
        self.problems.push(Problem::new(place, None, kind));
    }

    fn member(&mut self, name: &str, kind: ProblemKind<'e>) {
        self.push(Place::Member(name.to_owned()), kind);
    }

    /// Which element it is for; the address says so where the body does not.
    fn element(&mut self, element: &Part<'_>) {
        let key = || Place::Element("key".to_owned());
        let named = self.judge.call == Call::Create;
        let members = match element {
            Part::Absent if named => return self.push(key(), ProblemKind::Missing),
            Part::Absent => return,
            Part::Plain(_) | Part::List(_) => return self.member("element", mistyped("an object")),
            Part::Object(members) => members,
        };
        match (members.find("key"), members.find("id"), self.judge.element) {
            (Some(Value::Text(text)), _, _) if text.trim().is_empty() => {
                self.push(key(), ProblemKind::Empty);
            }
            (Some(value @ Value::Text(_)), _, _) => {
                let kind = leftover(value, Call::Create);
                self.problems
                    .extend(kind.map(|kind| Problem::new(key(), None, kind)));
            }
            (Some(_), _, _) => self.push(key(), mistyped("a text")),
            (None, Some(_), Some(element)) => {
                let kind = ProblemKind::ByNumber { key: element.key() };
                self.push(Place::Element("id".to_owned()), kind);
            }
            (None, None, _) if named => self.push(key(), ProblemKind::Missing),
            _ => {}
        }
        for (name, _) in members
            .list
            .iter()
            .filter(|(name, value)| !ELEMENT.contains(name) && !value.is_null())
        {
            let did_you_mean = did_you_mean(name, ELEMENT.iter().copied());
            self.push(
                Place::Element((*name).to_owned()),
                ProblemKind::Unknown { did_you_mean },
            );
        }
        for name in &members.doubled {
            self.push(Place::Element((*name).to_owned()), ProblemKind::Duplicate);
        }
    }

    /// Members that hold something else than an object.
    fn objects(&mut self, parts: &Parts<'_>) {
        match parts.configuration {
            Part::Absent if self.judge.call != Call::Update => {
                self.member("configuration", ProblemKind::Missing);
            }
            Part::Plain(_) | Part::List(_) => self.member("configuration", mistyped("an object")),
            Part::Absent | Part::Object(_) => {}
        }
        if matches!(parts.provider_data, Part::Plain(_) | Part::List(_)) {
            self.member("providerData", mistyped("an object"));
        }
    }

    /// The configuration and the grant, by the way they follow together.
    fn authenticated(&mut self, entries: &Members<'_>, carried: &Carried<'_>) {
        let call = self.judge.call;
        let Some(element) = self.judge.element else {
            self.problems
                .extend(Entries::unknown(entries, call).problems);
            self.problems
                .extend(provider_data::problems(&self.judge, carried, None));
            return;
        };
        let way = self
            .judge
            .way
            .or_else(|| told(&self.judge, entries, carried));
        // Of several ways that the grant rules out, nobody knows which was meant.
        let only = (element.way(1).is_none()).then_some(0);
        // What is missing altogether is said once, of the configuration as a whole.
        let mut judged = Entries {
            call,
            way: way.or(only),
            exchange: if carried.initial {
                Exchange::Initial
            } else {
                Exchange::Posted
            },
            problems: Vec::new(),
        };
        let absent =
            |problem: &Problem<'_>| problem.place() == &Place::Member("configuration".into());
        if !self.problems.iter().any(absent) {
            judged.judge(element, entries);
        }
        self.problems.extend(judged.problems);
        let way = way.and_then(|place| element.way(place));
        self.problems
            .extend(provider_data::problems(&self.judge, carried, way));
    }

    fn name(&mut self, name: &Part<'_>) {
        let kind = match name {
            Part::Absent => (self.judge.call != Call::Update).then_some(ProblemKind::Missing),
            Part::Plain(Value::Text(text)) if text.trim().is_empty() => Some(ProblemKind::Empty),
            Part::Plain(value @ Value::Text(_)) => leftover(value, Call::Create),
            _ => Some(mistyped("a text")),
        };
        if let Some(kind) = kind {
            let place = Place::Member("name".to_owned());
            self.problems
                .push(Problem::new(place, Some("name of the instance"), kind));
        }
    }

    fn tags(&mut self, tags: &Part<'_>) {
        let items = match tags {
            Part::Absent => return,
            Part::List(items) => items,
            Part::Plain(_) | Part::Object(_) => {
                return self.member("tags", mistyped("a list of texts"));
            }
        };
        for (place, item) in items.iter().enumerate() {
            let kind = match item {
                Value::Text(_) => leftover(item, Call::Create),
                _ => Some(mistyped("a text")),
            };
            if let Some(kind) = kind {
                self.push(Place::Tag(place), kind);
            }
        }
    }

    fn flags(&mut self, parts: &Parts<'_>) {
        let text = |part: &Part<'_>| part.text().map(str::to_owned);
        let is_absent = |part: &Part<'_>| matches!(part, Part::Absent);
        let known = |said: String| EXTERNAL_AUTHENTICATION.contains(&said.as_str());
        if !is_absent(&parts.external) && !text(&parts.external).is_some_and(known) {
            self.member("externalAuthentication", mistyped("`initial` or `none`"));
        }
        let flag = |said: String| boolean(&said).is_some();
        if !is_absent(&parts.retrieve) && !text(&parts.retrieve).is_some_and(flag) {
            self.member(
                "retrieveObjectsAfterInstantiation",
                mistyped("`true` or `false`"),
            );
        }
    }

    fn rest(&mut self, parts: &Parts<'_>) {
        for name in &parts.unknown {
            let did_you_mean = did_you_mean(name, MEMBERS.iter().copied());
            self.member(name, ProblemKind::Unknown { did_you_mean });
        }
        for name in &parts.doubled {
            self.member(name, ProblemKind::Duplicate);
        }
    }
}
