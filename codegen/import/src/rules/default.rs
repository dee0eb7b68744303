//! What the platform takes when an entry is left out.

use crate::evidence::Evidence;
use crate::facts::Unclear;
use crate::names::settings::is_setting;
use crate::placeholder::{self, Sample};

/// The default and whether only a sample shows it.
#[must_use]
pub fn decide(evidence: &Evidence) -> Option<String> {
    if let Some(entry) = evidence.export() {
        return entry.default.clone();
    }
    if let Some(stated) = evidence
        .rows
        .iter()
        .find_map(|(row, _)| row.default.clone())
    {
        return Some(stated);
    }
    // A page that speaks of a default means that one, whatever a response shows.
    if evidence
        .rows
        .iter()
        .any(|(row, _)| row.unclear.contains(&Unclear::Default))
    {
        return None;
    }
    // A response shows what the platform took, as long as the request did not send it.
    let sent = evidence
        .asked
        .iter()
        .any(|asked| asked.sample != Sample::Literal);
    let values = evidence
        .reported
        .iter()
        .filter_map(|reported| reported.value.as_deref());
    let mut settings = values.filter(|value| {
        !value.is_empty()
            && placeholder::sample(&evidence.key, value) == Sample::Literal
            && is_setting(&evidence.key, value)
    });
    if sent {
        None
    } else {
        settings.next().map(str::to_owned)
    }
}
