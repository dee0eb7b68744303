//! What is open: remarks that wait for a person, and facts without a source.
//!
//! **Input:** a definition. **Output:** warnings.

use super::{Subject, Wording};
use crate::diagnostic::{Code, Findings};

/// Each `review` that nobody has settled.
pub(super) fn pending(subject: &Subject<'_>, findings: &mut Findings) {
    let definition = subject.definition;
    let whole = definition
        .review
        .iter()
        .map(|text| (definition.key.as_ref().map(|key| key.value.as_str()), text));
    let entries = definition.entries.iter();
    let entries = entries.flat_map(|entry| {
        let key = super::key(entry);
        entry.review.iter().map(move |text| (key, text))
    });
    for (key, text) in whole.chain(entries) {
        let message = format!(
            "`{}` waits for a person: {}",
            key.unwrap_or("?").escape_debug(),
            text.value.trim().trim_end_matches('.').escape_debug()
        );
        let remedy = "look, mend what is named, then remove the text from `review`";
        let said = Wording::new(message, "still open", remedy);
        subject.warn(findings, Code::Review, text.at, said);
    }
}

/// A definition without `sources`.
pub(super) fn without_source(subject: &Subject<'_>, findings: &mut Findings) {
    let definition = subject.definition;
    if !definition.sources.is_empty() {
        return;
    }
    let at = definition.key.as_ref().map_or(definition.at, |key| key.at);
    let message = "nobody can check this definition: it names no source";
    let remedy = "add `\"sources\": [{ \"document\": \"…\" }]`: which document, account or person the facts come from";
    let said = Wording::new(message, "this element", remedy);
    subject.warn(findings, Code::NoSource, at, said);
}
