//! One entry: every rule asked once, and what contradicts the outcome recorded.

use element_codegen::definition::EntryDefinition;

use crate::draft::DraftEntry;
use crate::evidence::Evidence;
use crate::facts::Place;
use crate::rules::label::{self, Label};
use crate::rules::placeholder::Sample;
use crate::rules::required::{self, Decision, Required};
use crate::rules::value_type::{self, ValueType};
use crate::rules::{default, secret, supplier};
use crate::shared::{Said, Shared};

/// A correction and the file it is about.
type Correction = (String, String);

/// Decides one entry; the corrections go to the documents they are about.
pub(super) fn decide(evidence: &Evidence, shared: &Shared) -> (DraftEntry, Vec<Correction>) {
    let mut review = Vec::new();
    let mut corrections = Vec::new();
    let secret = secret::decide(evidence);
    let required = required::decide(evidence);
    contradictions(evidence, required.as_ref(), &mut corrections);
    let asked = required
        .as_ref()
        .is_some_and(|decision| decision.value != Required::Never);
    let stated = default::decide(evidence);
    let default = stated.filter(|_| !secret.value && !asked);
    let value_type = if secret.value {
        value_type::TEXT
    } else {
        value_type(evidence, default.as_deref(), &mut corrections)
    };
    let default = default.filter(|default| value_type::takes(value_type, default));
    let options = options(evidence);
    let always = required
        .as_ref()
        .is_some_and(|decision| decision.value == Required::Always);
    let said = Said {
        key: &evidence.key,
        value_type,
        default: default.as_deref(),
        required: always,
        secret: secret.value,
    };
    let same = shared.same(said);
    let shared_default = same
        .and_then(|entry| entry.default.as_ref())
        .map(|default| default.value.as_str());
    let by_platform = !asked && supplier::is_platform(evidence);
    let shared_platform = same
        .and_then(|entry| entry.supplied_by.as_ref())
        .is_some_and(|word| word.value == "platform");
    if same.is_none() {
        review.push("`doc` is missing: say what the value is and where one finds it.".into());
    }
    if required.is_none() && !by_platform {
        review.push(undecided(evidence));
    }
    review.extend(listed_only(evidence));
    review.extend(same.and_then(|entry| worded_otherwise(evidence, entry)));
    let label = match (same, label::decide(evidence)) {
        (Some(_), _) => None,
        (None, Label::Shown(label)) => Some(label),
        (None, Label::FromKey(label)) => {
            review.push("No document shows a label; it was made from the key.".into());
            Some(label)
        }
    };
    let is_choice = same.is_none() && !options.is_empty() && !secret.value;
    let secret_reason = (!secret.value
        && element_codegen::lower::reads_like_a_secret(&evidence.key)
        && !is_covered(secret.rule))
    .then(|| reason(secret.rule).to_owned());
    let entry = DraftEntry {
        key: evidence.key.clone(),
        shared: same.is_some(),
        label,
        value_type: if is_choice { CHOICE } else { value_type },
        options: if is_choice { options } else { Vec::new() },
        default: default
            .clone()
            .filter(|default| Some(default.as_str()) != shared_default),
        example: example(evidence, secret.value, default.as_deref(), value_type)
            .filter(|_| same.is_none()),
        write_secret: secret.value != element_codegen::lower::reads_like_a_secret(&evidence.key),
        secret,
        secret_reason,
        supplied_by: (by_platform != shared_platform).then_some(if by_platform {
            "platform"
        } else {
            "caller"
        }),
        rust_name: None,
        review,
        called_required: called_required(evidence, required.as_ref()),
        required,
        place: evidence.place(),
    };
    (entry, corrections)
}

fn called_required(evidence: &Evidence, decided: Option<&Decision<Required>>) -> Option<bool> {
    let exported = evidence.export().map(|entry| entry.required);
    exported.or_else(|| decided.map(|decision| decision.value == Required::Always))
}

const CHOICE: ValueType = ValueType {
    word: "choice",
    unit: None,
};

/// Rules whose outcome the format itself shares.
fn is_covered(rule: &str) -> bool {
    rule == "address"
}

fn reason(rule: &str) -> &'static str {
    match rule {
        "counter" => "Responses report a whole number that counts something.",
        _ => "The export gives it a field that shows what it holds.",
    }
}

fn undecided(evidence: &Evidence) -> String {
    let place = evidence.place();
    if evidence.asked.is_empty() {
        format!(
            "Whether the caller must send it is not said; only responses show it (line {}).",
            place.line
        )
    } else {
        format!(
            "Whether the caller must send it is not said: requests show a value and no placeholder (line {}).",
            place.line
        )
    }
}

