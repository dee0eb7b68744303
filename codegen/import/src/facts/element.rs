//! What a document says about one element: its requests, responses, rows of tables, entries of a form.
//!
//! **Input:** what a reader found. **Output:** the same, by element.

use element_codegen::json::Json;
use element_core::Shown;

use super::Said;
use crate::lenient_json::RepairKind;

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
    /// Whether it speaks of a default and does not spell it out.
    pub unclear_default: bool,
    /// Whether its description begins with the name of a credential.
    pub described_as_secret: bool,
    /// Whether its table calls other entries optional.
    pub beside_optional: bool,
    /// The data type it states.
    pub data_type: Option<String>,
    /// Its line.
    pub line: usize,
}

/// What the place of an entry in the platform's form depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Nothing.
    #[default]
    Alone,
    /// Its value decides which other entries the form shows.
    Chooses,
    /// The form shows it with this value of the one that chooses.
    Chosen(String),
}

/// An entry of an export.
#[derive(Clone, Debug)]
pub struct ExportedEntry {
    /// The key.
    pub key: String,
    /// What the form shows beside the field.
    pub label: Option<String>,
    /// The type of the form's field: `TEXTFIELD_32`, `PASSWORD`.
    pub field: String,
    /// Whether the form demands it.
    pub required: bool,
    /// Whether the form shows it.
    pub shown: Shown,
    /// Whether the platform stores it encrypted.
    pub encrypted: bool,
    /// What the form says about it, for the rules alone: sentences do not carry over.
    pub description: Option<String>,
    /// What its place in the form depends on.
    pub grouping: Grouping,
    /// The default, unless empty.
    pub default: Option<String>,
    /// Values and labels of a choice.
    pub options: Vec<(String, String)>,
    /// Its line.
    pub line: usize,
}
