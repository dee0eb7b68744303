//! Every recorded response decoded into its element's types and written back.
//!
//! **Input:** paths. **Output:** a [`RoundTrip`] for each response in a document under them, and what
//! of the documents could not be read.

pub mod decode;
pub mod same;
pub mod table;

use std::path::PathBuf;

use element_import::facts::{Document, ElementFacts, Place, Remark, RemarkKind, Response};
use element_import::lenient_json::RepairKind;
use element_import::run;
use element_types::for_element;

use self::decode::{Decode, Decoded};

/// What a run came to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Documents that were read.
    pub documents: usize,
    /// One for each response.
    pub trips: Vec<RoundTrip>,
    /// How many of them could not be read at all.
    pub failed: usize,
    /// Documents and parts of documents that could not be read, a line each.
    pub left_out: Vec<String>,
}

/// One response, there and back.
#[derive(Debug)]
pub struct RoundTrip {
    /// Where the response starts.
    pub place: Place,
    /// The key of its element.
    pub element: String,
    /// Mistakes in its JSON that were mended before.
    pub repairs: Vec<RepairKind>,
    /// Which types it was decoded into.
    pub types: Types,
    /// What became of it, or why it cannot be decoded at all.
    pub decoded: Result<Decoded, String>,
}

/// Which types a response was decoded into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Types {
    /// Those of its element.
    Own,
    /// Those for elements without a module.
    Untyped,
}

impl RoundTrip {
    /// Whether the same JSON value came back.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.decoded.as_ref().is_ok_and(|decoded| decoded.same)
    }
}

/// Takes every response out of the documents under the paths, there and back.
///
/// # Errors
///
/// When there are too many documents.
pub fn run(paths: &[PathBuf]) -> Result<Outcome, String> {
    let documents = run::read(paths, None)?;
    let mut outcome = Outcome {
        documents: documents.len(),
        ..Outcome::default()
    };
    for document in &documents {
        outcome.left_out.extend(left_out(document));
        let is_failure = |remark: &Remark| remark.kind == RemarkKind::Failed;
        outcome.failed += usize::from(document.remarks.iter().any(is_failure));
        for facts in &document.elements {
            for response in &facts.responses {
                outcome.trips.push(trip(document, facts, response));
            }
        }
    }
    Ok(outcome)
}

fn left_out(document: &Document) -> impl Iterator<Item = String> {
    let lost = document
        .remarks
        .iter()
        .filter(|remark| matches!(remark.kind, RemarkKind::Failed | RemarkKind::Undecided));
    lost.map(|remark| format!("{}: {}", document.source.place(remark.line), remark.text))
}

fn trip(document: &Document, facts: &ElementFacts, response: &Response) -> RoundTrip {
    // A page may show the response of another element; then that one's types are the right ones.
    let element = match &response.key {
        Some(key) if response.foreign => key,
        _ => &facts.key,
    };
    let (types, decoded) = match for_element(element, Decode(&response.json)) {
        Ok(decoded) => (Types::Own, decoded),
        Err(task) => (Types::Untyped, task.untyped()),
    };
    RoundTrip {
        place: document.source.place(response.line),
        element: element.clone(),
        repairs: response.repairs.clone(),
        types,
        decoded,
    }
}
