//! Who sends an entry: the caller, or the platform itself?

use element_core::Shown;

use crate::evidence::Evidence;

/// What events are signed with, if the caller sends one: forms hide it.
const SIGNATURE_KEY: &str = "event.notification.signature.key";

/// Whether the platform supplies the entry; it is then only reported.
#[must_use]
pub fn is_platform(evidence: &Evidence) -> bool {
    if !evidence.asked.is_empty() || !evidence.rows.is_empty() {
        return false;
    }
    match evidence.export() {
        Some(entry) => match Shown::of(entry.internal, entry.hidden) {
            Shown::InForm => false,
            Shown::Hidden => entry.key != SIGNATURE_KEY,
            Shown::Internal => true,
        },
        None => !is_caller_setting(&evidence.key),
    }
}

/// Settings of events that the documentation lets the caller send with every element.
fn is_caller_setting(key: &str) -> bool {
    crate::names::settings::COMMON.has(key)
        || key.starts_with("event.poller.")
        || key == SIGNATURE_KEY
}
