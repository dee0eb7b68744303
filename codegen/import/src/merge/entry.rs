//! One entry: every rule asked once, and what contradicts the outcome recorded.
//!
//! **Input:** evidence for an entry. **Output:** the entry, and corrections.

use element_codegen::credential;
use element_codegen::definition::EntryDefinition;
use element_core::{OAUTH_APPLICATION, SuppliedBy, ValueType, reads_like_a_secret};

use super::corrections::{self, Correction};
use super::review;
use crate::dictionary::SharedEntries;
use crate::draft::DraftEntry;
use crate::evidence::{Evidence, Way};
use crate::placeholder::Sample;
use crate::rules::required::{self, Required};
use crate::rules::{Decision, secret, supplied, value_type};
use crate::vocabulary;

/// Decides one entry; the corrections go to the documents they are about.
pub(super) fn decide(evidence: &Evidence, shared: &SharedEntries) -> (DraftEntry, Vec<Correction>) {
    let mut corrections = Vec::new();
    let decided = Decided::by_rules(evidence, &mut corrections);
    let shared = shared.entry(&evidence.key);
    let same = shared.filter(|entry| decided.is_said_by(entry, evidence));
    let called = shared.and_then(|entry| entry.secret.as_ref());
    let doubted = !decided.secret.value && called.is_some_and(|secret| secret.value);
    let mut entry = decided.entry(evidence, same);
    entry.ask(doubted.then_some(review::SECRET_ELSEWHERE));
    (entry, corrections)
}

/// Decides one extra, whose presence its requests have decided; it is text, whatever it looks like.
pub(super) fn extra(evidence: &Evidence, required: Option<Decision<Required>>) -> DraftEntry {
    let decided = Decided {
        secret: secret::decide(evidence),
        required,
        value_type: ValueType::Text,
        default: None,
        supplier: SuppliedBy::Caller,
        review: Vec::new(),
    };
    decided.entry(evidence, None)
}

/// What the rules say about an entry.
struct Decided {
    secret: Decision<bool>,
    required: Option<Decision<Required>>,
    value_type: ValueType,
    default: Option<String>,
    supplier: SuppliedBy,
    /// What was left out.
    review: Vec<String>,
}

impl Decided {
    fn by_rules(evidence: &Evidence, corrections: &mut Vec<Correction>) -> Self {
        let secret = secret::decide(evidence);
        let required = required::decide(evidence);
        corrections::contradictions(evidence, required.as_ref(), corrections);
        let sent = |decision: &Decision<Required>| decision.value != Required::Never;
        let sent = required.as_ref().is_some_and(sent);
        let stated = supplied::default(evidence);
        let withheld = secret.value && stated.is_some();
        let default = stated.filter(|_| !secret.value && !sent);
        let exposed = default.as_deref().is_some_and(is_credential);
        let default = default.filter(|_| !exposed);
        let value_type = if secret.value {
            ValueType::Text
        } else {
            corrections::value_type(evidence, default.as_deref(), corrections)
        };
        let supplier = if !sent && supplied::is_platform(evidence) {
            SuppliedBy::Platform
        } else {
            SuppliedBy::Caller
        };
        let withheld = withheld.then_some(review::WITHHELD);
        let exposed = exposed.then_some(review::EXPOSED);
        Self {
            secret,
            required,
            value_type,
            default: default.filter(|default| value_type::is_whole(value_type, default)),
            supplier,
            review: [withheld, exposed]
                .into_iter()
                .flatten()
                .map(str::to_owned)
                .collect(),
        }
    }

