//! What looks like somebody's credential, by its shape alone.
//!
//! **Input:** a text that everybody will read. **Output:** the kind of credential in it, if there is
//! one; or whether the text merely stands for a value.
//!
//! Definitions, annotated structs, recorded responses and the importer are all judged here. Shapes
//! of credentials are no rule of the wire, so this room is the generator's.

mod entropy;
mod known_formats;
mod placeholders;

use std::ops::Range;

use element_core::reads_like_a_secret;

pub use self::placeholders::{placeholder, stands_for_a_value};

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
    known_formats::words(text).find_map(|word| {
        known_formats::seen(word).or_else(|| {
            (!is_address && entropy::looks_random(word)).then_some(known_formats::RANDOM)
        })
    })
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
            "AKIAIOSFODNN7EX",
            "AKIAiosfodnnsevenxyz",
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
}
