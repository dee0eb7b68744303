//! Everything the documents of one element say about one entry, side by side.
//!
//! **Input:** the facts of all documents about an element. **Output:** an [`Evidence`] for each key,
//! which the rules look at.

mod groups;
mod ways;

use std::collections::BTreeMap;

pub use self::ways::{Way, Ways};
use crate::facts::{
    ElementFacts, ExportedEntry, Parameter, Place, Request, SampleEntry, Source, is_of_events,
};
use crate::placeholder::{self, Sample};

/// An entry as one request sends it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// How that request authenticates.
    pub way: Way,
    /// What it sends.
    pub value: Option<String>,
    /// What that is.
    pub sample: Sample,
    /// Whether a comment beside it says that it is optional.
    pub optional: bool,
    /// Where.
    pub place: Place,
    /// Where that request starts.
    pub request: Place,
}

/// An entry as one response reports it.
#[derive(Clone, Debug)]
pub struct Reported {
    /// What it reports; `None` for null.
    pub value: Option<String>,
    /// Where.
    pub place: Place,
}

/// What all documents say about one entry.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Its key.
    pub key: String,
    /// In requests.
    pub asked: Vec<Asked>,
    /// Ways that have a request without the entry, and where that is.
    pub omitted: Vec<(Way, Place)>,
    /// Ways that each send a text of their own, so that the way decides it and no caller; what
    /// requests show of them is for the rules to fill in.
    pub sets: Vec<(Way, String)>,
    /// The ways in which a form shows it, where that depends on the way.
    pub groups: Vec<Way>,
    /// In responses.
    pub reported: Vec<Reported>,
    /// In tables of parameters.
    pub rows: Vec<(Parameter, Place)>,
    /// In exports.
    pub exported: Vec<(ExportedEntry, Place)>,
    /// The page that refers to the entries all elements share.
    pub common_list: Option<Place>,
}

impl Evidence {
    /// The first place that speaks of the entry.
    #[must_use]
    pub fn place(&self) -> Place {
        let exported = self.exported.first().map(|(_, place)| place);
        let asked = self.asked.first().map(|asked| &asked.place);
        let reported = self.reported.first().map(|reported| &reported.place);
        let row = self.rows.first().map(|(_, place)| place);
        asked
            .or(exported)
            .or(row)
            .or(reported)
            .or(self.common_list.as_ref())
            .cloned()
            .unwrap_or_default()
    }

    /// The export's entry.
    #[must_use]
    pub fn export(&self) -> Option<&ExportedEntry> {
        self.exported.first().map(|(entry, _)| entry)
    }

    /// Values that somebody really had, those of requests first.
    pub fn literals(&self) -> impl Iterator<Item = &str> {
        let asked = self
            .asked
            .iter()
            .filter(|asked| asked.sample == Sample::Literal);
        let asked = asked.filter_map(|asked| asked.value.as_deref());
        let reported = self
            .reported
            .iter()
            .filter_map(|reported| reported.value.as_deref());
        asked.chain(reported.filter(|value| {
            !value.trim().is_empty() && placeholder::sample(&self.key, value) == Sample::Literal
        }))
    }

    /// Words that stand for the value in requests.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        let asked = self
            .asked
            .iter()
            .filter(|asked| asked.sample.is_placeholder());
        asked.filter_map(|asked| asked.value.as_deref())
    }
}

