//! What names mean in every document: of credentials, of ways, of hubs, of settings.

pub mod authentication;
pub mod hub;
pub mod settings;

use element_core::names_a_credential;

use crate::tally::Words;

/// Words behind which a description speaks of something else.
pub(crate) const BEHIND: Words = Words::new(
    "credential: behind",
    &[
        "of", "for", "from", "that", "which", "used", "to", "in", "with", "as", "-", "note",
        "obtained",
    ],
);

/// Whether the words with which a description begins name a credential: "The passcode of the
/// account" does, "The account of the passcode" does not.
#[must_use]
pub fn described_as_one(description: &str) -> bool {
    let first = description
        .split(['.', ',', ';', ':', '(', '\n', '–', '—'])
        .next()
        .unwrap_or_default();
    let head: Vec<&str> = first
        .split_whitespace()
        .take_while(|word| !BEHIND.has(&word.to_lowercase()))
        .collect();
    names_a_credential(&head.join(" "))
}
