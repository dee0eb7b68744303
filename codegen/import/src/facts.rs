//! What documents say about elements, each statement with its place; nothing is decided here.
//!
//! **Input:** what `guide` and `export` read. **Output:** [`Document`]s, for `merge` to weigh.

mod element;
mod source_lines;

pub use self::element::{
    ElementFacts, ExportedEntry, Grouping, Parameter, Request, Response, SampleEntry, Stated,
};
pub use self::source_lines::{Lines, Place, Source};
use crate::lenient_json::RepairKind;

/// What kind of document a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// A "Create Instance" page.
    Guide,
    /// The platform's own `element.json`.
    Export,
}

impl DocumentKind {
    /// The word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Export => "export",
        }
    }
}

/// Everything one file says.
#[derive(Debug)]
pub struct Document {
    /// The file, and where each of its lines came from.
    pub source: Source,
    /// What it is.
    pub kind: DocumentKind,
    /// One for each element it speaks of, in order of appearance.
    pub elements: Vec<ElementFacts>,
    /// What the reader took, mended, and could not decide.
    pub remarks: Vec<Remark>,
}

/// A sentence of ours about a place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What about.
    pub kind: RemarkKind,
    /// The line, from 1.
    pub line: usize,
    /// The sentence, without a full stop.
    pub text: String,
}

impl Remark {
    /// A remark about a line.
    pub fn new(kind: RemarkKind, line: usize, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { kind, line, text }
    }

    /// What was mended on a line.
    pub fn repaired(kind: RepairKind, line: usize, text: impl Into<String>) -> Self {
        Self::new(RemarkKind::Repaired(kind), line, text)
    }

    /// What was not understood and left out.
    pub fn undecided(line: usize, text: impl Into<String>) -> Self {
        Self::new(RemarkKind::Undecided, line, text)
    }

    /// What a person should look at.
    pub fn check(line: usize, text: impl Into<String>) -> Self {
        Self::new(RemarkKind::Check, line, text)
    }

    /// Why nothing was taken at all.
    pub fn failed(line: usize, text: impl Into<String>) -> Self {
        Self::new(RemarkKind::Failed, line, text)
    }
}

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkKind {
    /// Something that was taken.
    Took,
    /// Something that was mended.
    Repaired(RepairKind),
    /// Something that was not understood and left out.
    Undecided,
    /// Something that a person should look at.
    Check,
    /// Why nothing was taken at all.
    Failed,
}

impl RemarkKind {
    /// The stable name for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Took => "took",
            Self::Repaired(_) => "repaired",
            Self::Undecided => "undecided",
            Self::Check => "check",
            Self::Failed => "failed",
        }
    }
}

/// A value and the line that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// What is said.
    pub value: T,
    /// Where.
    pub line: usize,
}

impl<T> Said<T> {
    /// `value`, said on `line`.
    pub fn new(value: T, line: usize) -> Self {
        Self { value, line }
    }
}

/// Whether a text can be the key of an entry: anything else is a slip or damage.
#[must_use]
pub fn is_entry_key(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_alphanumeric())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | ':'))
}

/// Whether an entry is about events.
#[must_use]
pub fn is_of_events(key: &str) -> bool {
    key.starts_with("event.")
}

/// Whether a text can be the key of an element.
#[must_use]
pub fn is_element_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '(' | ')'))
}
