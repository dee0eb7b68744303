//! The rules: from what documents say to what a definition says, one table for each question.
//!
//! **Input:** evidence. **Output:** a decision, and the name of the rule that made it.
//!
//! A rule goes by the kind of evidence (a placeholder in a request, a value in a response, the
//! attributes of an export, a row of a table, the list of common entries), never by the element.
//! The first rule of a table that has something to say decides, and its name is kept, so that a
//! decision can be traced to a line of a document.

pub mod required;
pub mod secret;
pub mod supplied;
pub mod value_type;

use crate::evidence::Evidence;
use crate::facts::Place;
use crate::word_tables::{self, Hit};

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

/// An answer, and the line it rests on.
type Answer<T> = Option<(T, Place)>;

/// A rule by its name.
type Rule<T> = (&'static str, fn(&Evidence) -> Answer<T>);

/// What the first rule of a table that answers says; all are asked while somebody counts.
fn decided<T>(table: &'static str, rules: &[Rule<T>], evidence: &Evidence) -> Option<Decision<T>> {
    let mut answers = rules.iter().filter_map(|(rule, answer)| {
        word_tables::count(table, rule, None);
        let (value, place) = answer(evidence)?;
        Some(Decision { value, rule, place })
    });
    if !word_tables::is_counted() {
        return answers.next();
    }
    let answers: Vec<Decision<T>> = answers.collect();
    for answer in &answers {
        word_tables::count(table, answer.rule, Some(Hit::Fires));
    }
    let first = answers.into_iter().next()?;
    word_tables::count(table, first.rule, Some(Hit::Decides));
    Some(first)
}
