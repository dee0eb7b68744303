//! Everything the documents of one element say about one entry, side by side.
//!
//! **Input:** the facts of all documents about an element. **Output:** an [`Evidence`] for each key,
//! which the rules look at.

mod ways_of_form;
mod ways_of_requests;

use std::collections::BTreeMap;

pub use self::ways_of_requests::{Way, Ways};
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
        let asked = self.asked.first().map(|asked| &asked.place);
        let exported = self.exported.first().map(|(_, place)| place);
        let row = self.rows.first().map(|(_, place)| place);
        let reported = self.reported.first().map(|reported| &reported.place);
        let first = asked.or(exported).or(row).or(reported);
        let first = first.or(self.common_list.as_ref());
        first.cloned().unwrap_or_default()
    }

    /// The export's entry.
    #[must_use]
    pub fn export(&self) -> Option<&ExportedEntry> {
        self.exported.first().map(|(entry, _)| entry)
    }

    /// The default of the export.
    #[must_use]
    pub fn exported_default(&self) -> Option<&str> {
        self.export()?.default.as_deref()
    }

    /// The place of the first row of a table that says this.
    pub fn row(&self, says: impl Fn(&Parameter) -> bool) -> Option<&Place> {
        let mut rows = self.rows.iter();
        rows.find(|(row, _)| says(row)).map(|(_, place)| place)
    }

    /// The first request that sends it like this.
    pub fn sent(&self, like: impl Fn(&Asked) -> bool) -> Option<&Asked> {
        self.asked.iter().find(|asked| like(asked))
    }

    /// What requests and responses hold, in this order.
    pub fn values(&self) -> impl Iterator<Item = (&str, &Place)> {
        let asked = self.asked.iter().map(|asked| (&asked.value, &asked.place));
        let reported = self.reported.iter();
        let reported = reported.map(|reported| (&reported.value, &reported.place));
        let values = asked.chain(reported);
        values.filter_map(|(value, place)| Some((value.as_deref()?, place)))
    }

    /// Values that somebody really had, those of requests first.
    pub fn literals(&self) -> impl Iterator<Item = &str> {
        let asked = self
            .asked
            .iter()
            .filter(|asked| asked.sample == Sample::Literal);
        let asked = asked.filter_map(|asked| asked.value.as_deref());
        let reported = self.reported.iter().filter_map(|it| it.value.as_deref());
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
    let mut requests = documents.iter().flat_map(|(_, facts)| &facts.requests);
    let first = requests.next();
    for (source, facts) in documents {
        all.requests(source, facts, &ways, first);
    }
    for (source, facts) in documents {
        all.omitted(source, facts, &ways);
    }
    for (source, facts) in documents {
        for row in &facts.parameters {
            let place = source.place(row.line);
            all.of(&row.key).rows.push((row.clone(), place));
        }
        for entry in &facts.exported {
            let evidence = all.of(&entry.key);
            evidence.groups = ways.groups.showing(entry);
            if entry.key == ways.groups.control {
                let chosen = |way: &Way| Some((way.clone(), way.chosen.clone()?));
                evidence.sets = ways.groups.ways.iter().filter_map(chosen).collect();
            }
            let place = source.place(entry.line);
            evidence.exported.push((entry.clone(), place));
        }
    }
    for (source, facts) in documents {
        let own = facts.responses.iter().filter(|response| !response.foreign);
        for entry in own.flat_map(|response| &response.entries) {
            let (value, place) = (entry.value.clone(), source.place(entry.line));
            all.of(&entry.key).reported.push(Reported { value, place });
        }
    }
    let listed = |(source, facts): &(Source, ElementFacts)| Some(source.place(facts.common_list?));
    let common_list = documents.iter().find_map(listed);
    for evidence in &mut all.list {
        evidence.common_list.clone_from(&common_list);
    }
    all.list
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

    fn requests(
        &mut self,
        source: &Source,
        facts: &ElementFacts,
        ways: &Ways,
        first: Option<&Request>,
    ) {
        // What a part asks for is asked for in the way of the request that it is a part of.
        let whole = facts.requests.first().or(first);
        let requests = facts.requests.iter().map(|request| (request, request));
        let parts = facts.parts.iter().map(|part| (part, whole.unwrap_or(part)));
        for (request, authenticated) in requests.chain(parts) {
            let way = ways.of(authenticated);
            for entry in &request.entries {
                self.of(&entry.key).asked.push(asked(source, entry, &way));
            }
        }
    }

    /// Remembers which requests go without an entry that others send, in whichever document. A page
    /// that is about something else repeats as much of a request as it needs: what it leaves out says
    /// nothing of entries that another page asks for.
    fn omitted(&mut self, source: &Source, facts: &ElementFacts, ways: &Ways) {
        for evidence in &mut self.list {
            let asked = &evidence.asked;
            let speaks = asked.iter().any(|asked| asked.place.file == source.file)
                || !asked.is_empty() && is_of_events(&evidence.key);
            let sends = |request: &&Request| {
                let mut entries = request.entries.iter();
                entries.any(|entry| entry.key == evidence.key)
            };
            let without = facts.requests.iter().filter(|request| !sends(request));
            for request in without.filter(|_| speaks) {
                let place = source.place(request.line);
                evidence.omitted.push((ways.of(request), place));
            }
        }
    }
}

pub(crate) fn asked(source: &Source, entry: &SampleEntry, way: &Way) -> Asked {
    let value = entry.value.as_deref().unwrap_or_default();
    let comment = entry.comment.as_deref();
    Asked {
        way: way.clone(),
        value: entry.value.clone(),
        sample: placeholder::sample(&entry.key, value),
        optional: comment.is_some_and(placeholder::says_optional),
        place: source.place(entry.line),
    }
}
