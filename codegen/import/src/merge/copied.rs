//! Requests of a page about events that somebody copied from another element.
//!
//! **Input:** the documents of an element, the page that creates an instance first. **Output:** the
//! same without entries that such a request shows and that are not about events.

use crate::facts::{ElementFacts, Request, Said, Source, is_of_events};

/// Sets aside what was copied, and says so.
pub(super) fn set_aside(documents: &mut [(Source, ElementFacts)]) {
    let Some((_, first)) = documents.first() else {
        return;
    };
    let own: Vec<String> = first.requests.iter().flat_map(own_keys).collect();
    for (_, facts) in documents.iter_mut().skip(1).filter(|_| !own.is_empty()) {
        let mut kept = Vec::new();
        for mut request in std::mem::take(&mut facts.requests) {
            let theirs: Vec<String> = own_keys(&request).collect();
            if theirs.is_empty() || theirs.iter().any(|key| own.contains(key)) {
                kept.push(request);
                continue;
            }
            request.entries.retain(|entry| is_of_events(&entry.key));
            let text = format!(
                "Its request sends `{}` and nothing that the page on creating an instance asks for, so it was made for another element; only entries of events were taken",
                theirs.join("`, `")
            );
            facts.corrections.push(Said::new(text, request.line));
            facts.parts.push(request);
        }
        facts.requests = kept;
    }
}

fn own_keys(request: &Request) -> impl Iterator<Item = String> {
    let own = request
        .entries
        .iter()
        .filter(|entry| !is_of_events(&entry.key));
    own.map(|entry| entry.key.clone())
}
