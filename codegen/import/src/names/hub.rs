//! Which hub an element belongs to.

/// How texts call a hub, and its key; longer names first.
const NAMES: &[(&str, &str)] = &[
    ("payments and billing", "payment"),
    ("cloud storage and documents", "documents"),
    ("customer relationship management", "crm"),
    ("human capital", "humancapital"),
    ("help desk", "helpdesk"),
    ("point of sale", "pointofsale"),
    ("e-signature", "esignature"),
    ("e-commerce", "ecommerce"),
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
    ("database", "db"),
    ("finance", "finance"),
    ("general", "general"),
    ("expense", "expense"),
    ("social", "social"),
    ("sales", "crm"),
    ("crm", "crm"),
    ("erp", "erp"),
];

/// The hub that a description names ("… to the Help Desk Hub, …").
#[must_use]
pub fn named_in(description: &str) -> Option<&'static str> {
    let lower = description.to_lowercase();
    let mut from = 0;
    while let Some(found) = lower[from..].find(" hub") {
        let before = &lower[..from + found];
        if let Some((_, key)) = NAMES.iter().find(|(name, _)| before.ends_with(name)) {
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
    if let Some((_, key)) = NAMES.iter().find(|(name, _)| *name == lower) {
        return Some((*key).to_owned());
    }
    let flat: String = lower.chars().filter(char::is_ascii_alphanumeric).collect();
    element_codegen::name::is_hub(&flat).then_some(flat)
}

#[cfg(test)]
mod tests {
    use super::addressed_in;

    #[test]
    fn the_address_of_a_resource_names_its_hub() {
        for (text, hub) in [
            (
                r#"{"a":{"url":"/hubs/helpdesk/incidents?where=x"}}"#,
                Some("helpdesk"),
            ),
            ("/hubs/human-capital/people", Some("humancapital")),
            ("/hubs/{hub}/people", None),
            ("/hubs/helpdesk", None),
            ("/elements/api-v2/hubs", None),
        ] {
            assert_eq!(addressed_in(text).as_deref(), hub, "{text}");
        }
    }
}
