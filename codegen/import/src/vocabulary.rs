//! What names mean in every document: of credentials, of ways, of hubs, of settings.
//!
//! **Input:** a name, or a description. **Output:** what it means, if it is known.

use element_core::{names_a_credential, words};

use crate::word_tables::{Meanings, Words};

/// Words behind which a description speaks of something else.
const BEHIND: Words = Words::new(
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
        .next();
    let head = first.unwrap_or_default().split_whitespace();
    let head = head.take_while(|word| !BEHIND.has(&word.to_lowercase()));
    names_a_credential(&head.collect::<Vec<_>>().join(" "))
}

/// Words of samples and exports for a kind of authentication, and the format's word; the successor's
/// exports have those that no document of a corpus has.
const AUTHENTICATION: Meanings<&str> = Meanings::new(
    "authentication: declared",
    &[
        ("none", "none"),
        ("basic", "basic"),
        ("custom", "custom"),
        ("apikey", "api_key"),
        ("accesstoken", "api_key"),
        ("oauth1", "oauth1"),
        ("oauth2", "oauth2"),
        ("oauth2password", "oauth2_password"),
        ("emailpassword", "basic"),
    ],
);

/// The format's word for the authentication that a document declares.
#[must_use]
pub fn authentication(written: &str) -> Option<&'static str> {
    AUTHENTICATION.of(&flat(written)).copied()
}

fn flat(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// What an entry `….type` chooses among, beside words that begin with `auth`.
const SUBJECTS: Words = Words::new("authentication: subject", &["oauth", "grant"]);

/// Whether an entry says by its key that it names how to authenticate: `authentication.type`,
/// `oauth.grant.type`.
#[must_use]
pub fn names_authentication(key: &str) -> bool {
    let words = words(key);
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let authenticates = |word: &String| word.starts_with("auth") || SUBJECTS.has(word);
    last == "type" && before.iter().any(authenticates)
}

/// How texts call a hub, and its key; longer names first.
const HUBS: Meanings<&str> = Meanings::new(
    "hub: named",
    &[
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
);

/// The hub that a description names ("… to the Help Desk Hub, …").
#[must_use]
pub fn hub_named_in(description: &str) -> Option<&'static str> {
    let lower = description.to_lowercase();
    let mut hubs = lower.match_indices(" hub").map(|(at, _)| &lower[..at]);
    hubs.find_map(|before| HUBS.find(|name| before.ends_with(name)).copied())
}

/// The hub in the address of one of its resources (`/hubs/helpdesk/incidents`).
#[must_use]
pub fn hub_addressed_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/hubs/")?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let (hub, next) = rest.split_at(end);
    next.starts_with('/').then(|| hub_key(hub)).flatten()
}

/// A hub's key as a definition takes it: `None` when the document's word cannot become one.
#[must_use]
pub fn hub_key(written: &str) -> Option<String> {
    let known = HUBS.of(&written.trim().to_lowercase());
    let key = known.map_or_else(|| flat(written), |key| (*key).to_owned());
    element_codegen::name::is_hub(&key).then_some(key)
}

/// Entries that the documentation lists as common to all elements, none of them required.
pub const COMMON: Words = Words::new(
    "entry: common to all",
    &[
        "event.notification.enabled",
        "event.notification.callback.url",
        "event.notification.type",
        "event.vendor.type",
        "filter.response.nulls",
    ],
);

/// Families of entries that hold settings of the connector and never anything of an account.
const SETTINGS: Words = Words::new(
    "setting: family",
    &[
        "pagination.",
        "bulk.",
        "event.vendor.",
        "event.poller.",
        "event.notification.enabled",
        "event.notification.instance.finder",
        "filter.",
        "oauth.scope",
        "oauth.basic.",
        "oauth.user.refresh_interval",
        "document.tagging",
    ],
);

/// Whether a value of `key` is a setting of the connector, the same for every account.
#[must_use]
pub fn is_setting(key: &str, value: &str) -> bool {
    let address = value.starts_with("http://") || value.starts_with("https://");
    let of_caller = ["event.notification.callback.url", "oauth.callback.url"].contains(&key);
    SETTINGS.any(|family| key.starts_with(family))
        || address && !of_caller
        || matches!(value, "true" | "false")
}

/// Abbreviations that people write in capitals, and how product words are written.
const WRITTEN: Meanings<&str> = Meanings::new(
    "label: written",
    &[
        ("api", "API"),
        ("url", "URL"),
        ("uri", "URI"),
        ("id", "ID"),
        ("oauth", "OAuth"),
        ("sms", "SMS"),
        ("smtp", "SMTP"),
        ("ip", "IP"),
        ("db", "database"),
    ],
);

/// A label made of the words of a key.
#[must_use]
pub fn label(key: &str) -> String {
    let words = words(key);
    let written = words
        .iter()
        .map(|word| WRITTEN.of(word).map_or(word.as_str(), |it| *it));
    let text = written.collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => key.to_owned(),
    }
}
