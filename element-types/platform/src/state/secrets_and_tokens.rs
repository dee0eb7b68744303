//! Secrets, tokens and ids, all of them from one key.
//!
//! **Input:** a key: from a seed, from the data file, or random. **Output:** the account's secrets,
//! tokens of instances, request ids. The same key gives the same on every machine.

use std::hash::Hasher as _;

use siphasher::sip128::{Hasher128 as _, SipHasher24};

/// The key everything secret follows from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key([u8; 16]);

impl Key {
    /// A key nobody can guess.
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// The key of a seed.
    pub(crate) fn from_seed(seed: &str) -> Self {
        let mut hasher = SipHasher24::new();
        hasher.write(seed.as_bytes());
        Self(hasher.finish128().as_bytes())
    }

    /// The key as the data file keeps it.
    pub(crate) fn to_text(self) -> String {
        hexadecimal(&self.0)
    }

    /// Reads [`to_text`](Self::to_text).
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        if text.len() != 32 || !text.is_ascii() {
            return None;
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(place * 2..place * 2 + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Sixteen bytes for a purpose and a number.
    fn derive(self, purpose: &str, number: u64) -> [u8; 16] {
        let mut hasher = SipHasher24::new_with_key(&self.0);
        hasher.write(purpose.as_bytes());
        hasher.write_u8(0);
        hasher.write(&number.to_le_bytes());
        hasher.finish128().as_bytes()
    }

    /// What stands in place of a text that must be recognised and not kept.
    pub(crate) fn fingerprint(self, text: &str) -> u128 {
        let mut hasher = SipHasher24::new_with_key(&self.0);
        hasher.write(text.as_bytes());
        hasher.finish128().as_u128()
    }

    /// The user's secret: base64, as the platform's are.
    pub(crate) fn user_secret(self) -> String {
        self.base64("user")
    }

    /// The organization's secret: 32 hexadecimal digits, as the platform's are.
    pub(crate) fn organization_secret(self) -> String {
        hexadecimal(&self.derive("organization", 0))
    }

    /// The password of the account.
    pub(crate) fn password(self) -> String {
        let mut text = hexadecimal(&self.derive("password", 0));
        text.truncate(16);
        text
    }

    /// The token that `POST /authentication` answers.
    pub(crate) fn bearer(self) -> String {
        self.base64("bearer")
    }

    /// The token of an instance: base64 of 32 bytes, the first eight of which hide its id.
    pub(crate) fn token(self, instance: u64) -> String {
        let [left, right] = [0, 1].map(|half| self.derive("token", instance * 2 + half));
        let mut bytes = [0; 32];
        let hidden = instance ^ self.veil();
        bytes[..8].copy_from_slice(&hidden.to_le_bytes());
        bytes[8..24].copy_from_slice(&left);
        bytes[24..].copy_from_slice(&right[..8]);
        base64(&bytes)
    }

    /// The instance of a token; whether it still exists is another question.
    pub(crate) fn instance_of(self, token: &str) -> Option<u64> {
        let mut bytes = [0_u8; 8];
        let digits = token.as_bytes().get(..11)?;
        let mut bits: u128 = 0;
        for digit in digits {
            let value = DIGITS.iter().position(|own| own == digit)?;
            bits = (bits << 6) | u128::try_from(value).ok()?;
        }
        // Eleven digits are 66 bits; the first 64 of them are the eight bytes.
        let head = u64::try_from((bits >> 2) & u128::from(u64::MAX)).ok()?;
        bytes.copy_from_slice(&head.to_be_bytes());
        let instance = u64::from_le_bytes(bytes) ^ self.veil();
        (instance < u64::MAX / 4 && self.token(instance) == token).then_some(instance)
    }

    fn veil(self) -> u64 {
        let mut veil = [0; 8];
        veil.copy_from_slice(&self.derive("veil", 0)[..8]);
        u64::from_le_bytes(veil)
    }

    /// The code, request token, verifier or secret of a sign-in.
    pub(crate) fn one_time(self, purpose: &str, number: u64) -> String {
        hexadecimal(&self.derive(purpose, number))
    }

    /// The id of a request: 24 hexadecimal digits.
    pub(crate) fn request_id(self, number: u64) -> String {
        let [bytes @ .., _, _, _, _] = self.derive("request", number);
        let bytes: [u8; 12] = bytes;
        hexadecimal(&bytes)
    }

    fn base64(self, purpose: &str) -> String {
        let [left, right] = [0, 1].map(|half| self.derive(purpose, half));
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(&left);
        bytes[16..].copy_from_slice(&right);
        base64(&bytes)
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key([redacted])")
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for digit in bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]) {
        text.push(char::from(HEXADECIMAL[usize::from(digit)]));
    }
    text
}

const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding.
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut padded = [0; 4];
        padded[1..=chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes(padded);
        let digits = [18, 12, 6, 0].map(|shift| DIGITS[(bits >> shift & 63) as usize]);
        for (place, digit) in digits.into_iter().enumerate() {
            let digit = if place > chunk.len() { b'=' } else { digit };
            text.push(char::from(digit));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leads_to_its_instance_and_no_other_text_does() {
        let key = Key::from_seed("a");
        for instance in [0, 1, 2, 1_000_000, 1 << 40] {
            let token = key.token(instance);
            assert_eq!(token.len(), 44);
            assert_eq!(key.instance_of(&token), Some(instance));
            assert_eq!(Key::from_seed("b").instance_of(&token), None);
            let other = token.replacen(
                &token[20..21],
                if &token[20..21] == "x" { "y" } else { "x" },
                1,
            );
            assert_eq!(key.instance_of(&other), None, "{other}");
        }
        for text in [
            "",
            "A",
            "\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}",
            "AAAAAAAAAAAAAAAAAAAA",
        ] {
            assert_eq!(key.instance_of(text), None, "{text}");
        }
    }

    #[test]
    fn base64_is_the_usual_one() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_key_survives_its_text_and_is_never_shown() {
        let key = Key::from_seed("planted");
        assert_eq!(Key::from_text(&key.to_text()), Some(key));
        assert_eq!(Key::from_text("zz"), None);
        assert_eq!(format!("{key:?}"), "Key([redacted])");
    }

    #[test]
    fn secrets_look_like_the_platforms() {
        let key = Key::from_seed("1");
        assert_eq!(key.organization_secret().len(), 32);
        assert!(key.user_secret().ends_with('='));
        assert_eq!(key.request_id(7).len(), 24);
        assert_ne!(key.request_id(7), key.request_id(8));
    }
}
