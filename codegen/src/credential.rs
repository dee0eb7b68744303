//! What looks like somebody's credential, by its shape alone.
//!
//! **Input:** a text that everybody will read. **Output:** the kind of credential in it, if there is
//! one; or whether the text merely stands for a value.
//!
//! Definitions, annotated structs, recorded responses and the importer are all judged here. Shapes
//! of credentials are no rule of the wire, so this room is the generator's.

mod random;

use std::ops::Range;

use element_core::{is_mask, is_placeholder, reads_like_a_secret};

/// Text that starts many tokens, with the fewest characters that follow it.
const PREFIXES: &[(&str, usize)] = &[
    ("AIza", 30),
    ("EAAC", 20),
    ("SG.", 20),
    ("amzn.mws.", 20),
    ("dop_v1_", 20),
    ("gho_", 20),
    ("ghp_", 20),
    ("ghr_", 20),
    ("ghs_", 20),
    ("ghu_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("hf_", 20),
    ("npm_", 20),
    ("pypi-", 20),
    ("rk_live_", 10),
    ("rk_test_", 10),
    ("shpat_", 16),
    ("shpss_", 16),
    ("sk-", 20),
    ("sk_live_", 10),
    ("sk_test_", 10),
    ("sq0atp-", 16),
    ("sq0csp-", 16),
    ("whsec_", 16),
    ("xapp-", 10),
    ("xoxa-", 10),
    ("xoxb-", 10),
    ("xoxe-", 10),
    ("xoxp-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("ya29.", 16),
];

/// Letters that start the identifier of an AWS access key; sixteen capitals and digits follow.
const AWS: &[&str] = &["AKIA", "ASIA", "AROA", "AIDA"];

/// What a credential looks like, to complete the sentence "looks like …"; nothing if no part of the
/// text does.
#[must_use]
pub fn seen(text: &str) -> Option<&'static str> {
    if text.contains("-----BEGIN") && text.contains("PRIVATE KEY") {
        return Some("a private key");
    }
    if signs_in(text) {
        return Some("an address with a password");
    }
    if has_secret_member(text) {
        return Some("JSON with a secret in it");
    }
    // The path of an address is cut at its slashes, which base64 has too.
    let is_address = text.contains("://");
    words(text).find_map(|word| {
        seen_in(word).or_else(|| (!is_address && random::looks_random(word)).then_some(RANDOM))
    })
}

const RANDOM: &str = "a random key";

/// Whether a text stands for a value: blank, a mask, `<API_KEY>`, `{{key}}`, `INSERT_KEY`, `…`.
#[must_use]
pub fn stands_for_a_value(text: &str) -> bool {
    let text = text.trim();
    let within = |open: &str, close: &str| {
        text.len() > open.len() + close.len() && text.starts_with(open) && text.ends_with(close)
    };
    let repeated = |one: char| text.chars().all(|character| character == one);
    text.is_empty()
        || within("<", ">")
        || within("{", "}") && !text.contains(['"', ':'])
        || within("${", "}")
        || is_mask(text)
        || is_placeholder(text)
        || text.to_lowercase().starts_with("insert_")
        || matches!(text, "..." | "…" | "null" | "true" | "false")
        || ['*', '•', 'x', 'X'].into_iter().any(repeated)
}

/// What to write in place of a value: `<API_KEY>` for `api.key` and for `apiKey`.
#[must_use]
pub fn placeholder(key: &str) -> String {
    let mut parted = String::with_capacity(key.len() + 4);
    for character in key.chars() {
        let small = |last: char| last.is_ascii_lowercase() || last.is_ascii_digit();
        if character.is_ascii_uppercase() && parted.ends_with(small) {
            parted.push('_');
        }
        parted.push(character);
    }
    let name = parted
        .to_uppercase()
        .replace(|character: char| !character.is_ascii_alphanumeric(), "_");
    format!("<{name}>")
}

/// The text in pieces that could each be a token.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = |character: char| {
        !(character.is_ascii_alphanumeric()
            || matches!(character, '+' | '/' | '=' | '_' | '-' | '.'))
    };
    text.split(parts)
        .map(|word| word.trim_matches(['.', '-', '/']))
        .filter(|word| word.len() >= SHORTEST)
}

/// Shorter words are nobody's token.
const SHORTEST: usize = 14;

fn seen_in(word: &str) -> Option<&'static str> {
    if is_jwt(word) {
        return Some("a JSON web token");
    }
    if AWS
        .iter()
        .any(|start| word.strip_prefix(start).is_some_and(is_aws))
    {
        return Some("an AWS access key");
    }
    let starts = |(start, least): &(&str, usize)| {
        let rest = word.strip_prefix(start);
        rest.is_some_and(|rest| rest.len() >= *least && !is_dull(rest))
    };
    if PREFIXES.iter().any(starts) {
        return Some("a token of a well-known service");
    }
    let mut pieces = word.split(['.', '/', '=']);
    pieces.any(random::looks_random).then_some(RANDOM)
}

/// Three parts of base64, the first of which begins with `{"`.
fn is_jwt(word: &str) -> bool {
    let base64 = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let mut parts = word.split('.');
    let (header, claims) = (parts.next(), parts.next());
    let starts = |part: Option<&str>, least: usize| {
        part.is_some_and(|part| part.starts_with("eyJ") && part.len() >= least && base64(part))
    };
    starts(header, 10) && starts(claims, 6)
}

