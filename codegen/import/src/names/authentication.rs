//! How samples, exports and keys call a kind of authentication.

use element_core::words;

use crate::tally::{Meanings, Words};

/// Words of samples and exports, and the format's word for them; the successor's exports have those
/// that no document of a corpus has.
const WORDS: Meanings<&str> = Meanings {
    name: "authentication: declared",
    list: &[
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
};

/// The format's word for what a document declares.
#[must_use]
pub fn declared(written: &str) -> Option<&'static str> {
    let flat: String = written
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    WORDS.of(&flat).copied()
}

/// What an entry `….type` chooses among, beside words that begin with `auth`.
const SUBJECTS: Words = Words::new("authentication: subject", &["oauth", "grant"]);

/// Whether an entry says by its key that it names how to authenticate: `authentication.type`,
/// `oauth.grant.type`, `authMethod`.
#[must_use]
pub fn names_authentication(key: &str) -> bool {
    let words = words(key);
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let authenticates = |word: &String| word.starts_with("auth") || SUBJECTS.has(word);
    last == "type" && before.iter().any(authenticates)
}