/// The evidence of all entries of an element, in the order in which documents ask for them:
/// requests, then tables and exports, then responses.
#[must_use]
pub fn gather(documents: &[(Source, ElementFacts)]) -> Vec<Evidence> {
    let mut all = Gathered::default();
    let ways = Ways::seen(documents);
    let first = documents
        .iter()
        .find_map(|(_, facts)| facts.requests.first());
    for (source, facts) in documents {
        requests(source, facts, (&ways, first), &mut all);
    }
    for (source, facts) in documents {
        omitted(source, facts, &ways, &mut all);
    }
    for (source, facts) in documents {
        for row in &facts.parameters {
            all.of(&row.key)
                .rows
                .push((row.clone(), source.place(row.line)));
        }
        for entry in &facts.exported {
            let evidence = all.of(&entry.key);
            evidence.groups = ways.groups.showing(entry);
            if entry.key == ways.groups.control {
                evidence.sets = ways.groups.ways.iter().filter_map(chosen).collect();
            }
            let place = source.place(entry.line);
            evidence.exported.push((entry.clone(), place));
        }
    }
    for (source, facts) in documents {
        let own = facts.responses.iter().filter(|response| !response.foreign);
        for entry in own.flat_map(|response| &response.entries) {
            let reported = Reported {
                value: entry.value.clone(),
                place: source.place(entry.line),
            };
            all.of(&entry.key).reported.push(reported);
        }
    }
    let common_list = documents
        .iter()
        .find_map(|(source, facts)| Some(source.place(facts.common_list?)));
    if let Some(listed) = common_list {
        for evidence in &mut all.list {
            evidence.common_list = Some(listed.clone());
        }
    }
    all.list
}

/// What a way sends to name itself.
fn chosen(way: &Way) -> Option<(Way, String)> {
    Some((way.clone(), way.chosen.clone()?))
}

#[derive(Default)]
struct Gathered {
    list: Vec<Evidence>,
    index: BTreeMap<String, usize>,
}

impl Gathered {
    fn of(&mut self, key: &str) -> &mut Evidence {
        let next = self.list.len();
        let index = *self.index.entry(key.to_owned()).or_insert(next);
        if index == next {
            self.list.push(Evidence {
                key: key.to_owned(),
                ..Evidence::default()
            });
        }
        &mut self.list[index]
    }
}

fn requests(
    source: &Source,
    facts: &ElementFacts,
    (ways, first): (&Ways, Option<&Request>),
    all: &mut Gathered,
) {
    for request in &facts.requests {
        let way = ways.of(request);
        for entry in &request.entries {
            let asked = asked(source, entry, request, &way);
            all.of(&entry.key).asked.push(asked);
        }
    }
    // What a part asks for is asked for in the way of the request that it is a part of.
    let whole = facts.requests.first();
    for part in &facts.parts {
        let way = ways.of(whole.or(first).unwrap_or(part));
        for entry in &part.entries {
            all.of(&entry.key)
                .asked
                .push(asked(source, entry, part, &way));
        }
    }
}

/// Remembers which requests go without an entry that others send, in whichever document.
fn omitted(source: &Source, facts: &ElementFacts, ways: &Ways, all: &mut Gathered) {
    // A page that is about something else repeats as much of a request as it needs: what it leaves
    // out says nothing of entries that another page asks for.
    let asks = |evidence: &&Evidence| {
        let mut asked = evidence.asked.iter();
        asked.next().is_some_and(|first| {
            first.place.file == source.file
                || is_of_events(&evidence.key)
                || asked.any(|asked| asked.place.file == source.file)
        })
    };
    let keys: Vec<String> = all
        .list
        .iter()
        .filter(asks)
        .map(|evidence| evidence.key.clone())
        .collect();
    for request in &facts.requests {
        for key in &keys {
            if !request.entries.iter().any(|entry| entry.key == *key) {
                let without = (ways.of(request), source.place(request.line));
                all.of(key).omitted.push(without);
            }
        }
    }
}

pub(crate) fn asked(source: &Source, entry: &SampleEntry, request: &Request, way: &Way) -> Asked {
    let value = entry.value.as_deref().unwrap_or_default();
    Asked {
        way: way.clone(),
        value: entry.value.clone(),
        sample: placeholder::sample(&entry.key, value),
        optional: entry
            .comment
            .as_deref()
            .is_some_and(placeholder::says_optional),
        place: source.place(entry.line),
        request: source.place(request.line),
    }
}
