//! One entry: every rule asked once, and what contradicts the outcome recorded.

use element_codegen::credential;
use element_codegen::definition::EntryDefinition;
use element_core::{OAUTH_APPLICATION, SuppliedBy, reads_like_a_secret};

use super::contradiction::{Correction, contradictions};
use super::{review, value};
use crate::draft::DraftEntry;
use crate::evidence::{Evidence, Way};
use crate::rules::label::{self, Label};
use crate::rules::required::{self, Decision, Required};
use crate::rules::value_type::{self, ValueType};
use crate::rules::{default, secret, supplier};
use crate::shared::{OwnEntry, Shared};

/// Decides one entry; the corrections go to the documents they are about.
pub(super) fn decide(evidence: &Evidence, shared: &Shared) -> (DraftEntry, Vec<Correction>) {
    let mut corrections = Vec::new();
    let decided = Decided::by_rules(evidence, &mut corrections);
    let same = shared.same(decided.said(evidence));
    let doubted = !decided.secret.value && shared.is_secret(&evidence.key);
    let mut entry = decided.entry(evidence, same);
    entry
        .review
        .extend(doubted.then(|| review::SECRET_ELSEWHERE.to_owned()));
    (entry, corrections)
}

/// What the rules say about an entry.
struct Decided {
    secret: Decision<bool>,
    required: Option<Decision<Required>>,
    value_type: ValueType,
    default: Option<String>,
    supplier: Supplier,
    /// Whether a document gives the secret a default, which no secret has.
    withheld: bool,
    /// Whether the default of an entry that is no secret looks like one.
    exposed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Supplier {
    Caller,
    Platform,
}

impl Supplier {
    fn word(self) -> &'static str {
        match self {
            Self::Caller => "caller",
            Self::Platform => "platform",
        }
    }

    fn of(shared: Option<&EntryDefinition>) -> Self {
        let word = shared.and_then(|entry| entry.supplied_by.as_ref());
        match word {
            Some(word) if word.value == SuppliedBy::Platform => Self::Platform,
            _ => Self::Caller,
        }
    }
}

impl Decided {
    fn by_rules(evidence: &Evidence, corrections: &mut Vec<Correction>) -> Self {
        let secret = secret::decide(evidence);
        let required = required::decide(evidence);
        contradictions(evidence, required.as_ref(), corrections);
        let sent = |decision: &Decision<Required>| decision.value != Required::Never;
        let sent = required.as_ref().is_some_and(sent);
        let stated = default::decide(evidence);
        let withheld = secret.value && stated.is_some();
        let default = stated.filter(|_| !secret.value && !sent);
        let exposed = default.as_deref().is_some_and(is_credential);
        let default = default.filter(|_| !exposed);
        let value_type = if secret.value {
            value_type::TEXT
        } else {
            value::value_type(evidence, default.as_deref(), corrections)
        };
        let supplier = if !sent && supplier::is_platform(evidence) {
            Supplier::Platform
        } else {
            Supplier::Caller
        };
        Self {
            secret,
            required,
            value_type,
            default: default.filter(|default| value_type::is_whole(value_type, default)),
            supplier,
            withheld,
            exposed,
        }
    }

    /// What the dictionary has to say as well, for `use` to be enough.
    fn said<'a>(&'a self, evidence: &'a Evidence) -> OwnEntry<'a> {
        let always = |decision: &Decision<Required>| decision.value == Required::Always;
        OwnEntry {
            key: &evidence.key,
            value_type: self.value_type,
            default: self.default.as_deref(),
            required: self.required.as_ref().is_some_and(always),
            secret: self.secret.value,
            options: self.options(evidence),
        }
    }

