//! What the platform takes when an entry is left out.

use crate::evidence::Evidence;
use crate::facts::Unclear;
use crate::rules::placeholder::{self, Sample};

/// Families of entries that hold settings of the connector and never anything of an account.
const SETTINGS: &[&str] = &[
    "pagination.",
    "bulk.",
    "event.vendor.",
    "event.poller.",
    "event.notification.type",
    "event.notification.enabled",
    "event.notification.instance.finder",
    "filter.",
    "oauth.scope",
    "oauth.basic.",
    "oauth.user.refresh_interval",
    "allow.",
    "document.tagging",
    "synchronous.",
];

/// Whether a value of `key` is a setting of the connector, the same for every account.
#[must_use]
pub fn is_setting(key: &str, value: &str) -> bool {
    let address = value.starts_with("http://") || value.starts_with("https://");
    let of_the_product =
        address && key != "event.notification.callback.url" && key != "oauth.callback.url";
    SETTINGS.iter().any(|family| key.starts_with(family))
        || of_the_product
        || matches!(value, "true" | "false")
}

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
