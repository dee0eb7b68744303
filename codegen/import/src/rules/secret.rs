//! May the value of an entry never be shown?

use element_core::words;

use element_core::{is_mask, names_a_credential, reads_like_a_secret};

use crate::evidence::Evidence;
use crate::facts::{Place, Stored};
use crate::names::described_as_one;
use crate::placeholder::sample;
use crate::rules::required::Decision;
use crate::tally::{self, Rule};

/// In order of trust; the first that answers decides.
const RULES: &[Rule<Evidence, (bool, Place)>] = &[
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
    let decided = tally::decided("rule: secret", RULES, evidence);
    let (rule, (value, place)) =
        decided.unwrap_or_else(|| ("nothing-says-so", (false, evidence.place())));
    Decision { value, rule, place }
}

/// Whether a key calls what it holds a name: "the application key" of a form may describe a
/// `client_id`.
fn names_somebody(key: &str) -> bool {
    let names = ["id", "guid", "uuid", "name", "username", "user", "email"];
    words(key)
        .last()
        .is_some_and(|last| names.contains(&last.as_str()))
}

/// What the form stores encrypted: the successor's exports say so.
fn export_encrypts(evidence: &Evidence) -> Option<(bool, Place)> {
    let mut exported = evidence.exported.iter();
    let (_, place) = exported.find(|(entry, _)| entry.stored == Stored::Encrypted)?;
    Some((true, place.clone()))
}

/// What the platform itself does not show: responses of a live one have masks, the samples of pages
/// have none.
fn masked(evidence: &Evidence) -> Option<(bool, Place)> {
    let asked = evidence.asked.iter();
    let asked = asked.map(|asked| (asked.value.as_deref(), &asked.place));
    let reported = evidence.reported.iter();
    let reported = reported.map(|reported| (reported.value.as_deref(), &reported.place));
    let mut values = asked.chain(reported);
    let (_, place) = values.find(|(value, _)| value.is_some_and(is_mask))?;
    Some((true, place.clone()))
}

fn export_password(evidence: &Evidence) -> Option<(bool, Place)> {
    let (_, place) = evidence
        .exported
        .iter()
        .find(|(entry, _)| entry.field.starts_with("PASSWORD"))?;
    Some((true, place.clone()))
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
    reads_like_a_secret(&evidence.key).then(|| (true, evidence.place()))
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
    let labelled = exported
        .chain(rows)
        .find(|(label, _)| described_as_one(label))
        .map(|(_, place)| place);
    let rows = evidence.rows.iter();
    let rows = rows.map(|(row, place)| (row.described_as_secret, place));
    let exported = evidence.exported.iter();
    let exported = exported.map(|(entry, place)| {
        let description = entry.description.as_deref().unwrap_or_default();
        (
            !names_somebody(&entry.key) && described_as_one(description),
            place,
        )
    });
    let mut described = rows.chain(exported).filter(|(is_one, _)| *is_one);
    labelled
        .or_else(|| Some(described.next()?.1))
        .map(|place| (true, place.clone()))
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
