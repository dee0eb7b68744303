//! What the columns of a table hold, by the words of its head.

use element_core::words;

use crate::guide::blocks::Table;
use crate::tally::Words;

/// Places of columns.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) key: usize,
    pub(super) description: Option<usize>,
    pub(super) data_type: Option<usize>,
    pub(super) required: Option<usize>,
    /// Whether the table may be about entries, and not about what another call takes or answers.
    pub(super) describes_entries: bool,
}

/// Heads of columns with an answer for every row.
pub(super) const REQUIRED: Words = Words::new("column: required", &["required"]);
/// Heads of columns with sentences.
pub(super) const DESCRIPTION: Words = Words::new("column: description", &["description"]);
/// Heads of columns with kinds of value.
pub(super) const TYPE: Words = Words::new("column: type", &["type"]);
/// Heads of columns with keys.
pub(super) const KEY: Words = Words::new("column: key", &["parameter"]);
/// Heads of tables about other calls.
pub(super) const OTHER_CALLS: Words = Words::new("column: other calls", &["response", "query"]);

impl Columns {
    /// By the head; by their places where it says nothing.
    pub(super) fn of(table: &Table) -> Self {
        let heads: Vec<Vec<String>> = table.head.iter().map(|cell| words(cell)).collect();
        let find = |known: &Words, from: usize| {
            let mut heads = heads.iter().enumerate().skip(from);
            let found = heads.find(|(_, head)| head.iter().any(|word| known.has(word)));
            found.map(|(at, _)| at)
        };
        Self {
            key: find(&KEY, 0).unwrap_or(0),
            required: find(&REQUIRED, 1),
            description: find(&DESCRIPTION, 0).or(Some(1)),
            data_type: find(&TYPE, 0).or(Some(2)),
            describes_entries: find(&OTHER_CALLS, 0).is_none(),
        }
    }
}
