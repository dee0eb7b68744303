//! The words that name a credential.

use crate::rules::label::words;

/// Last words of a key or label that name a credential.
const CREDENTIALS: &[&[&str]] = &[
    &["password"],
    &["passwd"],
    &["pwd"],
    &["pass"],
    &["passcode"],
    &["pass", "code"],
    &["passphrase"],
    &["pass", "phrase"],
    &["pin"],
    &["pin", "code"],
    &["secret"],
    &["token"],
    &["jwt"],
    &["bearer"],
    &["pat"],
    &["salt"],
    &["password", "hash"],
    &["merchant", "hash"],
    &["otp", "seed"],
    &["secret", "word"],
    &["secret", "answer"],
    &["security", "answer"],
    &["cookie"],
    &["cred"],
    &["creds"],
    &["credential"],
    &["credentials"],
    &["api", "key"],
    &["apikey"],
    &["account", "key"],
    &["auth", "key"],
    &["authkey"],
    &["authentication", "key"],
    &["authorization", "key"],
    &["developer", "key"],
    &["encryption", "key"],
    &["integration", "key"],
    &["integrator", "key"],
    &["hmac", "key"],
    &["license", "key"],
    &["licence", "key"],
    &["master", "key"],
    &["security", "key"],
    &["service", "key"],
    &["shared", "key"],
    &["webhook", "key"],
    &["user", "key"],
    &["partner", "key"],
    &["client", "key"],
    &["consumer", "key"],
    &["private", "key"],
    &["secret", "key"],
    &["access", "key"],
    &["signature", "key"],
    &["signing", "key"],
    &["subscription", "key"],
    &["application", "key"],
    &["applicationkey"],
    &["app", "key"],
    &["order", "key"],
    &["product", "key"],
    &["access", "code"],
    &["access", "signature"],
    &["client", "assertion"],
    &["saml", "assertion"],
    &["auth", "code"],
    &["security", "code"],
    &["session", "id"],
    &["token", "id"],
    &["token", "access"],
    &["tokenaccess"],
    &["authorization", "code"],
    &["psk"],
    &["credentials", "json"],
    &["credentials", "file"],
    &["account", "json"],
    &["jks"],
    &["keystore"],
    &["pem"],
    &["pfx"],
    &["p12"],
];

/// Whether the last words of a key, a label or a placeholder name a credential.
pub(super) fn names_a_credential(text: &str) -> bool {
    let words = words(text);
    // `password2` is the second of them.
    let bare = |word: &str| word.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let counted = words.iter().map(|word| match bare(word) {
        0 => word.as_str(),
        length => &word[..length],
    });
    let counted: Vec<&str> = counted.collect();
    // `p12` is none that is counted.
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut ends = CREDENTIALS.iter();
    ends.any(|end| words.ends_with(end) || counted.ends_with(end))
}

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
