//! What the values of an entry say: its type, and one to show.

use element_codegen::credential;

use super::contradiction::Correction;
use super::review;
use crate::evidence::Evidence;
use crate::facts::Place;
use crate::placeholder::Sample;
use crate::rules::value_type::{self, ValueType};

/// The first type that takes the default and every value somebody had.
pub(super) fn value_type(
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
                "It gives `{}` the value `{}` ({}), which cannot be meant: the entry is of type `{}`. The value was not taken.",
                evidence.key,
                review::shown(refused),
                place.words(),
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

/// A value that a request shows and that names nobody.
pub(super) fn example(evidence: &Evidence, value_type: ValueType) -> Option<String> {
    let mut asked = evidence.asked.iter();
    let literal = asked.find(|asked| asked.sample == Sample::Literal)?;
    let value = literal.value.clone()?;
    // Lists are sent without the blanks.
    let value = match value_type.word {
        "list" => value
            .split(',')
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(","),
        _ => value,
    };
    let harmless =
        !value.contains(['@', '<', '*']) && value.len() <= 80 && !value.trim().is_empty();
    let harmless = harmless && credential::seen(&value).is_none();
    (harmless && value_type::is_whole(value_type, &value)).then_some(value)
}