    /// What a form offers, one of them at a time.
    fn options<'a>(&self, evidence: &'a Evidence) -> &'a [(String, String)] {
        let entry = evidence
            .export()
            .filter(|_| !self.secret.value && self.value_type.word != "list");
        entry.map_or(&[], |entry| &entry.options)
    }

    fn entry(self, evidence: &Evidence, same: Option<&EntryDefinition>) -> DraftEntry {
        let mut review = self.review(evidence, same);
        let options = Some(self.options(evidence)).filter(|_| same.is_none());
        let options = review::told_apart(options.unwrap_or_default().to_vec(), &mut review);
        let value_type = if options.is_empty() {
            self.value_type
        } else {
            CHOICE
        };
        let default = self.default(same, &known_options(same, &options), &mut review);
        let reads_like_one = reads_like_a_secret(&evidence.key);
        let reason = secret_reason(&self.secret).filter(|_| reads_like_one);
        let label = match label::decide(evidence) {
            Label::Shown(label) | Label::FromKey(label) => label,
        };
        let has_example = same.is_none() && !self.secret.value && self.default.is_none();
        let example = value::example(evidence, value_type).filter(|_| has_example);
        let sets = if self.secret.value {
            Vec::new()
        } else {
            sets(evidence, &known_options(same, &options), &mut review)
        };
        let supplied_by = (self.supplier != Supplier::of(same)).then(|| self.supplier.word());
        DraftEntry {
            key: evidence.key.clone(),
            shared: same.is_some(),
            label: same.is_none().then_some(label),
            value_type,
            options,
            default,
            example,
            write_secret: self.secret.value != reads_like_one,
            secret: self.secret,
            secret_reason: reason.map(str::to_owned),
            supplied_by,
            rust_name: None,
            review,
            sets,
            called_required: called_required(evidence, self.required.as_ref()),
            required: self.required,
            place: evidence.place(),
        }
    }

    /// The default that has to be written: one of the options, and not what `use` supplies.
    fn default(
        &self,
        same: Option<&EntryDefinition>,
        options: &[&str],
        review: &mut Vec<String>,
    ) -> Option<String> {
        let default = self.default.clone()?;
        if !options.is_empty() && !options.contains(&default.as_str()) {
            review.push(review::no_option(&default));
            return None;
        }
        let shared = same.and_then(|entry| entry.default.as_ref());
        let supplied = shared.is_some_and(|shared| shared.value == default);
        (!supplied).then_some(default)
    }

    /// What a person should look at.
    fn review(&self, evidence: &Evidence, same: Option<&EntryDefinition>) -> Vec<String> {
        let mut review = Vec::new();
        if same.is_none_or(|entry| entry.doc.is_none()) {
            review.push(review::NO_DOC.to_owned());
        }
        if same.is_none() && matches!(label::decide(evidence), Label::FromKey(_)) {
            review.push(review::NO_LABEL.to_owned());
        }
        let asked_of_ways = review::way(evidence).is_some();
        if self.required.is_none() && self.supplier == Supplier::Caller && !asked_of_ways {
            review.push(review::undecided(evidence));
        }
        review.extend(review::way(evidence).or_else(|| review::sometimes(evidence)));
        review.extend(review::several(evidence, self.value_type.word));
        let hidden =
            self.supplier == Supplier::Platform && OAUTH_APPLICATION.contains(&&*evidence.key);
        review.extend(hidden.then(|| review::HIDDEN_APPLICATION.to_owned()));
        review.extend(self.withheld.then(|| review::WITHHELD.to_owned()));
        review.extend(self.exposed.then(|| review::EXPOSED.to_owned()));
        review.extend(review::described(evidence));
        review.extend(review::maybe_secret(evidence).filter(|_| same.is_none()));
        review.extend(same.and_then(|entry| review::worded_otherwise(evidence, entry)));
        review
    }
}

/// Decides one extra, whose presence its requests have decided; it is text, whatever it looks like.
pub(super) fn extra(evidence: &Evidence, required: Option<Decision<Required>>) -> DraftEntry {
    let decided = Decided {
        secret: secret::decide(evidence),
        required,
        value_type: value_type::TEXT,
        default: None,
        supplier: Supplier::Caller,
        withheld: false,
        exposed: false,
    };
    decided.entry(evidence, None)
}

/// Whether everybody would read somebody's credential.
fn is_credential(value: &str) -> bool {
    credential::seen(value).is_some()
}

/// What ways set, as far as a choice takes it.
fn sets(evidence: &Evidence, options: &[&str], review: &mut Vec<String>) -> Vec<(Way, String)> {
    if evidence.sets.iter().any(|(_, text)| is_credential(text)) {
        review.push(review::EXPOSED.to_owned());
        return Vec::new();
    }
    let mut texts = evidence.sets.iter().map(|(_, text)| text.as_str());
    let refused = texts.find(|text| !options.is_empty() && !options.contains(text));
    match refused {
        Some(refused) => {
            review.push(review::no_option_of_a_way(refused));
            Vec::new()
        }
        None => evidence.sets.clone(),
    }
}

fn called_required(evidence: &Evidence, decided: Option<&Decision<Required>>) -> Option<bool> {
    let exported = evidence.export().map(|entry| entry.required);
    exported.or_else(|| decided.map(|decision| decision.value == Required::Always))
}

const CHOICE: ValueType = ValueType {
    word: "choice",
    unit: None,
};

/// Every spelling that a choice takes; none for an entry that is no choice.
fn known_options<'a>(
    same: Option<&'a EntryDefinition>,
    options: &'a [(String, String)],
) -> Vec<&'a str> {
    let shared = same.into_iter().flat_map(|entry| &entry.options);
    let shared = shared.flat_map(|option| std::iter::once(&option.value).chain(&option.aliases));
    let shared = shared.map(|spelling| spelling.value.as_str());
    shared
        .chain(options.iter().map(|(value, _)| value.as_str()))
        .collect()
}

/// Why an entry whose key reads like a secret's is none, where the format wants to know.
fn secret_reason(secret: &Decision<bool>) -> Option<&'static str> {
    match (secret.value, secret.rule) {
        // The format leaves addresses out by itself.
        (true, _) | (false, "address") => None,
        (false, "counter") => Some("Responses report a whole number that counts something."),
        (false, _) => Some("The export gives it a field that shows what it holds."),
    }
}
