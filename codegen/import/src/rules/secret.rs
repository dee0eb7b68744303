//! May the value of an entry never be shown?
//!
//! **Input:** evidence for an entry. **Output:** whether it is a secret.

use element_core::{is_mask, names_a_credential, reads_like_a_secret, words};

use super::{Answer, Decision, Rule, decided};
use crate::evidence::Evidence;
use crate::facts::ExportedEntry;
use crate::placeholder::sample;
use crate::vocabulary::described_as_one;

/// In order of trust; the first that answers decides.
const RULES: &[Rule<bool>] = &[
    ("export-password", export_password),
    ("export-encrypts", export_encrypts),
    ("counter", counter),
    ("masked", masked),
    ("key", key),
    ("label", label),
    ("placeholder", placeholder),
];

/// Decides; what nothing speaks for is no secret.
#[must_use]
pub fn decide(evidence: &Evidence) -> Decision<bool> {
    decided("rule: secret", RULES, evidence).unwrap_or_else(|| Decision {
        value: false,
        rule: "nothing-says-so",
        place: evidence.place(),
    })
}

fn exported(evidence: &Evidence, is: impl Fn(&ExportedEntry) -> bool) -> Answer<bool> {
    let mut exported = evidence.exported.iter();
    let (_, place) = exported.find(|(entry, _)| is(entry))?;
    Some((true, place.clone()))
}

fn export_password(evidence: &Evidence) -> Answer<bool> {
    exported(evidence, |entry| entry.field.starts_with("PASSWORD"))
}

/// What the form stores encrypted: the successor's exports say so.
fn export_encrypts(evidence: &Evidence) -> Answer<bool> {
    exported(evidence, |entry| entry.encrypted)
}

/// A whole number that the platform reports and nobody asks for counts something.
fn counter(evidence: &Evidence) -> Answer<bool> {
    let of_platform = evidence.asked.is_empty() && evidence.exported.is_empty();
    let (_, place) = evidence.values().find(|(value, _)| {
        !value.is_empty() && value.len() <= 19 && value.bytes().all(|byte| byte.is_ascii_digit())
    })?;
    of_platform.then(|| (false, place.clone()))
}

/// What the platform itself does not show: responses of a live one have masks, the samples of pages
/// have none.
fn masked(evidence: &Evidence) -> Answer<bool> {
    let (_, place) = evidence.values().find(|(value, _)| is_mask(value))?;
    Some((true, place.clone()))
}

fn key(evidence: &Evidence) -> Answer<bool> {
    reads_like_a_secret(&evidence.key).then(|| (true, evidence.place()))
}

/// Whether a key calls what it holds a name: "the application key" of a form may describe a
/// `client_id`.
fn names_somebody(key: &str) -> bool {
    let names = ["id", "guid", "uuid", "name", "username", "user", "email"];
    words(key)
        .last()
        .is_some_and(|last| names.contains(&last.as_str()))
}

/// What a form or a table calls it, and how they describe it.
fn label(evidence: &Evidence) -> Answer<bool> {
    let is_one = |text: &Option<String>| text.as_deref().is_some_and(described_as_one);
    let described =
        |entry: &ExportedEntry| !names_somebody(&entry.key) && is_one(&entry.description);
    exported(evidence, |entry| is_one(&entry.label)).or_else(|| {
        let row = evidence.row(|row| is_one(&row.label) || row.described_as_secret);
        let place = row.map(|place| (true, place.clone()));
        place.or_else(|| exported(evidence, described))
    })
}

/// Words that stand for the value, in requests and responses alike.
fn placeholder(evidence: &Evidence) -> Answer<bool> {
    let (_, place) = evidence.values().find(|(value, _)| {
        let inside = value.trim_matches(['<', '>', ' ', '{', '}']);
        sample(&evidence.key, value).is_placeholder() && names_a_credential(inside)
    })?;
    Some((true, place.clone()))
}
