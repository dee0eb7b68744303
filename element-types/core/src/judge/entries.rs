//! The configuration: entries that are missing, unknown, or hold something else.
//!
//! **Input:** the entries of a request, and the way. **Output:** problems by key.

use super::object_members::Members;
use super::value::{Asked, leftover};
use super::{Call, Judge};
use crate::choose_way::{self, Evidence, is_required};
use crate::did_you_mean::did_you_mean_labelled;
use crate::element::{Element, Entry};
use crate::json_view::{Value, View};
use crate::problem::{Place, Problem, ProblemKind};
use crate::{GrantKind, SuppliedBy, TOKENS};

/// So many unknown keys get a suggestion: a request with more is none that somebody typed.
const SUGGESTED: usize = 64;

/// What an unknown grant can be.
const ANY: &[GrantKind] = GrantKind::ALL;

/// A configuration without the request around it.
pub(super) fn alone<'e>(judge: &Judge<'e>, configuration: View<'_>) -> Vec<Problem<'e>> {
    let View::Object(members) = configuration else {
        let kind = ProblemKind::Mistyped {
            expects: "an object",
        };
        return vec![Problem::new(
            Place::Member("configuration".into()),
            None,
            kind,
        )];
    };
    let members = Members::of(members);
    let Some(element) = judge.element else {
        return Entries::unknown(&members, judge.call).problems;
    };
    let tokens = Tokens::of(element, &members);
    let known = (ANY, tokens == Tokens::Brought);
    let way = judge
        .way
        .or_else(|| way_of(element, &members, known, &|_| true));
    let mut entries = Entries {
        call: judge.call,
        way: way.or(Some(0)),
        exchange: Exchange::Open(tokens),
        problems: Vec::new(),
    };
    entries.judge(element, &members);
    entries.problems
}

/// The way of a request with these entries.
pub(super) fn way_of(
    element: &dyn Element,
    entries: &Members<'_>,
    (grants, initial): (&[GrantKind], bool),
    carries: &dyn Fn(&str) -> bool,
) -> Option<usize> {
    let text = |key: &str| entries.find(key).and_then(Value::text);
    let has = |key: &str| entries.find(key).is_some();
    choose_way::follow(
        element,
        &Evidence {
            grants,
            initial,
            text: &text,
            has: &has,
            carries,
        },
    )
}

/// What is known of the exchange of a code for tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Exchange {
    /// The request is complete, and exchanges a code or nothing.
    Posted,
    /// The application brings its tokens.
    Initial,
    /// There is no grant yet.
    Open(Tokens),
}

/// The tokens of a configuration before there is a grant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tokens {
    /// No way of the element takes any.
    Unknown,
    /// A way takes them, and there are none.
    Possible,
    /// They are there.
    Brought,
}

impl Tokens {
    fn of(element: &dyn Element, members: &Members<'_>) -> Self {
        if !element.ways().any(|way| way.grant() == GrantKind::OAuth2) {
            Self::Unknown
        } else if TOKENS.iter().any(|key| members.find(key).is_some()) {
            Self::Brought
        } else {
            Self::Possible
        }
    }
}

/// Judges one configuration.
pub(super) struct Entries<'e> {
    pub(super) call: Call,
    /// Where nobody can tell, nothing is demanded.
    pub(super) way: Option<usize>,
    pub(super) exchange: Exchange,
    pub(super) problems: Vec<Problem<'e>>,
}

impl<'e> Entries<'e> {
    /// Of an element nobody knows.
    pub(super) fn unknown(members: &Members<'_>, call: Call) -> Self {
        let mut entries = Self {
            call,
            way: None,
            exchange: Exchange::Posted,
            problems: Vec::new(),
        };
        for (key, value) in &members.list {
            let kind = leftover(value, call);
            entries
                .problems
                .extend(kind.map(|kind| Problem::new(Place::Entry((*key).into()), None, kind)));
        }
        entries.doubled(members);
        entries
    }

