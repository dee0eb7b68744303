//! May the value of an entry never be shown?

use element_codegen::lower::reads_like_a_secret;

use crate::evidence::Evidence;
use crate::facts::Place;
use crate::rules::label::words;
use crate::rules::placeholder::sample;
use crate::rules::required::Decision;

/// Last words of a key or label that name a credential.
const CREDENTIALS: &[&[&str]] = &[
    &["password"],
    &["passwd"],
    &["pwd"],
    &["passphrase"],
    &["secret"],
    &["token"],
    &["jwt"],
    &["cookie"],
    &["credential"],
    &["credentials"],
    &["api", "key"],
    &["apikey"],
    &["user", "key"],
    &["partner", "key"],
    &["client", "key"],
    &["consumer", "key"],
    &["private", "key"],
    &["secret", "key"],
    &["access", "key"],
    &["signature", "key"],
    &["signing", "key"],
    &["subscription", "key"],
    &["application", "key"],
    &["applicationkey"],
    &["app", "key"],
    &["order", "key"],
    &["product", "key"],
    &["access", "code"],
    &["session", "id"],
    &["token", "id"],
    &["token", "access"],
    &["tokenaccess"],
    &["authorization", "code"],
    &["jks"],
    &["keystore"],
    &["pem"],
    &["pfx"],
    &["p12"],
];

/// Kinds of field that cannot hold a secret.
const OPEN_FIELDS: &[&str] = &["BOOLEAN", "BOOLEAN_YESNO", "COMBO", "MULTISELECT"];

type Rule = fn(&Evidence) -> Option<(bool, Place)>;

/// In order of trust; the first that answers decides.
const RULES: &[(&str, Rule)] = &[
    ("export-password", export_password),
    ("export-open-field", export_open_field),
    ("address", address),
    ("counter", counter),
    ("key", key),
    ("label", label),
    ("placeholder", placeholder),
];

/// Decides; what nothing speaks for is no secret.
#[must_use]
pub fn decide(evidence: &Evidence) -> Decision<bool> {
    let found = RULES.iter().find_map(|(rule, of)| {
        let (value, place) = of(evidence)?;
        Some(Decision { value, rule, place })
    });
    found.unwrap_or_else(|| Decision {
        value: false,
        rule: "nothing-says-so",
        place: evidence.place(),
    })
}

/// Whether the key alone names a credential.
#[must_use]
pub fn by_key(key: &str) -> bool {
    reads_like_a_secret(key) || names_a_credential(key) || words(key) == ["key"]
}

fn names_a_credential(text: &str) -> bool {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    CREDENTIALS.iter().any(|end| words.ends_with(end))
}

fn export_password(evidence: &Evidence) -> Option<(bool, Place)> {
    let (_, place) = evidence
        .exported
        .iter()
        .find(|(entry, _)| entry.field.starts_with("PASSWORD"))?;
    Some((true, place.clone()))
}

fn export_open_field(evidence: &Evidence) -> Option<(bool, Place)> {
    let (_, place) = evidence
        .exported
        .iter()
        .find(|(entry, _)| OPEN_FIELDS.contains(&entry.field.as_str()))?;
    (!reads_like_a_secret(&evidence.key)).then(|| (false, place.clone()))
}

/// The address where tokens come from is none.
fn address(evidence: &Evidence) -> Option<(bool, Place)> {
    let last = words(&evidence.key).pop()?;
    matches!(last.as_str(), "url" | "uri" | "endpoint").then(|| (false, evidence.place()))
}

/// A whole number that the platform reports and nobody asks for counts something.
fn counter(evidence: &Evidence) -> Option<(bool, Place)> {
    if !evidence.asked.is_empty() || !evidence.exported.is_empty() {
        return None;
    }
    let number = evidence.reported.iter().find(|reported| {
        let value = reported.value.as_deref().unwrap_or_default();
        !value.is_empty() && value.len() <= 19 && value.bytes().all(|byte| byte.is_ascii_digit())
    })?;
    Some((false, number.place.clone()))
}

fn key(evidence: &Evidence) -> Option<(bool, Place)> {
    by_key(&evidence.key).then(|| (true, evidence.place()))
}

fn label(evidence: &Evidence) -> Option<(bool, Place)> {
    let exported = evidence
        .exported
        .iter()
        .filter_map(|(entry, place)| Some((entry.label.as_deref()?, place)));
    let rows = evidence
        .rows
        .iter()
        .filter_map(|(row, place)| Some((row.label.as_deref()?, place)));
    let (_, place) = exported
        .chain(rows)
        .find(|(label, _)| names_a_credential(label))?;
    Some((true, place.clone()))
}

/// Words that stand for the value, in requests and responses alike.
fn placeholder(evidence: &Evidence) -> Option<(bool, Place)> {
    let asked = evidence
        .asked
        .iter()
        .map(|asked| (asked.value.as_deref(), &asked.place));
    let reported = evidence
        .reported
        .iter()
        .map(|reported| (reported.value.as_deref(), &reported.place));
    let (_, place) = asked.chain(reported).find(|(value, _)| {
        let value = value.unwrap_or_default();
        let inside = value.trim_matches(['<', '>', ' ', '{', '}']);
        sample(&evidence.key, value).is_placeholder() && names_a_credential(inside)
    })?;
    Some((true, place.clone()))
}
