//! Findings: what is wrong, where, and what to type next.
//!
//! **Input:** one mistake at a time, from any stage. **Output:** all of them, in order.
//!
//! A [`Finding`] has a stable [`Code`], a [`Location`] in a named file, a label for the underlined
//! place, and a remedy. [`Findings`] collects them; a collection that nobody reads is a bug in
//! the caller, which a debug build reports.

mod code;
#[cfg(feature = "gen")]
pub mod json;
mod limit;
mod location;
#[cfg(feature = "gen")]
pub mod render;

use std::cell::Cell;

pub use self::code::Code;
pub use self::location::{Location, SourceFile, Span, Spanned, TokenPlace};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Generated all the same; a person should look.
    Warning,
}

/// One mistake, where it is, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable name of this kind of mistake.
    pub code: Code,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The file, as the user would type it.
    pub file: String,
    /// The place of the mistake.
    pub at: Location,
    /// What is at the place, in few words.
    pub label: String,
    /// Other places that matter, with their labels.
    pub related: Vec<(Location, String)>,
    /// What is allowed, and what to type next.
    pub remedy: String,
}

impl Finding {
    /// A finding without related places.
    pub fn new(
        code: Code,
        file: impl Into<String>,
        at: impl Into<Location>,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            code,
            message: message.into(),
            file: file.into(),
            at: at.into(),
            label: label.into(),
            related: Vec::new(),
            remedy: remedy.into(),
        }
    }

    /// A finding about a file as a whole.
    pub fn of_file(
        code: Code,
        file: impl Into<String>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::new(code, file, Span::default(), message, "", remedy)
    }

    /// Points at one more place in the same file.
    #[must_use]
    pub fn related(mut self, at: impl Into<Location>, label: impl Into<String>) -> Self {
        self.related.push((at.into(), label.into()));
        self
    }
}

/// Every finding of a run.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    read: Cell<bool>,
}

impl Findings {
    /// No findings yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        self.read.set(false);
        self.list.push(finding);
    }

    /// Adds everything another collection holds.
    pub fn absorb(&mut self, mut other: Self) {
        // Whole: what is left out is counted once, when all are there.
        let list = std::mem::take(&mut other.list);
        if !list.is_empty() {
            self.read.set(false);
            self.list.extend(list);
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether a finding of severity error is among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Findings of severity error. They still have to be printed: this does not count as reading.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        let all = self.list.iter();
        all.filter(|finding| finding.code.severity() == Severity::Error)
    }

    /// All of them by file and place, the first hundred of each file; what is left out is counted.
    /// This counts as reading.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Finding> {
        self.read.set(true);
        let mut list = std::mem::take(&mut self.list);
        list.sort_by(|a, b| (&a.file, a.at, a.code.name()).cmp(&(&b.file, b.at, b.code.name())));
        limit::bounded(list)
    }

    /// Throws all of them away, for a reason.
    pub fn discard(mut self, _why: &str) {
        self.list.clear();
    }
}

impl Drop for Findings {
    fn drop(&mut self) {
        debug_assert!(
            self.list.is_empty() || self.read.get() || std::thread::panicking(),
            "findings were collected and never read: {:?}",
            self.list
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "never read")]
    fn findings_that_nobody_reads_are_a_bug() {
        let mut findings = Findings::new();
        findings.push(Finding::new(
            Code::Syntax,
            "f",
            Span::default(),
            "m",
            "l",
            "r",
        ));
    }
}
