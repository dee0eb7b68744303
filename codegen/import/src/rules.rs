//! The rules: from what documents say to what a definition says, one table for each question.
//!
//! A rule goes by the kind of evidence (a placeholder in a request, a value in a response, the
//! attributes of an export, a row of a table, the list of common entries), never by the element.
//! The first rule of a table that has something to say decides, and its name is kept, so that a
//! decision can be traced to a line of a document.

pub mod required;
pub mod secret;
pub mod supplied;
pub mod value_type;

use crate::facts::Place;

/// A decision, the rule that made it, and the line it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<T> {
    /// What was decided.
    pub value: T,
    /// The name of the rule.
    pub rule: &'static str,
    /// The line it rests on.
    pub place: Place,
}
