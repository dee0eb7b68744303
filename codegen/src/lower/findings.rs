//! Findings of one definition on its way to the model.
//!
//! **Input:** a mistake and where it is. **Output:** a finding, in the words of whoever wrote it.

use super::{Notation, Proposals};
use crate::diagnostic::{Code, Finding, Findings, Location};

/// Where an element's findings point.
pub(super) struct Report<'a> {
    pub(super) file: &'a str,
    pub(super) notation: Notation,
    pub(super) proposals: Proposals<'a>,
    pub(super) findings: &'a mut Findings,
    /// Entries could not be read, which was reported: one of them may be what nobody knows.
    pub(super) unread_entries: bool,
}

impl Report<'_> {
    /// What the author of a definition types, or the author of a struct.
    pub(super) fn says<T>(&self, definition: T, structure: T) -> T {
        self.notation.says(definition, structure)
    }

    pub(super) fn push(
        &mut self,
        code: Code,
        at: Location,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings
            .push(Finding::new(code, self.file, at, message, label, remedy));
    }

    /// Reports what has no meaning where it is written.
    pub(super) fn no_meaning(
        &mut self,
        at: Location,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(Code::NoEffect, at, message, "no meaning here", remedy);
    }

    /// Reports an entry that lacks what says which it is.
    pub(super) fn no_key(&mut self, entry: Location, message: &str, remedy: &str) {
        let (code, label) = (Code::MissingMember, "not in this object");
        self.push(code, entry.opening(), message, label, remedy);
    }

    pub(super) fn push_related(
        &mut self,
        code: Code,
        (at, label): (Location, &str),
        (related, related_label): (Location, &str),
        message: String,
        remedy: String,
    ) {
        let finding = Finding::new(code, self.file, at, message, label, remedy);
        self.findings.push(finding.related(related, related_label));
    }
}
