//! Must the caller send an entry?
//!
//! **Input:** evidence for an entry. **Output:** whether a request without it is refused.

use element_core::{FormEntry, OAUTH_APPLICATION, words};

use super::{Answer, Decision, Rule, decided, secret};
use crate::evidence::{Evidence, Way};
use crate::facts::{Grouping, Stated};
use crate::placeholder::{self, Sample};
use crate::vocabulary::COMMON;
use crate::word_tables::Words;

/// What a rule found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Required {
    /// In every way of authenticating.
    Always,
    /// In these ways only.
    InWays(Vec<Way>),
    /// Never.
    Never,
}

use Required::{Always, InWays, Never};

/// In order of trust; the first that answers decides.
const RULES: &[Rule<Required>] = &[
    ("way-sets", way_sets),
    ("export", export),
    ("request-says-optional", request_says_optional),
    ("table-says-optional", table_says_optional),
    ("common-list", common_list),
    ("other-way-without", other_way_without),
    ("table-says-required", table_says_required),
    ("request-without", request_without),
    ("request-placeholder", request_placeholder),
    ("request-made-up", request_made_up),
    ("oauth-application", oauth_application),
    ("request-own", request_own),
    ("table", table),
];

/// Decides; `None` when no document says.
#[must_use]
pub fn decide(evidence: &Evidence) -> Option<Decision<Required>> {
    decided("rule: required", RULES, evidence)
}

/// Every rule that answers, for comparing what documents say.
pub fn answers(evidence: &Evidence) -> impl Iterator<Item = Decision<Required>> {
    RULES.iter().filter_map(|(rule, of)| {
        let (value, place) = of(evidence)?;
        Some(Decision { value, rule, place })
    })
}

/// What a way sends by itself, nobody has to.
fn way_sets(evidence: &Evidence) -> Answer<Required> {
    (!evidence.sets.is_empty()).then(|| (Never, evidence.place()))
}

/// What the form demands in every way.
fn export(evidence: &Evidence) -> Answer<Required> {
    let (entry, place) = evidence.exported.first()?;
    let form = FormEntry {
        key: &entry.key,
        required: entry.required,
        filled_in: is_filled_in(evidence),
        shown: entry.shown,
    };
    let required = match (form.is_demanded(), &entry.grouping) {
        (true, Grouping::Chosen(_)) if evidence.groups.is_empty() => Never,
        (true, Grouping::Chosen(_)) => InWays(evidence.groups.clone()),
        (true, _) => Always,
        (false, _) => Never,
    };
    Some((required, place.clone()))
}

/// Whether the export has a default that holds for every account: that of a secret was somebody's
/// own, and words for a value are none.
fn is_filled_in(evidence: &Evidence) -> bool {
    evidence.exported_default().is_some_and(|default| {
        !placeholder::sample(&evidence.key, default).is_placeholder()
            && !secret::decide(evidence).value
    })
}

fn request_says_optional(evidence: &Evidence) -> Answer<Required> {
    let says =
        evidence.sent(|asked| asked.optional || asked.sample == Sample::OptionalPlaceholder)?;
    Some((Never, says.place.clone()))
}

fn table_says_optional(evidence: &Evidence) -> Answer<Required> {
    let optional = [Some(Stated::Optional), Some(Stated::Sometimes)];
    let place = evidence.row(|row| optional.contains(&row.stated) || row.default.is_some())?;
    Some((Never, place.clone()))
}

fn table_says_required(evidence: &Evidence) -> Answer<Required> {
    let place = evidence.row(|row| row.stated == Some(Stated::Required))?;
    Some((Always, place.clone()))
}

fn common_list(evidence: &Evidence) -> Answer<Required> {
    let listed = || evidence.common_list.clone();
    let place = || listed().unwrap_or_else(|| evidence.place());
    COMMON.has(&evidence.key).then(|| (Never, place()))
}

/// Requests of another way leave it out altogether: it belongs to the ways that ask for it.
fn other_way_without(evidence: &Evidence) -> Answer<Required> {
    let asked = evidence.asked.iter();
    let mut ways: Vec<Way> = asked.map(|asked| asked.way.clone()).collect();
    ways.sort_unstable();
    ways.dedup();
    let left_out = evidence.omitted.iter().any(|(way, _)| !ways.contains(way));
    ways.retain(|way| !evidence.omitted.iter().any(|(without, _)| without == way));
    let (_, place) = request_placeholder(evidence).or_else(|| oauth_application(evidence))?;
    (left_out && !ways.is_empty()).then_some((InWays(ways), place))
}

/// A request of the same way goes without it.
fn request_without(evidence: &Evidence) -> Answer<Required> {
    let mut omitted = evidence.omitted.iter();
    let asks = |way: &Way| evidence.sent(|asked| asked.way == *way).is_some();
    let (_, place) = omitted.find(|(way, _)| asks(way))?;
    Some((Never, place.clone()))
}

fn request_placeholder(evidence: &Evidence) -> Answer<Required> {
    let asked = evidence.sent(|asked| asked.sample.is_placeholder())?;
    Some((Always, asked.place.clone()))
}

/// A value of a made-up application stands for the caller's own.
fn request_made_up(evidence: &Evidence) -> Answer<Required> {
    let asked = evidence.sent(|asked| asked.sample == Sample::MadeUp)?;
    Some((Always, asked.place.clone()))
}

/// Whatever stands there was some application's own.
fn oauth_application(evidence: &Evidence) -> Answer<Required> {
    let asked = evidence.asked.first()?;
    let is_one = OAUTH_APPLICATION.contains(&evidence.key.as_str());
    is_one.then(|| (Always, asked.place.clone()))
}

/// A credential, or the name that goes with one, is somebody's own whatever a sample shows.
fn request_own(evidence: &Evidence) -> Answer<Required> {
    let asked = evidence.asked.first()?;
    let words = format!(" {}", words(&evidence.key).join(" "));
    let names_a_user = USERS.any(|end| words.ends_with(&format!(" {end}")));
    // A flag says something about the user or the credential.
    let is_own = |value: &str| !matches!(value.trim(), "" | "true" | "false");
    let has_value = asked.value.as_deref().is_some_and(is_own);
    let own = has_value && (names_a_user || secret::decide(evidence).value);
    own.then(|| (Always, asked.place.clone()))
}

/// Last words of a key that names who signs in.
const USERS: Words = Words::new(
    "user: last words",
    &["username", "user name", "user", "login", "email"],
);

/// A table that marks what is optional, and does not mark this.
fn table(evidence: &Evidence) -> Answer<Required> {
    let place = evidence.row(|row| row.beside_optional)?;
    (!evidence.asked.is_empty()).then(|| (Always, place.clone()))
}
