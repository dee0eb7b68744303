//! What documents say about elements, each statement with its place; nothing is decided here.
//!
//! **Input:** what `guide` and `export` read. **Output:** [`Document`]s, for `merge` to weigh.

mod exported;
mod source;

use element_codegen::json::Json;

pub use self::exported::{ExportedEntry, Grouping, Stored};
pub use self::source::{Place, Source};
use crate::json::RepairKind;

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

/// What one document says about one element.
#[derive(Clone, Debug, Default)]
pub struct ElementFacts {
    /// The key that requests send.
    pub key: String,
    /// Numbers, the page's own first.
    pub ids: Vec<Said<u64>>,
    /// Names, the most trustworthy first.
    pub names: Vec<Said<String>>,
    /// Hubs, the most trustworthy first.
    pub hubs: Vec<Said<String>>,
    /// Kinds of authentication that a sample or an export declares.
    pub authentications: Vec<Said<String>>,
    /// Requests that create an instance.
    pub requests: Vec<Request>,
    /// Those that show only a part of what is sent: what they leave out says nothing.
    pub parts: Vec<Request>,
    /// What the platform answered.
    pub responses: Vec<Response>,
    /// Rows of a table of parameters.
    pub parameters: Vec<Parameter>,
    /// Entries of an export.
    pub exported: Vec<ExportedEntry>,
    /// The line on which the page refers to the entries that all elements share.
    pub common_list: Option<usize>,
    /// What was wrong in the document, and what was taken instead; sentences of ours.
    pub corrections: Vec<Said<String>>,
}

impl ElementFacts {
    /// Nothing yet about the element with a key.
    #[must_use]
    pub fn of(key: String) -> Self {
        Self {
            key,
            ..Self::default()
        }
    }

    /// Adds what a sample says about the element itself.
    pub fn take(&mut self, about: Self) {
        self.corrections.extend(about.corrections);
        self.ids.extend(about.ids);
        self.names.extend(about.names);
        self.hubs.extend(about.hubs);
        self.authentications.extend(about.authentications);
    }

    /// Whether the document shows how an instance is made, or what one reports.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        !(self.requests.is_empty()
            && self.parts.is_empty()
            && self.responses.is_empty()
            && self.exported.is_empty())
    }
}

/// A request that creates an instance.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Where it starts.
    pub line: usize,
    /// Members of `providerData`.
    pub provider_data: Vec<SampleEntry>,
    /// Members of `configuration`.
    pub entries: Vec<SampleEntry>,
}

/// A member of a `configuration` in a request or a response.
#[derive(Clone, Debug, Default)]
pub struct SampleEntry {
    /// The key.
    pub key: String,
    /// The value on the wire; `None` for null.
    pub value: Option<String>,
    /// Its line.
    pub line: usize,
    /// A comment beside it.
    pub comment: Option<String>,
}

/// What the platform answered.
#[derive(Clone, Debug)]
pub struct Response {
    /// Where it starts.
    pub line: usize,
    /// The key it carries.
    pub key: Option<String>,
    /// Members of `configuration`.
    pub entries: Vec<SampleEntry>,
    /// The whole, as it came, if it was made for the element.
    pub recorded: Option<Json>,
    /// Whether it was made for another element.
    pub foreign: bool,
    /// The whole as JSON without mistakes, secrets included; the source's own text where it had none.
    pub json: String,
    /// What it took to read it.
    pub repairs: Vec<RepairKind>,
}

/// What a row or an item says outright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// That the caller must send the entry.
    Required,
    /// That it may be left out.
    Optional,
    /// That it depends on something.
    Sometimes,
}

/// What words that were not understood are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Whether the caller must send the entry.
    Presence,
    /// What the platform takes without it.
    Default,
}

/// A row of a table of parameters, or an item of a list.
#[derive(Clone, Debug, Default)]
pub struct Parameter {
    /// The key.
    pub key: String,
    /// What the form shows beside the field.
    pub label: Option<String>,
    /// Whether it calls it required or optional.
    pub stated: Option<Stated>,
    /// The default it states.
    pub default: Option<String>,
    /// What it speaks of in words that were not understood.
    pub unclear: Vec<Unclear>,
    /// Whether its description begins with the name of a credential.
    pub described_as_secret: bool,
    /// Whether its table calls other entries optional.
    pub beside_optional: bool,
    /// The data type it states.
    pub data_type: Option<String>,
    /// Its line.
    pub line: usize,
}
