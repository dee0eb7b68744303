//! One text for two entries: whoever reads both cannot choose.
//!
//! **Input:** an element, or the dictionary. **Output:** a warning at the second of two equal texts.

use std::collections::BTreeMap;

use super::vague_text::folded;
use super::{Catalogue, Subject, Wording, key_at};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Findings, Location, Spanned};
use crate::model::Entry;

/// A text that each entry has for itself.
struct UniqueText {
    code: Code,
    member: &'static str,
    written: fn(&EntryDefinition) -> Option<&Spanned<String>>,
    lowered: fn(&Entry) -> &str,
    remedy: &'static str,
}

const TEXTS: &[UniqueText] = &[
    UniqueText {
        code: Code::SameDoc,
        member: "doc",
        written: |entry| entry.doc.as_ref(),
        lowered: |entry| &entry.doc,
        remedy: "say of each what the other is not: a reader has both before them and must choose",
    },
    UniqueText {
        code: Code::SameLabel,
        member: "label",
        written: |entry| entry.label.as_ref(),
        lowered: |entry| &entry.label,
        remedy: "give each a label of its own: a form, and an error about a missing entry, shows it alone",
    },
];

/// Entries of an element; what the dictionary says twice is told there.
pub(super) fn in_element(subject: &Subject<'_>, findings: &mut Findings) {
    for text in TEXTS {
        let mut seen = TextsSoFar::of(text, &subject.file.name);
        for (written, entry) in subject.entries() {
            let place = (text.written)(written).map_or_else(
                || TextOrigin::Shared(key_at(written)),
                |text| TextOrigin::Own(text.at),
            );
            seen.see(&entry.key, (text.lowered)(entry), place, findings);
        }
    }
}

/// Entries of the dictionary.
pub(super) fn in_dictionary(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    for text in TEXTS {
        let mut seen = TextsSoFar::of(text, catalogue.common.file());
        for (key, written) in catalogue.common.entries() {
            if let Some(said) = (text.written)(written) {
                seen.see(key, &said.value, TextOrigin::Own(said.at), findings);
            }
        }
    }
}

/// Where an entry's text comes from.
#[derive(Clone, Copy)]
enum TextOrigin {
    /// It is there.
    Own(Location),
    /// From the dictionary, by this `use`.
    Shared(Location),
}

/// What was read so far.
struct TextsSoFar<'a> {
    text: &'a UniqueText,
    file: &'a str,
    readings: BTreeMap<String, (&'a str, TextOrigin)>,
}

impl<'a> TextsSoFar<'a> {
    fn of(text: &'a UniqueText, file: &'a str) -> Self {
        Self {
            text,
            file,
            readings: BTreeMap::new(),
        }
    }

    fn see(&mut self, key: &'a str, said: &str, place: TextOrigin, findings: &mut Findings) {
        let reading = folded(said);
        if reading.is_empty() {
            return;
        }
        let Some((first, other)) = self.readings.get(&reading) else {
            self.readings.insert(reading, (key, place));
            return;
        };
        let (at, related) = match (place, *other) {
            (TextOrigin::Own(at), TextOrigin::Own(other) | TextOrigin::Shared(other))
            | (TextOrigin::Shared(other), TextOrigin::Own(at)) => (at, other),
            (TextOrigin::Shared(_), TextOrigin::Shared(_)) => return,
        };
        let message = format!(
            "`{first}` and `{key}` have one and the same `{}`",
            self.text.member
        );
        let said = Wording::new(message, "the same text", self.text.remedy);
        let finding = said.about(self.text.code, self.file, at);
        findings.push(finding.related(related, "and here"));
    }
}
