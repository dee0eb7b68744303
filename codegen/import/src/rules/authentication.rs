//! How the platform authenticates against the product.

use element_core::GrantKind;

use crate::evidence::Evidence;

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
