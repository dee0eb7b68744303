//! What all documents say about one element becomes one [`Draft`].
//!
//! **Input:** the documents of a run. **Output:** a draft for each element, in order of their keys;
//! every entry decided by the rules, every contradiction recorded with what was taken instead.

mod contradiction;
mod copied;
mod entry;
mod extras;
mod head;
mod names;
mod response;
mod review;
mod value;
mod ways;

use std::collections::BTreeMap;

use crate::draft::{Draft, DraftSource};
use crate::evidence::{self, Ways};
use crate::facts::{Document, DocumentKind, ElementFacts, Request, Source, is_of_events};
use crate::rules;
use crate::shared::Shared;

/// One draft for each element the documents speak of.
#[must_use]
pub fn all(documents: &[Document], shared: &Shared) -> Vec<Draft> {
    let mut elements: BTreeMap<&str, Vec<(Source, ElementFacts, DocumentKind)>> = BTreeMap::new();
    for document in documents {
        for facts in &document.elements {
            let of = elements.entry(facts.key.as_str()).or_default();
            of.push((document.source.clone(), facts.clone(), document.kind));
        }
    }
    // A page may only mention a key; an element is what somebody can create.
    elements.retain(|_, parts| parts.iter().any(|(_, facts, _)| facts.is_shown()));
    elements
        .into_iter()
        .map(|(key, parts)| one(key, parts, shared))
        .collect()
}

/// How many entries of events the smallest request of a document sends: a page about events repeats
/// the request of another one, with those added.
fn events_sent(facts: &ElementFacts) -> usize {
    let of = |request: &Request| {
        let mut keys = request.entries.iter();
        keys.by_ref()
            .filter(|entry| is_of_events(&entry.key))
            .count()
    };
    facts.requests.iter().map(of).min().unwrap_or_default()
}

fn one(key: &str, mut parts: Vec<(Source, ElementFacts, DocumentKind)>, shared: &Shared) -> Draft {
    // The page that is about the element comes before one that only mentions it; the export last.
    parts.sort_by_key(|(source, facts, kind)| {
        let events = events_sent(facts);
        (*kind, facts.names.is_empty(), events, source.file.clone())
    });
    let kinds: Vec<DocumentKind> = parts.iter().map(|(.., kind)| *kind).collect();
    let mut documents: Vec<(Source, ElementFacts)> = parts
        .into_iter()
        .map(|(source, facts, _)| (source, facts))
        .collect();
    copied::set_aside(&mut documents);
    let mut evidence = evidence::gather(&documents);
    for evidence in evidence
        .iter_mut()
        .filter(|evidence| evidence.sets.is_empty())
    {
        evidence.sets = rules::sets::of(evidence);
    }
    let mut draft = head::decide(key, &documents, &evidence);
    draft.sources = sources(&documents, &kinds, draft.id);
    for evidence in &evidence {
        let (entry, corrections) = entry::decide(evidence, shared);
        for (file, correction) in corrections {
            let mut sources = draft.sources.iter_mut().zip(&documents);
            if let Some((into, _)) = sources.find(|(_, (source, _))| source.file == file) {
                into.corrections.push(correction);
            }
        }
        draft.entries.push(entry);
    }
    unbacked(&mut draft);
    names::tell_apart(&mut draft);
    authenticate(&documents, &mut draft);
    draft.review.extend(review::groups(&evidence));
    draft
        .review
        .extend(review::listed_only(&documents, &evidence));
    draft.response = documents
        .iter()
        .flat_map(|(_, facts)| &facts.responses)
        .find_map(|response| response.recorded.clone())
        .map(|recorded| response::cleaned(recorded, &draft.entries));
    draft
}

/// The documents as a definition names them, with what their readers corrected.
fn sources(
    documents: &[(Source, ElementFacts)],
    kinds: &[DocumentKind],
    id: Option<u64>,
) -> Vec<DraftSource> {
    let sources = documents.iter().zip(kinds).map(|((source, facts), kind)| {
        let mut corrections = corrections(source, facts);
        corrections.extend(head::other_ids(id, source, facts));
        DraftSource {
            document: describe(source, *kind),
            corrections,
        }
    });
    sources.collect()
}

/// The ways, or the extras of the only one.
fn authenticate(documents: &[(Source, ElementFacts)], draft: &mut Draft) {
    let seen = Ways::seen(documents);
    let ways = seen.all(documents);
    let extras = ways.iter();
    let mut extras: Vec<_> = extras
        .map(|way| extras::of(way, &seen, documents, &mut draft.review))
        .collect();
    if ways.len() == 1 {
        draft.extras = extras.pop().unwrap_or_default();
    }
    draft.ways = ways::all(&ways, extras, draft);
}

/// A document as a definition names it: what it is and its file, without folders of ours. Pages of a
/// site share their names, so that of the element's folder goes with them.
fn describe(source: &Source, kind: DocumentKind) -> String {
    let path = std::path::Path::new(&source.file);
    let names = path.iter().map(|name| name.to_string_lossy());
    let names: Vec<_> = names.collect();
    let from = names
        .len()
        .saturating_sub(if source.is_page() { 2 } else { 1 });
    let name = names.get(from..).unwrap_or_default().join("/");
    match kind {
        DocumentKind::Guide => format!("Guide `{name}`"),
        DocumentKind::Export => format!("Export `{name}`"),
    }
}

/// What a document's reader corrected, each once and with its place.
fn corrections(source: &Source, facts: &ElementFacts) -> Vec<String> {
    let mut seen = Vec::new();
    for said in &facts.corrections {
        let text = format!("{} ({}).", said.value, source.place(said.line).words());
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}

/// A default with a placeholder that no entry supplies is none: it is left out, and said.
fn unbacked(draft: &mut Draft) {
    let keys: Vec<String> = draft
        .entries
        .iter()
        .map(|entry| entry.key.clone())
        .collect();
    for entry in &mut draft.entries {
        let Some(default) = entry
            .default
            .clone()
            .filter(|_| entry.value_type.word == "url")
        else {
            continue;
        };
        let names = default
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
        let missing: Vec<&str> = names
            .filter(|name| !keys.iter().any(|key| key == name))
            .collect();
        if let Some(first) = missing.first() {
            entry.review.push(format!(
                "The default `{default}` needs `{first}`, which no entry supplies; it was left out."
            ));
            entry.default = None;
        }
    }
}
