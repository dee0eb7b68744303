//! JSON as people write it into guides: read in spite of its mistakes, every mistake placed.
//!
//! **Input:** a text, and where in it a document starts. **Output:** a [`Node`] with the range of
//! every name and value, and the [`Repair`]s it took; or a [`Failure`] that says where reading
//! had to stop. The reader keeps its own stack, so depth is a number to check and not a crash.

mod brackets;
mod lookahead;
mod node;
mod reader;
mod repair;
mod strings;
mod unquoted;

pub use self::node::{Member, Node, NodeKind};
pub use self::repair::{Repair, RepairKind};

use element_codegen::diagnostic::Span;

/// Deeper documents are damaged or hostile; the deepest export we know has 14 levels.
pub const DEEPEST: usize = 256;
/// A document with more mistakes than this is not read any further: it is something else.
pub const MOST_REPAIRS: usize = 400;

/// What is known about the end of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The text was closed by its author: missing closing brackets are a slip.
    Closed,
    /// The text may have been cut off: missing closing brackets mean that something is lost.
    Open,
}

/// A document that was read.
#[derive(Debug)]
pub struct Reading {
    /// Its value.
    pub root: Node,
    /// What was mended, in order of place.
    pub repairs: Vec<Repair>,
    /// Where the document ends in the text.
    pub end: usize,
}

/// Why a document could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The byte where reading stopped.
    pub at: usize,
    /// What is wrong there, in one sentence without a full stop.
    pub reason: String,
}

impl Failure {
    fn new(at: usize, reason: impl Into<String>) -> Self {
        Self {
            at,
            reason: reason.into(),
        }
    }
}

/// Reads the document that starts at `from` (blanks before it are skipped).
///
/// # Errors
///
/// When the text is cut off, nested too deep, or has a place that no rule can mend.
pub fn read(text: &str, from: usize, ending: Ending) -> Result<Reading, Failure> {
    reader::JsonReader::new(text, from, ending).read()
}

/// The range from `start` to `end`.
fn span(start: usize, end: usize) -> Span {
    Span::new(start, end)
}
