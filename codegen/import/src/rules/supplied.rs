//! Who sends an entry, and what is taken when nobody does: the platform, a way, or a default.
//!
//! **Input:** evidence for an entry. **Output:** whether the platform sends it, the default, and what
//! ways set.

use element_core::Shown;

use super::secret;
use crate::evidence::{Asked, Evidence, Way};
use crate::placeholder::{self, Sample};
use crate::vocabulary::{COMMON, is_setting, names_authentication};

/// What events are signed with, if the caller sends one: forms hide it.
const SIGNATURE_KEY: &str = "event.notification.signature.key";

/// Whether the platform supplies the entry; it is then only reported.
#[must_use]
pub fn is_platform(evidence: &Evidence) -> bool {
    if !evidence.asked.is_empty() || !evidence.rows.is_empty() {
        return false;
    }
    let key = evidence.key.as_str();
    match evidence.export() {
        Some(entry) => match entry.shown {
            Shown::InForm => false,
            Shown::Hidden => key != SIGNATURE_KEY,
            Shown::Internal => true,
        },
        // The documentation lets the caller send settings of events with every element.
        None => !COMMON.has(key) && !key.starts_with("event.poller.") && key != SIGNATURE_KEY,
    }
}

/// What the platform takes when an entry is left out.
#[must_use]
pub fn default(evidence: &Evidence) -> Option<String> {
    if let Some(entry) = evidence.export() {
        return entry.default.clone();
    }
    let mut rows = evidence.rows.iter();
    if let Some(stated) = rows.find_map(|(row, _)| row.default.clone()) {
        return Some(stated);
    }
    // A page that speaks of a default means that one, whatever a response shows; and a response shows
    // what the platform took as long as the request did not send it.
    let spoken_of = evidence.row(|row| row.unclear_default);
    let sent = evidence.sent(|asked| asked.sample != Sample::Literal);
    if spoken_of.is_some() || sent.is_some() {
        return None;
    }
    let mut values = evidence
        .reported
        .iter()
        .filter_map(|it| it.value.as_deref());
    let key = evidence.key.as_str();
    let is_taken = |value: &&str| {
        let literal = placeholder::sample(key, value) == Sample::Literal;
        !value.is_empty() && literal && is_setting(key, value)
    };
    values.find(is_taken).map(str::to_owned)
}

/// The ways that decide an entry, and the text that each sends; none where it takes guessing.
#[must_use]
pub fn sets(evidence: &Evidence) -> Vec<(Way, String)> {
    let found = fixed(evidence).unwrap_or_default();
    let differ = found.iter().any(|(_, text)| *text != found[0].1);
    // Any other setting may differ by chance.
    if differ && names_authentication(&evidence.key) && !secret::decide(evidence).value {
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
    let omits = |way: &Way| evidence.omitted.iter().any(|(without, _)| without == way);
    (!found.iter().any(|(way, _)| omits(way))).then_some(found)
}

fn text(asked: &Asked) -> Option<&str> {
    let text = asked.value.as_deref()?.trim();
    let fixed = asked.sample == Sample::Literal && !asked.optional && !text.is_empty();
    fixed.then_some(text)
}
