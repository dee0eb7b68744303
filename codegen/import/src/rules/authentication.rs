//! How the platform authenticates against the product.

use element_core::GrantKind;

use crate::evidence::Evidence;

/// Words of samples and exports, and the format's word for them.
const WORDS: &[(&str, &str)] = &[
    ("none", "none"),
    ("noauth", "none"),
    ("basic", "basic"),
    ("custom", "custom"),
    ("apikey", "api_key"),
    ("accesstoken", "api_key"),
    ("oauth1", "oauth1"),
    ("oauth2", "oauth2"),
    ("oauth10", "oauth1"),
    ("oauth10a", "oauth1"),
    ("oauth20", "oauth2"),
    ("oauth20password", "oauth2_password"),
    ("oauth2authorizationcode", "oauth2"),
    ("oauth2password", "oauth2_password"),
    ("emailpassword", "basic"),
];

/// The format's word for what a document declares.
#[must_use]
pub fn declared(written: &str) -> Option<&'static str> {
    let flat: String = written
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    WORDS
        .iter()
        .find(|(word, _)| *word == flat)
        .map(|(_, normal)| *normal)
}

/// What the requests show: the most telling first.
#[must_use]
pub fn shown(entries: &[Evidence]) -> Option<&'static str> {
    let asked = || entries.iter().flat_map(|evidence| &evidence.asked);
    let asks = |key: &str| {
        entries
            .iter()
            .any(|evidence| evidence.key == key && !evidence.asked.is_empty())
    };
    for (kind, word) in [(GrantKind::OAuth1, "oauth1"), (GrantKind::OAuth2, "oauth2")] {
        if asked().any(|asked| asked.way.kind == kind) {
            return Some(word);
        }
    }
    if asks("oauth.api.key") && asks("oauth.api.secret") {
        Some("oauth2")
    } else if asks("username") && asks("password") {
        Some("basic")
    } else if entries
        .iter()
        .filter(|evidence| !evidence.asked.is_empty())
        .count()
        == 1
        && asks("api.key")
    {
        Some("api_key")
    } else if asked().next().is_some() {
        Some("custom")
    } else {
        None
    }
}
