//! What stands at the top of a definition: name, id, hub, authentication.
//!
//! **Input:** facts of all documents. **Output:** the head of the draft, and corrections.

use std::collections::BTreeSet;

use element_core::GrantKind;

use crate::draft::Draft;
use crate::evidence::Evidence;
use crate::facts::{ElementFacts, Said, Source};
use crate::vocabulary::{authentication, hub_addressed_in, hub_key};

/// Decides it all; what no document says is filled in and marked for review.
pub(super) fn decide(
    key: &str,
    documents: &[(Source, ElementFacts)],
    evidence: &[Evidence],
) -> Draft {
    let mut review = Vec::new();
    let name = name(key, documents, &mut review);
    let hub = hub(documents, evidence, &mut review);
    let authentication = authenticates(documents, evidence, &mut review);
    let undeclared = said(documents, |facts| &facts.authentications)
        .next()
        .is_none();
    let filled_in = [
        hub.is_none().then_some("hub"),
        undeclared.then_some("authentication"),
    ];
    let hub = hub.unwrap_or_else(|| "general".into());
    review.push(
        "`doc` is made of facts alone: say what the product is and what is connected.".into(),
    );
    let first_id = said(documents, |facts| &facts.ids).next();
    Draft {
        key: key.to_owned(),
        id: first_id.map(|(_, said)| said.value),
        doc: format!("{name}, connected through the `{hub}` hub."),
        name,
        hub,
        authentication,
        entries: Vec::new(),
        ways: Vec::new(),
        extras: Vec::new(),
        response: None,
        sources: Vec::new(),
        filled_in: filled_in.into_iter().flatten().collect(),
        review,
    }
}

/// What documents say, the most trustworthy document first.
fn said<'a, T: 'a>(
    documents: &'a [(Source, ElementFacts)],
    of: fn(&ElementFacts) -> &[Said<T>],
) -> impl Iterator<Item = (&'a Source, &'a Said<T>)> {
    documents
        .iter()
        .flat_map(move |(source, facts)| of(facts).iter().map(move |said| (source, said)))
}

fn name(key: &str, documents: &[(Source, ElementFacts)], review: &mut Vec<String>) -> String {
    let names = said(documents, |facts| &facts.names);
    let mut names =
        names.map(|(_, said)| said.value.split_whitespace().collect::<Vec<_>>().join(" "));
    let name = names.find(|name| name.contains(char::is_alphanumeric) && !name.contains("{{"));
    name.unwrap_or_else(|| {
        review.push("No document gives the product's name; the key was taken.".into());
        key.to_owned()
    })
}

/// What documents declare; else the hub in whose resources the element's events are polled.
fn hub(
    documents: &[(Source, ElementFacts)],
    evidence: &[Evidence],
    review: &mut Vec<String>,
) -> Option<String> {
    let declared = said(documents, |facts| &facts.hubs);
    let mut hubs: Vec<String> = declared
        .filter_map(|(_, said)| hub_key(&said.value))
        .collect();
    if hubs.is_empty() {
        hubs.extend(evidence.iter().find_map(addressed));
    }
    hubs.dedup();
    match hubs.as_slice() {
        [] => review.push("No document names the hub; `general` was taken.".into()),
        [_] => {}
        [first, other, ..] => review.push(format!(
            "Documents disagree about the hub: `{first}` was taken, `{other}` stands elsewhere."
        )),
    }
    hubs.into_iter().next()
}

fn addressed(evidence: &Evidence) -> Option<String> {
    let rows = evidence
        .rows
        .iter()
        .filter_map(|(row, _)| row.default.as_deref());
    let shown = evidence.values().map(|(value, _)| value);
    let mut texts = evidence
        .exported_default()
        .into_iter()
        .chain(rows)
        .chain(shown);
    texts.find_map(hub_addressed_in)
}

fn authenticates(
    documents: &[(Source, ElementFacts)],
    evidence: &[Evidence],
    review: &mut Vec<String>,
) -> &'static str {
    let shown = shown(evidence);
    let mut declared = said(documents, |facts| &facts.authentications);
    let declared = declared.find_map(|(_, said)| authentication(&said.value));
    match (declared, shown) {
        (Some(declared), Some(shown)) if shown.starts_with("oauth") && declared != shown => {
            review.push(format!("A document declares `{declared}`, and a request authenticates with `{shown}`; `{shown}` was taken."));
            shown
        }
        (Some(declared), _) => declared,
        (None, Some(shown)) => {
            review.push(format!(
                "No document declares the authentication; `{shown}` was taken from the request."
            ));
            shown
        }
        (None, None) => {
            review.push("No document declares the authentication; `custom` was taken.".into());
            "custom"
        }
    }
}

/// How requests authenticate: the most telling first.
fn shown(all: &[Evidence]) -> Option<&'static str> {
    let asked = || all.iter().filter(|evidence| !evidence.asked.is_empty());
    let asks = |key: &str| asked().any(|evidence| evidence.key == key);
    let granted = |kind| asked().any(|evidence| evidence.sent(|it| it.way.kind == kind).is_some());
    if granted(GrantKind::OAuth1) {
        Some("oauth1")
    } else if granted(GrantKind::OAuth2) || asks("oauth.api.key") && asks("oauth.api.secret") {
        Some("oauth2")
    } else if asks("username") && asks("password") {
        Some("basic")
    } else if asked().count() == 1 && asks("api.key") {
        Some("api_key")
    } else {
        asked().next().map(|_| "custom")
    }
}

/// What a document says of other numbers: that is normal, since environments differ, and recorded
/// with the document, so that nobody takes the response of a definition for another element's.
pub(super) fn other_ids(taken: Option<u64>, source: &Source, facts: &ElementFacts) -> Vec<String> {
    let Some(taken) = taken else {
        return Vec::new();
    };
    let mut seen = BTreeSet::from([taken]);
    let others = facts.ids.iter().filter(|said| seen.insert(said.value));
    let told = others.map(|said| {
        format!(
            "It gives the id {} ({}); {taken} was taken, since ids differ between environments.",
            said.value,
            source.place(said.line).words()
        )
    });
    told.collect()
}