    pub(super) fn judge(&mut self, element: &'e dyn Element, members: &Members<'_>) {
        // The entry that each member is of: looked up from the entries, for which no index is made.
        let mut owners: Vec<Option<&dyn Entry>> = vec![None; members.list.len()];
        for entry in element.entries() {
            let place = members.place(entry.key());
            if let Some(owner) = place.and_then(|place| owners.get_mut(place)) {
                owner.get_or_insert(entry);
            }
            if entry.supplied_by() == SuppliedBy::Caller {
                let value = place.and_then(|place| members.value(place));
                self.known(element, entry, value);
            }
        }
        let mut suggested = 0;
        for ((key, value), owner) in members.list.iter().zip(owners) {
            match owner {
                _ if value.is_null() => {}
                Some(entry) if entry.supplied_by() == SuppliedBy::Caller => {}
                Some(entry) => self.supplied(element, entry, value),
                None => {
                    suggested += 1;
                    self.stranger(element, (*key, value), suggested <= SUGGESTED);
                }
            }
        }
        self.doubled(members);
    }

    fn push(&mut self, entry: &'e dyn Entry, kind: ProblemKind<'e>) {
        self.problems.push(Problem::new(
            Place::Entry(entry.key().into()),
            Some(entry.label()),
            kind,
        ));
    }

    fn known(&mut self, element: &'e dyn Element, entry: &'e dyn Entry, value: Option<&Value<'_>>) {
        let way = self.way.filter(|_| self.call != Call::Update);
        let initial = matches!(
            self.exchange,
            Exchange::Initial | Exchange::Open(Tokens::Brought)
        );
        let required = way.is_some_and(|way| is_required(entry, way, initial));
        let posted = !matches!(self.exchange, Exchange::Open(_));
        let kind = match value {
            Some(value) => self.asked(element, entry, required).problem(value),
            // A way sends it by itself only where somebody completes the request.
            None if posted && !required => {
                let fixed = self.asked(element, entry, required).fixed();
                fixed.map(|(way, text)| ProblemKind::Unset { way, text })
            }
            None => required.then_some(ProblemKind::Missing),
        };
        if let Some(kind) = kind {
            self.push(entry, kind);
        }
    }

    fn asked(&self, element: &'e dyn Element, entry: &'e dyn Entry, required: bool) -> Asked<'e> {
        let way = self.way.filter(|_| self.call != Call::Update);
        Asked {
            element,
            entry,
            way: way.and_then(|place| Some((place, element.way(place)?.name()))),
            required,
            call: self.call,
        }
    }

    /// An entry that the platform supplies: somebody may send another value all the same.
    fn supplied(&mut self, element: &'e dyn Element, entry: &'e dyn Entry, value: &Value<'_>) {
        let is_token = TOKENS.contains(&entry.key());
        if !(is_token && self.exchange == Exchange::Initial) {
            self.push(entry, ProblemKind::PlatformSupplied);
        }
        if let Some(kind) = self.asked(element, entry, false).problem(value) {
            self.push(entry, kind);
        }
    }

    fn stranger(
        &mut self,
        element: &'e dyn Element,
        (key, value): (&str, &Value<'_>),
        suggest: bool,
    ) {
        let place = || Place::Entry(key.to_owned());
        let is_token = TOKENS.contains(&key);
        match self.exchange {
            Exchange::Initial if is_token => {}
            Exchange::Open(Tokens::Possible | Tokens::Brought) if is_token => {
                self.problems
                    .push(Problem::new(place(), None, ProblemKind::PlatformSupplied));
            }
            _ => {
                let known = element.sent().map(|entry| (entry.key(), entry.label()));
                let did_you_mean = if suggest {
                    did_you_mean_labelled(key, known)
                } else {
                    None
                };
                self.problems.push(Problem::new(
                    place(),
                    None,
                    ProblemKind::Unknown { did_you_mean },
                ));
            }
        }
        let kind = leftover(value, self.call);
        self.problems
            .extend(kind.map(|kind| Problem::new(place(), None, kind)));
    }

    fn doubled(&mut self, members: &Members<'_>) {
        let doubled = members.doubled.iter();
        self.problems.extend(doubled.map(|key| {
            Problem::new(
                Place::Entry((*key).to_owned()),
                None,
                ProblemKind::Duplicate,
            )
        }));
    }
}
