//! What all documents say about one element becomes one [`Draft`].
//!
//! **Input:** the documents of a run. **Output:** a draft for each element, in order of their keys;
//! every entry decided by the rules, every contradiction recorded with what was taken instead.

mod chosen_names;
mod corrections;
mod entry;
mod extras;
mod head;
mod response;
mod review;
mod ways;

use std::collections::BTreeMap;

use element_core::ValueType;

use crate::dictionary::SharedEntries;
use crate::draft::{Draft, DraftSource};
use crate::evidence;
use crate::facts::{Document, DocumentKind, ElementFacts, Request, Said, Source, is_of_events};
use crate::rules::supplied;

/// One draft for each element the documents speak of.
#[must_use]
pub fn all(documents: &[Document], shared: &SharedEntries) -> Vec<Draft> {
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
        let keys = request.entries.iter().map(|entry| &entry.key);
        keys.filter(|key| is_of_events(key)).count()
    };
    facts.requests.iter().map(of).min().unwrap_or_default()
}

fn one(
    key: &str,
    mut parts: Vec<(Source, ElementFacts, DocumentKind)>,
    shared: &SharedEntries,
) -> Draft {
    // The page that is about the element comes before one that only mentions it; the export last.
    parts.sort_by_key(|(source, facts, kind)| {
        let events = events_sent(facts);
        (*kind, facts.names.is_empty(), events, source.file.clone())
    });
    let kinds: Vec<DocumentKind> = parts.iter().map(|(.., kind)| *kind).collect();
    let parts = parts.into_iter().map(|(source, facts, _)| (source, facts));
    let mut documents: Vec<(Source, ElementFacts)> = parts.collect();
    set_aside(&mut documents);
    let mut all = evidence::gather(&documents);
    for evidence in all.iter_mut().filter(|evidence| evidence.sets.is_empty()) {
        evidence.sets = supplied::sets(evidence);
    }
    let mut draft = head::decide(key, &documents, &all);
    draft.sources = sources(&documents, &kinds, draft.id);
    for evidence in &all {
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
    chosen_names::tell_apart(&mut draft);
    ways::authenticate(&documents, &mut draft);
    draft.review.extend(review::listed_only(&documents, &all));
    let mut responses = documents.iter().flat_map(|(_, facts)| &facts.responses);
    let recorded = responses.find_map(|response| response.recorded.clone());
    draft.response = recorded.map(|recorded| response::cleaned(recorded, &draft.entries));
    draft
}

/// Sets aside what a page about events shows of another element, from which somebody copied its
/// request: entries that are not about events, if none of them is one that the first page asks for.
fn set_aside(documents: &mut [(Source, ElementFacts)]) {
    fn own_keys(request: &Request) -> Vec<String> {
        let keys = request.entries.iter().map(|entry| &entry.key);
        keys.filter(|key| !is_of_events(key)).cloned().collect()
    }
    let Some(((_, first), others)) = documents.split_first_mut() else {
        return;
    };
    let own: Vec<String> = first.requests.iter().flat_map(own_keys).collect();
    for (_, facts) in others.iter_mut().filter(|_| !own.is_empty()) {
        let is_copied = |request: &mut Request| {
            let theirs = own_keys(request);
            !theirs.is_empty() && !theirs.iter().any(|key| own.contains(key))
        };
        let copied: Vec<Request> = facts.requests.extract_if(.., is_copied).collect();
        for mut request in copied {
            let text = format!(
                "Its request sends `{}` and nothing that the page on creating an instance asks for, so it was made for another element; only entries of events were taken",
                own_keys(&request).join("`, `")
            );
            facts.corrections.push(Said::new(text, request.line));
            request.entries.retain(|entry| is_of_events(&entry.key));
            facts.parts.push(request);
        }
    }
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

/// A document as a definition names it: what it is and its file, without folders of ours. Pages of a
/// site share their names, so that of the element's folder goes with them.
fn describe(source: &Source, kind: DocumentKind) -> String {
    let names: Vec<&str> = source.file.split(['/', '\\']).collect();
    let folders = if source.is_page() { 2 } else { 1 };
    let name = names[names.len().saturating_sub(folders)..].join("/");
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
    let addresses = draft.entries.iter_mut();
    for entry in addresses.filter(|entry| entry.value_type == ValueType::Url) {
        let default = entry.default.as_deref().unwrap_or_default();
        let missing =
            element_core::placeholders(default).find(|name| !keys.iter().any(|key| key == name));
        if let Some(missing) = missing {
            entry.review.push(format!(
                "The default `{default}` needs `{missing}`, which no entry supplies; it was left out."
            ));
            entry.default = None;
        }
    }
}