/// An entry that only the common list promises.
fn listed_only(evidence: &Evidence) -> Option<String> {
    let listed = evidence.common_list.as_ref()?;
    let named = !(evidence.asked.is_empty()
        && evidence.reported.is_empty()
        && evidence.rows.is_empty()
        && evidence.exported.is_empty());
    (!named).then(|| format!("Only the list of common entries promises it (line {}): see whether the product has events.", listed.line))
}

/// A request that calls an entry otherwise than `common.json` does: the shared text may not fit.
fn worded_otherwise(evidence: &Evidence, shared: &EntryDefinition) -> Option<String> {
    let label = shared
        .label
        .as_ref()
        .map(|label| label::words(&label.value))
        .unwrap_or_default();
    let last = label::words(&evidence.key).pop()?;
    let otherwise = evidence.placeholders().find(|text| {
        let words = label::words(text);
        !words.contains(&last) && !label.last().is_some_and(|word| words.contains(word))
    })?;
    Some(format!(
        "A request calls it `{}`: see whether the text of common.json fits.",
        shown(otherwise)
    ))
}

/// The first type that takes the default and every value somebody had.
fn value_type(
    evidence: &Evidence,
    default: Option<&str>,
    corrections: &mut Vec<Correction>,
) -> ValueType {
    for candidate in value_type::candidates(evidence) {
        let refused = evidence
            .literals()
            .chain(default)
            .find(|value| !value_type::takes(candidate, value));
        let Some(refused) = refused else {
            return candidate;
        };
        // What one document holds may be wrong about an entry whose meaning is fixed.
        if value_type::is_fixed(&evidence.key, candidate) {
            let place = said_at(evidence, refused);
            let text = format!(
                "It gives `{}` the value `{}` (line {}), which cannot be meant: the entry is of type `{}`. The value was not taken.",
                evidence.key,
                shown(refused),
                place.line,
                candidate.word
            );
            corrections.push((place.file, text));
            return candidate;
        }
    }
    value_type::TEXT
}

/// The first place that gives the entry this value.
fn said_at(evidence: &Evidence, value: &str) -> Place {
    let asked = evidence
        .asked
        .iter()
        .find(|asked| asked.value.as_deref() == Some(value))
        .map(|asked| &asked.place);
    let reported = evidence
        .reported
        .iter()
        .find(|reported| reported.value.as_deref() == Some(value))
        .map(|reported| &reported.place);
    asked
        .or(reported)
        .cloned()
        .unwrap_or_else(|| evidence.place())
}

fn shown(value: &str) -> String {
    let short: String = value.chars().take(40).collect();
    if short.len() < value.len() {
        format!("{short}…")
    } else {
        short
    }
}

fn options(evidence: &Evidence) -> Vec<(String, String)> {
    evidence
        .export()
        .map(|entry| entry.options.clone())
        .unwrap_or_default()
}

/// A value from a request that no placeholder stands for, unless it is the default or a secret.
fn example(
    evidence: &Evidence,
    secret: bool,
    default: Option<&str>,
    value_type: ValueType,
) -> Option<String> {
    if secret || default.is_some() {
        return None;
    }
    let literal = evidence
        .asked
        .iter()
        .find(|asked| asked.sample == Sample::Literal)?;
    let value = literal.value.clone()?;
    let harmless = !value.contains('@') && value.len() <= 80 && !value.trim().is_empty();
    (harmless && value_type::takes(value_type, &value)).then_some(value)
}

/// Rules with a good claim that say otherwise than the one that decided.
fn contradictions(
    evidence: &Evidence,
    decided: Option<&Decision<Required>>,
    corrections: &mut Vec<Correction>,
) {
    let Some(decided) = decided else { return };
    let strong = |rule: &str| {
        matches!(
            rule,
            "export" | "request-placeholder" | "table-says-optional" | "request-says-optional"
        )
    };
    if !strong(decided.rule) {
        return;
    }
    let others = required::answers(evidence).filter(|other| {
        strong(other.rule) && other.value != decided.value && other.place.file != decided.place.file
    });
    for other in others {
        let text = format!(
            "It says that `{}` is {} (line {}), and another document that it is {}; the latter was taken.",
            evidence.key,
            word(&other.value),
            other.place.line,
            word(&decided.value)
        );
        corrections.push((other.place.file, text));
    }
}

fn word(required: &Required) -> &'static str {
    match required {
        Required::Always => "required",
        Required::InWays(_) => "required in some ways",
        Required::Never => "optional",
    }
}
