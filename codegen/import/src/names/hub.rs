//! Which hub an element belongs to.

use crate::tally::Meanings;

/// How texts call a hub, and its key; longer names first.
const NAMES: Meanings<&str> = Meanings {
    name: "hub: named",
    list: &[
        ("cloud storage and documents", "documents"),
        ("help desk", "helpdesk"),
        ("ecommerce", "ecommerce"),
        ("collaboration", "collaboration"),
        ("conferencing", "conferencing"),
        ("scheduling", "scheduling"),
        ("marketing", "marketing"),
        ("messaging", "messaging"),
        ("documents", "documents"),
        ("analytics", "analytics"),
        ("helpdesk", "helpdesk"),
        ("payments", "payment"),
        ("payment", "payment"),
        ("finance", "finance"),
        ("general", "general"),
        ("expense", "expense"),
        ("social", "social"),
        ("crm", "crm"),
        ("erp", "erp"),
    ],
};

/// The hub that a description names ("… to the Help Desk Hub, …").
#[must_use]
pub fn named_in(description: &str) -> Option<&'static str> {
    let lower = description.to_lowercase();
    let mut from = 0;
    while let Some(found) = lower[from..].find(" hub") {
        let before = &lower[..from + found];
        if let Some(key) = NAMES.find(|name| before.ends_with(name)) {
            return Some(key);
        }
        from += found + 1;
    }
    None
}

/// The hub in the address of one of its resources (`/hubs/helpdesk/incidents`).
#[must_use]
pub fn addressed_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/hubs/")?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let (hub, next) = rest.split_at(end);
    next.starts_with('/').then(|| normal(hub)).flatten()
}

/// A hub's key as a definition takes it: `None` when the document's word cannot become one.
#[must_use]
pub fn normal(written: &str) -> Option<String> {
    let lower = written.trim().to_lowercase();
    if let Some(key) = NAMES.of(&lower) {
        return Some((*key).to_owned());
    }
    let flat: String = lower.chars().filter(char::is_ascii_alphanumeric).collect();
    element_codegen::name::is_hub(&flat).then_some(flat)
}
