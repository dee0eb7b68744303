//! What stands at the top of a definition: name, id, hub, authentication.

use crate::draft::Draft;
use crate::evidence::Evidence;
use crate::facts::{ElementFacts, Said, Source};
use crate::names::authentication::declared;
use crate::names::hub;
use crate::rules::authentication;

/// Decides it all; what no document says is filled in and marked for review.
pub(super) fn decide(
    key: &str,
    documents: &[(Source, ElementFacts)],
    evidence: &[Evidence],
) -> Draft {
    let mut review = Vec::new();
    let name = name(key, documents, &mut review);
    let mut filled_in = Vec::new();
    let hub = hub(documents, evidence, &mut review).unwrap_or_else(|| {
        filled_in.push("hub");
        "general".into()
    });
    let authentication = authenticates(documents, evidence, &mut review);
    if documents
        .iter()
        .all(|(_, facts)| facts.authentications.is_empty())
    {
        filled_in.push("authentication");
    }
    let id = id(documents);
    let file_name = element_codegen::name::module(key).map(|module| format!("{module}.json"));
    review.push(
        "`doc` is made of facts alone: say what the product is and what is connected.".into(),
    );
    Draft {
        key: key.to_owned(),
        file_name,
        id,
        doc: format!("{name}, connected through the `{hub}` hub."),
        name,
        hub,
        authentication,
        entries: Vec::new(),
        ways: Vec::new(),
        extras: Vec::new(),
        response: None,
        sources: Vec::new(),
        filled_in,
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
    let mut names = said(documents, |facts| &facts.names)
        .map(|(_, said)| said.value.split_whitespace().collect::<Vec<_>>().join(" "));
    names
        .find(|name| name.chars().any(char::is_alphanumeric) && !name.contains("{{"))
        .unwrap_or_else(|| {
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
    let mut hubs: Vec<String> = said(documents, |facts| &facts.hubs)
        .filter_map(|(_, said)| hub::normal(&said.value))
        .collect();
    if hubs.is_empty() {
        hubs.extend(evidence.iter().find_map(addressed));
    }
    hubs.dedup();
    if let [first, other, ..] = hubs.as_slice() {
        review.push(format!(
            "Documents disagree about the hub: `{first}` was taken, `{other}` stands elsewhere."
        ));
    }
    if hubs.is_empty() {
        review.push("No document names the hub; `general` was taken.".into());
    }
    hubs.into_iter().next()
}

fn addressed(evidence: &Evidence) -> Option<String> {
    let default = evidence.export().and_then(|entry| entry.default.as_deref());
    let rows = evidence.rows.iter();
    let rows = rows.filter_map(|(row, _)| row.default.as_deref());
    let asked = evidence.asked.iter();
    let asked = asked.filter_map(|asked| asked.value.as_deref());
    let reported = evidence.reported.iter();
    let reported = reported.filter_map(|reported| reported.value.as_deref());
    default
        .into_iter()
        .chain(rows)
        .chain(asked)
        .chain(reported)
        .find_map(hub::addressed_in)
}

fn authenticates(
    documents: &[(Source, ElementFacts)],
    evidence: &[Evidence],
    review: &mut Vec<String>,
) -> &'static str {
    let known =
        said(documents, |facts| &facts.authentications).find_map(|(_, said)| declared(&said.value));
    let shown = authentication::shown(evidence);
    let unknown = said(documents, |facts| &facts.authentications)
        .find(|(_, said)| declared(&said.value).is_none());
    if let (None, Some((source, said))) = (known, unknown) {
        let taken = shown.unwrap_or("custom");
        let written: String = said.value.chars().take(40).collect();
        review.push(format!(
            "A document declares the authentication as `{}` ({}), which is none that the format has; `{taken}` was taken.",
            written.escape_debug(),
            source.place(said.line).words()
        ));
        return taken;
    }
    match (known, shown) {
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

/// The first number.
fn id(documents: &[(Source, ElementFacts)]) -> Option<u64> {
    said(documents, |facts| &facts.ids)
        .next()
        .map(|(_, said)| said.value)
}

/// What a document says of other numbers: that is normal, since environments differ, and recorded
/// with the document, so that nobody takes the response of a definition for another element's.
pub(super) fn other_ids(taken: Option<u64>, source: &Source, facts: &ElementFacts) -> Vec<String> {
    let mut seen: Vec<u64> = taken.into_iter().collect();
    let mut texts = Vec::new();
    for said in &facts.ids {
        if let Some(taken) = taken.filter(|_| !seen.contains(&said.value)) {
            seen.push(said.value);
            texts.push(format!(
                "It gives the id {} ({}); {taken} was taken, since ids differ between environments.",
                said.value,
                source.place(said.line).words()
            ));
        }
    }
    texts
}
