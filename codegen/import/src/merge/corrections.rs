//! What documents say otherwise than what was decided: of presence, and of a value's type.
//!
//! **Input:** the evidence and what was decided. **Output:** corrections for `sources`.

use element_core::{OAUTH_APPLICATION, ValueType};

use super::review;
use crate::evidence::Evidence;
use crate::rules::Decision;
use crate::rules::required::{self, Required};
use crate::rules::value_type;

/// A correction and the file it is about.
pub(super) type Correction = (String, String);

/// Rules with a good claim: where two of them disagree, a document is wrong.
const STRONG: &[&str] = &[
    "export",
    "request-placeholder",
    "table-says-optional",
    "table-says-required",
    "request-says-optional",
];

/// Rules with a good claim that say otherwise than the one that decided.
pub(super) fn contradictions(
    evidence: &Evidence,
    decided: Option<&Decision<Required>>,
    corrections: &mut Vec<Correction>,
) {
    let Some(decided) = decided.filter(|decided| STRONG.contains(&decided.rule)) else {
        return;
    };
    let key = evidence.key.as_str();
    if decided.rule == "table-says-optional"
        && OAUTH_APPLICATION.contains(&key)
        && let Some(asked) = evidence.asked.first()
    {
        let text = format!(
            "Its request sends `{key}`, which every application has, and its text calls it optional ({}); the text was taken.",
            decided.place.words()
        );
        corrections.push((asked.place.file.clone(), text));
    }
    let others = required::answers(evidence).filter(|other| {
        let elsewhere = other.place.file != decided.place.file;
        STRONG.contains(&other.rule) && other.value != decided.value && elsewhere
    });
    for other in others {
        let text = format!(
            "It says that `{key}` is {} ({}), and another document that it is {}; the latter was taken.",
            word(&other.value),
            other.place.words(),
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

/// The first type that takes the default and every value somebody had.
pub(super) fn value_type(
    evidence: &Evidence,
    default: Option<&str>,
    corrections: &mut Vec<Correction>,
) -> ValueType {
    for candidate in value_type::candidates(evidence) {
        let mut values = evidence.literals().chain(default);
        let Some(refused) = values.find(|value| !value_type::takes(candidate, value)) else {
            return candidate;
        };
        // What one document holds may be wrong about an entry whose meaning is fixed.
        if value_type::is_fixed(&evidence.key, candidate) {
            let said = evidence.values().find(|(value, _)| *value == refused);
            let place = said.map_or_else(|| evidence.place(), |(_, place)| place.clone());
            let text = format!(
                "It gives `{}` the value `{}` ({}), which cannot be meant: the entry is of type `{}`. The value was not taken.",
                evidence.key,
                review::shown(refused),
                place.words(),
                candidate.word()
            );
            corrections.push((place.file, text));
            return candidate;
        }
    }
    ValueType::Text
}
