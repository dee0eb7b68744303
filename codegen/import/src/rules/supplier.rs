//! Who sends an entry: the caller, or the platform itself?

use element_core::Shown;

use crate::evidence::Evidence;

/// Whether the platform supplies the entry; it is then only reported.
#[must_use]
pub fn is_platform(evidence: &Evidence) -> bool {
    if !evidence.asked.is_empty() || !evidence.rows.is_empty() {
        return false;
    }
    match evidence.export() {
        Some(entry) => Shown::of(entry.internal, entry.hidden) != Shown::InForm,
        None => !is_caller_setting(&evidence.key),
    }
}

/// Settings of events that the documentation lets the caller send with every element.
fn is_caller_setting(key: &str) -> bool {
    super::required::COMMON.contains(&key)
        || key.starts_with("event.poller.")
        || key == "event.notification.signature.key"
}
