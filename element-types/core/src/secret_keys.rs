//! Which keys name a secret.
//!
//! **Input:** a wire key, or words for a value. **Output:** whether nobody may see the value.

use crate::key_words::words;

/// Last words of a key or label that name a credential.
const CREDENTIALS: &[&[&str]] = &[
    &["access", "code"],
    &["access", "key"],
    &["access", "signature"],
    &["account", "json"],
    &["account", "key"],
    &["api", "key"],
    &["app", "key"],
    &["application", "key"],
    &["auth", "code"],
    &["auth", "key"],
    &["authentication", "key"],
    &["authorization", "code"],
    &["authorization", "key"],
    &["bearer"],
    &["client", "assertion"],
    &["client", "key"],
    &["connection", "string"],
    &["consumer", "key"],
    &["cookie"],
    &["cred"],
    &["credential"],
    &["credentials"],
    &["credentials", "file"],
    &["credentials", "json"],
    &["creds"],
    &["developer", "key"],
    &["encryption", "key"],
    &["hmac", "key"],
    &["integration", "key"],
    &["integrator", "key"],
    &["jks"],
    &["jwt"],
    &["keystore"],
    &["licence", "key"],
    &["license", "key"],
    &["master", "key"],
    &["merchant", "hash"],
    &["order", "key"],
    &["otp", "seed"],
    &["p12"],
    &["partner", "key"],
    &["pass"],
    &["pass", "code"],
    &["pass", "phrase"],
    &["passcode"],
    &["passphrase"],
    &["passwd"],
    &["password"],
    &["password", "hash"],
    &["pat"],
    &["pem"],
    &["pfx"],
    &["pin"],
    &["pin", "code"],
    &["private", "key"],
    &["product", "key"],
    &["psk"],
    &["pwd"],
    &["rsa", "key"],
    &["salt"],
    &["saml", "assertion"],
    &["secret"],
    &["secret", "answer"],
    &["secret", "key"],
    &["secret", "word"],
    &["security", "answer"],
    &["security", "code"],
    &["security", "key"],
    &["service", "key"],
    &["session", "id"],
    &["shared", "key"],
    &["signature", "key"],
    &["signing", "key"],
    &["ssh", "key"],
    &["subscription", "key"],
    &["token"],
    &["token", "access"],
    &["token", "id"],
    &["user", "key"],
    &["webhook", "key"],
];

/// Shorter words end longer ones by chance: `pat` in `compat`, `pass` in `bypass`.
const SHORTEST_TOGETHER: usize = 5;

/// Whether a key reads like a secret's: its last words name a credential, or it ends in such words
/// written together. What ends in `url` is the address where secrets come from, and none.
///
/// ```
/// use element_core::reads_like_a_secret;
///
/// assert!(reads_like_a_secret("oauth.api.key") && reads_like_a_secret("filemanagement.secret_key"));
/// assert!(!reads_like_a_secret("oauth.token.url"));
/// ```
#[must_use]
pub fn reads_like_a_secret(key: &str) -> bool {
    let words = words(key);
    let address = |word: &String| matches!(word.as_str(), "url" | "uri" | "endpoint");
    if words.last().is_none_or(address) {
        return false;
    }
    let flat = words.concat();
    let mut ends = CREDENTIALS.iter();
    words == ["key"] || names_a_credential(key) || ends.any(|end| ends_together(&flat, end))
}

/// Whether a text ends in these words written together.
fn ends_together(text: &str, words: &[&str]) -> bool {
    let mut backwards = words.iter().rev();
    let before = backwards.try_fold(text, |rest, word| rest.strip_suffix(word));
    before.is_some_and(|before| text.len() - before.len() >= SHORTEST_TOGETHER)
}

/// Whether the last words of a key, a label or a placeholder name a credential.
#[must_use]
pub fn names_a_credential(text: &str) -> bool {
    let words = words(text);
    // `password2` is the second of them.
    let counted = words
        .iter()
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let counted: Vec<&str> = counted.collect();
    // `p12` is none that is counted.
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut ends = CREDENTIALS.iter();
    ends.any(|end| words.ends_with(end) || counted.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_recognised_by_their_key() {
        for key in [
            "password",
            "user.password",
            "userPassword2",
            "mypassword",
            "oauth.api.key",
            "apiKey",
            "APIkey",
            "key",
            "event.notification.signature.key",
            "epages.access.token",
            "accesstoken",
            "session.cookie",
            "filemanagement.provider.secret_key",
            "secretkey",
            "passphrase",
            "db.pwd",
            "pem",
            "ssh.key",
            "signing.key",
            "encryption.key",
            "consumer.key",
            "connectionString",
            "keystore.p12",
        ] {
            assert!(reads_like_a_secret(key), "{key}");
        }
        for key in [
            "",
            ".",
            "oauth.token.url",
            "token.uri",
            "api.key.endpoint",
            "public.key",
            "subdomain",
            "username",
            "date.format",
            "shipping",
            "bypass",
            "key.id",
            "token.expires",
            "keyword",
            "monkey",
        ] {
            assert!(!reads_like_a_secret(key), "{key}");
        }
    }
}
