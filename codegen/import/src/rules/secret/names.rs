//! The words with which a description calls what it describes a credential.

use element_core::names_a_credential;

/// Whether the words with which a description begins name a credential: "The passcode of the
/// account" does, "The account of the passcode" does not.
#[must_use]
pub fn described_as_one(description: &str) -> bool {
    let first = description
        .split(['.', ',', ';', ':', '(', '\n', '–', '—'])
        .next()
        .unwrap_or_default();
    let behind = [
        "of",
        "for",
        "from",
        "that",
        "which",
        "used",
        "to",
        "in",
        "with",
        "as",
        "on",
        "by",
        "-",
        "goes",
        "note",
        "must",
        "e.g.",
        "i.e.",
        "given",
        "provided",
        "issued",
        "obtained",
        "generated",
        "received",
        "taken",
    ];
    let head: Vec<&str> = first
        .split_whitespace()
        .take_while(|word| !behind.contains(&word.to_lowercase().as_str()))
        .collect();
    names_a_credential(&head.join(" "))
}
