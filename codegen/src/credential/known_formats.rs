//! Shapes that credentials of well-known makers have.
//!
//! **Input:** a text. **Output:** its words, and of each what it looks like.

use super::entropy;

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

pub(super) const RANDOM: &str = "a random key";

/// The text in pieces that could each be a token.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
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

pub(super) fn seen(word: &str) -> Option<&'static str> {
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
    pieces.any(entropy::looks_random).then_some(RANDOM)
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