    /// Whether the dictionary says the same of an entry, so that `use` is enough.
    fn is_said_by(&self, shared: &EntryDefinition, evidence: &Evidence) -> bool {
        let kind = shared.value_type.as_ref();
        let kind = kind.map_or(ValueType::Text, |kind| kind.value);
        let choice_of_text = self.value_type == ValueType::Text && kind == ValueType::Choice;
        let key = evidence.key.as_str();
        let secret = shared.secret.as_ref();
        let secret = secret.map_or_else(|| reads_like_a_secret(key), |secret| secret.value);
        let always = |decision: &Decision<Required>| decision.value == Required::Always;
        let required = self.required.as_ref().is_some_and(always);
        // `use` would bring a default that no document of the element states.
        let silent = self.default.is_none() && shared.default.is_some() && !required;
        let knows = |value: &String| spellings(shared).any(|spelling| spelling == value);
        (kind == self.value_type || choice_of_text)
            && self.secret.value == secret
            && self.options(evidence).iter().all(|(value, _)| knows(value))
            && (!silent || vocabulary::COMMON.has(key))
    }

    /// What a form offers, one of them at a time.
    fn options<'a>(&self, evidence: &'a Evidence) -> &'a [(String, String)] {
        let one = !self.secret.value && self.value_type != ValueType::List;
        let entry = evidence.export().filter(|_| one);
        entry.map_or(&[], |entry| &entry.options)
    }

    fn entry(self, evidence: &Evidence, same: Option<&EntryDefinition>) -> DraftEntry {
        let mut review = self.review(evidence, same);
        let options = Some(self.options(evidence)).filter(|_| same.is_none());
        let options = review::told_apart(options.unwrap_or_default().to_vec(), &mut review);
        let value_type = if options.is_empty() {
            self.value_type
        } else {
            ValueType::Choice
        };
        let known = known_options(same, &options);
        let default = self.default(same, &known, &mut review);
        let example = example(evidence, value_type);
        let has_example = same.is_none() && !self.secret.value && self.default.is_none();
        let sets = if self.secret.value {
            Vec::new()
        } else {
            sets(evidence, &known, &mut review)
        };
        let reads_like_one = reads_like_a_secret(&evidence.key);
        let secret_reason = secret_reason(&self.secret).filter(|_| reads_like_one);
        let word = same.and_then(|entry| entry.supplied_by.as_ref());
        let shared_supplier = word.map_or(SuppliedBy::Caller, |word| word.value);
        let called = evidence.export().map(|entry| entry.required);
        let decided = self.required.as_ref();
        let decided = decided.map(|decision| decision.value == Required::Always);
        DraftEntry {
            key: evidence.key.clone(),
            shared: same.is_some(),
            label: same.is_none().then(|| {
                let shown = shown_label(evidence);
                shown.unwrap_or_else(|| vocabulary::label(&evidence.key))
            }),
            value_type,
            default,
            example: example.filter(|_| has_example),
            write_secret: self.secret.value != reads_like_one,
            secret_reason: secret_reason.map(str::to_owned),
            supplied_by: (self.supplier != shared_supplier).then(|| self.supplier.word()),
            rust_name: None,
            review,
            sets,
            called_required: called.or(decided),
            secret: self.secret,
            required: self.required,
            place: evidence.place(),
            options,
        }
    }

    /// The default that has to be written: one of the options, and not what `use` supplies.
    fn default(
        &self,
        same: Option<&EntryDefinition>,
        options: &[String],
        review: &mut Vec<String>,
    ) -> Option<String> {
        let default = self.default.clone()?;
        if !options.is_empty() && !options.contains(&default) {
            let shown = review::shown(&default);
            review.push(format!(
                "The default `{shown}` is none of the options; it was left out."
            ));
            return None;
        }
        let shared = same.and_then(|entry| entry.default.as_ref());
        let supplied = shared.is_some_and(|shared| shared.value == default);
        (!supplied).then_some(default)
    }

    /// What a person should look at.
    fn review(&self, evidence: &Evidence, same: Option<&EntryDefinition>) -> Vec<String> {
        let way = review::way(evidence);
        let of_caller = self.supplier == SuppliedBy::Caller;
        let open = self.required.is_none() && of_caller && way.is_none();
        let hidden = !of_caller && OAUTH_APPLICATION.contains(&&*evidence.key);
        let said = |said: bool, text: &str| said.then(|| text.to_owned());
        let of_the_entry = [
            said(same.is_none_or(|entry| entry.doc.is_none()), review::NO_DOC),
            said(
                same.is_none() && shown_label(evidence).is_none(),
                review::NO_LABEL,
            ),
            open.then(|| review::undecided(evidence)),
            way.or_else(|| review::sometimes(evidence)),
            review::several(evidence, self.value_type),
            said(hidden, review::HIDDEN_APPLICATION),
        ];
        let of_the_words = [
            review::described_default(evidence).or_else(|| review::default_of_blank(evidence)),
            review::maybe_secret(evidence, &self.secret).filter(|_| same.is_none()),
            same.and_then(|entry| review::worded_otherwise(evidence, entry)),
        ];
        let review = of_the_entry
            .into_iter()
            .flatten()
            .chain(self.review.iter().cloned());
        review.chain(of_the_words.into_iter().flatten()).collect()
    }
}

