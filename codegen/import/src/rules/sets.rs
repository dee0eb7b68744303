//! Entries that a way decides.
//!
//! **Input:** how requests of each way send an entry. **Output:** the text of each way, if each sends
//! one of its own; nothing where it takes guessing.

use crate::evidence::{Asked, Evidence, Way};
use crate::names::authentication::names_authentication;
use crate::placeholder::Sample;
use crate::rules::secret;

/// The ways and their texts.
#[must_use]
pub fn of(evidence: &Evidence) -> Vec<(Way, String)> {
    let found = fixed(evidence).unwrap_or_default();
    let mut texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    // Any other setting may differ by chance.
    let decides = names_authentication(&evidence.key) && texts.len() > 1;
    if decides && !secret::decide(evidence).value {
        found
    } else {
        Vec::new()
    }
}

/// One text for each way that sends the entry; `None` when requests of a way do not agree.
fn fixed(evidence: &Evidence) -> Option<Vec<(Way, String)>> {
    let mut found: Vec<(Way, String)> = Vec::new();
    for asked in &evidence.asked {
        let text = text(asked)?;
        match found.iter().find(|(way, _)| *way == asked.way) {
            None => found.push((asked.way.clone(), text.to_owned())),
            Some((_, other)) if other == text => {}
            Some(_) => return None,
        }
    }
    let sent_always = |(way, _): &(Way, String)| {
        let mut omitted = evidence.omitted.iter();
        !omitted.any(|(without, _)| without == way)
    };
    found.iter().all(sent_always).then_some(found)
}

fn text(asked: &Asked) -> Option<&str> {
    let text = asked.value.as_deref()?.trim();
    let fixed = asked.sample == Sample::Literal && !asked.optional && !text.is_empty();
    fixed.then_some(text)
}
