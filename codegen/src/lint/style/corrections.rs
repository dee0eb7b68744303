//! Corrections: what a source says, and what the definition uses.
//!
//! **Input:** the corrections of a definition. **Output:** a warning for each that lacks its
//! subject, its claim or its decision, or uses a word that reads translated.

use super::{Code, Findings, LabelledText, Subject, Wording, translated};

/// Longer, and it is a sentence and no subject.
const LONGEST_SUBJECT: usize = 60;

/// Judges every correction: `id: page says 46, sample response 123. We use 46.`
pub(in super::super) fn corrections(subject: &Subject<'_>, findings: &mut Findings) {
    let sources = subject.definition.sources.iter();
    for correction in sources.flat_map(|source| &source.corrections) {
        let text = LabelledText {
            value: &correction.value,
            label: "",
        };
        let form = missing(&correction.value).map(malformed);
        for (code, said) in form.into_iter().chain(translated(text)) {
            subject.warn(findings, code, correction.at, said);
        }
    }
}

/// The part that a correction lacks.
fn missing(correction: &str) -> Option<&'static str> {
    let Some((subject, rest)) = correction.split_once(": ") else {
        return Some("its subject");
    };
    if subject.trim().is_empty() || subject.chars().count() > LONGEST_SUBJECT {
        return Some("its subject");
    }
    match rest.rsplit_once(". We ") {
        Some((claim, decision)) if !claim.trim().is_empty() && !decision.trim().is_empty() => None,
        Some(_) => Some("its claim"),
        None if rest.trim_start().starts_with("We ") => Some("its claim"),
        None => Some("its decision"),
    }
}

fn malformed(part: &'static str) -> (Code, Wording) {
    let message = format!("this correction lacks {part}");
    let remedy =
        "write subject, claim and decision: `id: page says 46, sample response 123. We use 46.`";
    (
        Code::CorrectionForm,
        Wording::new(message, "incomplete", remedy),
    )
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn a_correction_has_subject_claim_and_decision() {
        for (correction, expected) in [
            ("id: page says 46, sample response 123. We use 46.", None),
            (
                "site: key suggests a name. The form says host. We follow the form.",
                None,
            ),
            (
                "The page says 46, its response 123; 46 is taken.",
                Some("its subject"),
            ),
            (": page says 46. We use 46.", Some("its subject")),
            (
                "id: page says 46, sample response 123.",
                Some("its decision"),
            ),
            ("id: We use 46.", Some("its claim")),
            ("id: page says 46. We ", Some("its claim")),
        ] {
            assert_eq!(missing(correction), expected, "{correction}");
        }
        // A subject is a few words.
        for (length, expected) in [
            (60, None),
            (61, Some("its subject")),
            (90, Some("its subject")),
        ] {
            let correction = format!("{}: page says 46. We use 46.", "a".repeat(length));
            assert_eq!(missing(&correction), expected, "{length}");
        }
    }
}
