//! How samples, exports and keys call a kind of authentication.

use element_core::words;

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

/// Whether an entry says by its key that it names how to authenticate: `authentication.type`,
/// `oauth.grant.type`, `authMethod`.
#[must_use]
pub fn names_authentication(key: &str) -> bool {
    let words = words(key);
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let kind = matches!(
        last.as_str(),
        "type" | "method" | "mode" | "scheme" | "kind" | "flow" | "authtype"
    );
    let authenticates = |word: &String| {
        word.starts_with("auth")
            || matches!(
                word.as_str(),
                "oauth" | "grant" | "login" | "signin" | "credential" | "credentials"
            )
    };
    kind && (before.iter().any(authenticates) || last == "authtype")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_that_it_names_how_to_authenticate() {
        for (key, expected) in [
            ("authentication.type", true),
            ("acme.authType", true),
            ("oauth.grant.type", true),
            ("login_method", true),
            ("authorization.url", false),
            ("event.vendor.type", false),
            ("author.name", false),
            ("content.type", false),
        ] {
            assert_eq!(names_authentication(key), expected, "{key}");
        }
    }
}
