//! Documents that say otherwise than the one that decided.

use crate::evidence::Evidence;
use crate::rules::required::{self, Decision, Required};

/// A correction and the file it is about.
pub(super) type Correction = (String, String);

/// Rules with a good claim that say otherwise than the one that decided.
pub(super) fn contradictions(
    evidence: &Evidence,
    decided: Option<&Decision<Required>>,
    corrections: &mut Vec<Correction>,
) {
    let Some(decided) = decided else { return };
    let strong = |rule: &str| {
        matches!(
            rule,
            "export"
                | "request-placeholder"
                | "table-says-optional"
                | "table-says-required"
                | "request-says-optional"
        )
    };
    if !strong(decided.rule) {
        return;
    }
    if decided.rule == "table-says-optional"
        && element_core::OAUTH_APPLICATION.contains(&evidence.key.as_str())
        && let Some(asked) = evidence.asked.first()
    {
        let text = format!(
            "Its request sends `{}`, which every application has, and its text calls it optional ({}); the text was taken.",
            evidence.key,
            decided.place.words()
        );
        corrections.push((asked.place.file.clone(), text));
    }
    let others = required::answers(evidence).filter(|other| {
        strong(other.rule) && other.value != decided.value && other.place.file != decided.place.file
    });
    for other in others {
        let text = format!(
            "It says that `{}` is {} ({}), and another document that it is {}; the latter was taken.",
            evidence.key,
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