/// The label that a table or a form shows.
fn shown_label(evidence: &Evidence) -> Option<String> {
    let rows = evidence.rows.iter().map(|(row, _)| &row.label);
    let exported = evidence.exported.iter().map(|(entry, _)| &entry.label);
    let label = rows.chain(exported).flatten().next()?;
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    label.contains(char::is_alphanumeric).then_some(label)
}

/// A value that a request shows and that names nobody.
fn example(evidence: &Evidence, value_type: ValueType) -> Option<String> {
    let literal = evidence.sent(|asked| asked.sample == Sample::Literal)?;
    let mut value = literal.value.clone()?;
    // Lists are sent without the blanks.
    if value_type == ValueType::List {
        value = value
            .split(',')
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(",");
    }
    let harmless =
        !value.contains(['@', '<', '*']) && value.len() <= 80 && !value.trim().is_empty();
    let harmless = harmless && !is_credential(&value);
    (harmless && value_type::is_whole(value_type, &value)).then_some(value)
}

/// Whether everybody would read somebody's credential.
fn is_credential(value: &str) -> bool {
    credential::seen(value).is_some()
}

/// What ways set, as far as a choice takes it.
fn sets(evidence: &Evidence, options: &[String], review: &mut Vec<String>) -> Vec<(Way, String)> {
    if evidence.sets.iter().any(|(_, text)| is_credential(text)) {
        review.push(review::EXPOSED.to_owned());
        return Vec::new();
    }
    let mut texts = evidence.sets.iter().map(|(_, text)| text);
    if let Some(refused) = texts.find(|text| !options.is_empty() && !options.contains(text)) {
        let shown = review::shown(refused);
        review.push(format!(
            "Requests of one way send `{shown}`, which is none of the options: see which is right, and write it into `sets` of the ways."
        ));
        return Vec::new();
    }
    evidence.sets.clone()
}

/// Every spelling that a choice takes; none for an entry that is no choice.
fn known_options(same: Option<&EntryDefinition>, options: &[(String, String)]) -> Vec<String> {
    let shared = same.into_iter().flat_map(spellings);
    let own = options.iter().map(|(value, _)| value);
    shared.chain(own).cloned().collect()
}

fn spellings(shared: &EntryDefinition) -> impl Iterator<Item = &String> {
    let options = shared.options.iter();
    let spellings =
        options.flat_map(|option| std::iter::once(&option.value).chain(&option.aliases));
    spellings.map(|spelling| &spelling.value)
}

/// Why an entry whose key reads like a secret's is none, where the format wants to know.
fn secret_reason(secret: &Decision<bool>) -> Option<&'static str> {
    match (secret.value, secret.rule) {
        (true, _) => None,
        (false, "counter") => Some("Responses report a whole number that counts something."),
        (false, _) => Some("The export gives it a field that shows what it holds."),
    }
}
