//! Which requests authenticate alike.
//!
//! **Input:** the requests of an element. **Output:** a [`Way`] for each of them. What a request sends
//! as `providerData` tells most ways apart; where two requests send none, or the same, the entry
//! that names the kind of authentication does.

use element_core::GrantKind;

use std::collections::BTreeMap;

use super::ways_of_form::Groups;
use crate::facts::{ElementFacts, Request, SampleEntry, Source};
use crate::placeholder::{self, Sample};
use crate::vocabulary::names_authentication;

/// The grant of a request, by the members of its `providerData`.
fn grant(provider_data: &[SampleEntry]) -> GrantKind {
    let has = |name: &str| provider_data.iter().any(|member| member.key == name);
    GrantKind::told_by(&has).unwrap_or(GrantKind::None)
}

/// A way of authenticating, as requests show it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// What it sends as `providerData`.
    pub kind: GrantKind,
    /// What it sends as the kind of authentication, where that is a fixed text.
    pub chosen: Option<String>,
}

/// What tells the requests of an element apart.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// The entry that names the kind of authentication, if requests give it different texts.
    switch: Option<String>,
    /// What an export's form offers.
    pub(super) groups: Groups,
}

impl Ways {
    /// Finds the entry that decides.
    #[must_use]
    pub fn seen(documents: &[(Source, ElementFacts)]) -> Self {
        let mut values: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let requests = documents.iter().flat_map(|(_, facts)| &facts.requests);
        let entries = requests.flat_map(|request| &request.entries);
        for entry in entries.filter(|entry| names_authentication(&entry.key)) {
            let of = values.entry(&entry.key).or_default();
            if let Some(fixed) = fixed(entry).filter(|fixed| !of.contains(fixed)) {
                of.push(fixed);
            }
        }
        let switch = values.into_iter().find(|(_, values)| values.len() > 1);
        Self {
            switch: switch.map(|(key, _)| key.to_owned()),
            groups: Groups::of(documents),
        }
    }

    /// The way of a request.
    #[must_use]
    pub fn of(&self, request: &Request) -> Way {
        let is_switch = |entry: &&SampleEntry| self.switch.as_ref() == Some(&entry.key);
        let switch = request.entries.iter().find(is_switch);
        Way {
            kind: grant(&request.provider_data),
            chosen: switch.and_then(fixed).map(str::to_owned),
        }
    }

    /// All of them, each once.
    #[must_use]
    pub fn all(&self, documents: &[(Source, ElementFacts)]) -> Vec<Way> {
        let requests = documents.iter().flat_map(|(_, facts)| &facts.requests);
        let mut ways: Vec<Way> = requests.map(|request| self.of(request)).collect();
        ways.extend(self.groups.ways.iter().cloned());
        ways.sort_unstable();
        ways.dedup();
        ways
    }
}

/// The text that a request always sends.
fn fixed(entry: &SampleEntry) -> Option<&str> {
    let value = entry.value.as_deref()?.trim();
    let is_one = !value.is_empty() && placeholder::sample(&entry.key, value) == Sample::Literal;
    is_one.then_some(value)
}