fn is_aws(rest: &str) -> bool {
    rest.len() == 16
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// `xoxb-xxxxxxxxxx`: one character again and again hides what was there.
fn is_dull(text: &str) -> bool {
    let mut characters = text.bytes().filter(u8::is_ascii_alphanumeric);
    let first = characters.next();
    characters.all(|character| Some(character) == first)
}

/// `{"private_key": "…"}`, however often it is quoted: a member whose name reads like a secret's, and
/// whose value stands for none.
fn has_secret_member(text: &str) -> bool {
    if !text.contains(['{', ':']) {
        return false;
    }
    let plain = text.replace('\\', "");
    let parts: Vec<&str> = plain.split('"').collect();
    parts.windows(3).any(|window| match window {
        [name, colon, value] => {
            colon.trim() == ":"
                && *name != "key"
                && reads_like_a_secret(name)
                && !stands_for_a_value(value)
        }
        _ => false,
    })
}

/// Whether an address says with which password somebody signs in.
fn signs_in(text: &str) -> bool {
    let is_one = |range: &Range<usize>| {
        let before = text.get(..range.start).unwrap_or_default();
        let own = text.get(range.clone()).unwrap_or_default();
        match before.strip_suffix('=') {
            // The value of a query.
            Some(before) => {
                let name = before.rsplit(['?', '&', '#', ';']).next();
                let is_secret = name.is_some_and(reads_like_a_secret);
                is_secret && !stands_for_a_value(own)
            }
            // Who signs in, by name alone or with a password.
            None => own
                .split_once(':')
                .is_some_and(|(_, password)| !stands_for_a_value(password)),
        }
    };
    element_core::credentials(text).iter().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_seen_by_their_shape() {
        let jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0", "c2ln"].join(".");
        let slack = ["xoxb", "2147483647", "abcdefGHIJ"].join("-");
        let github = format!("ghp_{}", "a1B2c3D4e5F6g7H8i9J0k1L2");
        let stripe = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
        let pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIE";
        for (text, kind) in [
            (jwt.as_str(), "a JSON web token"),
            (&format!("Bearer {jwt}"), "a JSON web token"),
            (&slack, "a token of a well-known service"),
            (&github, "a token of a well-known service"),
            (&stripe, "a token of a well-known service"),
            (pem, "a private key"),
            ("AKIAIOSFODNN7EXAMPLE", "an AWS access key"),
            ("{\"id\": \"AKIAIOSFODNN7EXAMPLE\"}", "an AWS access key"),
            (
                "https://ada:hunter2@acme.example",
                "an address with a password",
            ),
            ("see postgres://ada:h@db/x", "an address with a password"),
            (
                "https://a.example/?access_token=h",
                "an address with a password",
            ),
            (r#"{"private_key": "hunter2"}"#, "JSON with a secret in it"),
            (
                r#"[{\"apiKey\" : \"hunter2\"}]"#,
                "JSON with a secret in it",
            ),
            ("9f86d081884c7d659a2feaa0c55ad015", "a random key"),
            ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "a random key"),
            ("key=Zm9vYmFyMTIzNDU2Nzg5MEFCQ0RFRg==", "a random key"),
            ("Q2x5ZGUgaXMgYSBncmVhdCBkb2c3MTI", "a random key"),
        ] {
            assert_eq!(seen(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn settings_are_none() {
        for text in [
            "",
            "acme",
            "https://{subdomain}.freshservice.com/api/v2/",
            "https://{user}:{password}@acme.example/?api_key={api.key}",
            "https://acme.example:8443/oauth2/token?grant=code",
            "https://ada@acme.example",
            "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
            "contacts,accounts,opportunities,incidents",
            "https://www.googleapis.com/auth/drive.readonly",
            "read_orders,write_orders,read_customers2",
            "eventNotificationSubscriptionId",
            "com.acme.connector.v2.EventPollerConfigurationFactory",
            "123e4567-e89b-12d3-a456-426614174000",
            "xoxb-xxxxxxxxxxxxxxxx",
            "https://api.acme.example:11443/wsGateway/HireRightAPI/v/1/2/Q7",
            "00000000000000000000000000000000",
            "12345678901234567890123456789012",
            "<INSERT_A_VERY_LONG_ACCESS_TOKEN_2_HERE>",
            "-----BEGIN CERTIFICATE-----",
            r#"{"private_key": "<PRIVATE_KEY>", "key": "a", "password": ""}"#,
            "{\"contacts\":{\"url\":\"/hubs/crm/contacts?where=lastModifiedDate>='${date:yyyy-MM-dd}'\"}}",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn a_placeholder_is_made_of_the_key() {
        for (key, expected) in [
            ("api.key", "<API_KEY>"),
            ("sessionToken", "<SESSION_TOKEN>"),
            ("x-API-key2Id", "<X_API_KEY2_ID>"),
        ] {
            assert_eq!(placeholder(key), expected);
            assert!(stands_for_a_value(expected));
        }
    }

    #[test]
    fn what_stands_for_a_value_is_told_from_one() {
        for text in [
            "",
            " ",
            "<API_KEY>",
            "********",
            "{{key}}",
            "${KEY}",
            "xxxx",
            "…",
            "INSERT_IT",
        ] {
            assert!(stands_for_a_value(text), "{text}");
        }
        for text in ["hunter2", "<", "a>", "{\"a\":1}", "12", "*a*", "<a"] {
            assert!(!stands_for_a_value(text), "{text}");
        }
    }
}
