//! Parameters as guides list them: rows of a table, headings, sentences, comments in a request.
//!
//! **Input:** what a page consists of, and the keys that its requests send. **Output:**
//! a [`Parameter`] for each that describes an entry. What a column holds, its head says; where it
//! does not, the columns are those of newer pages: label and key, description, data type.

pub(super) mod prose;
pub(super) mod required_and_default;

use element_core::words as key_words;

use super::markdown::{Page, Row, Table};
use crate::facts::{Parameter, SampleEntry, Stated, is_entry_key};
use crate::vocabulary::described_as_one;
use crate::word_tables::Words;

/// Places of columns.
#[derive(Debug, Default)]
struct Columns {
    key: usize,
    description: Option<usize>,
    data_type: Option<usize>,
    required: Option<usize>,
    /// Whether the table may be about entries, and not about what another call takes or answers.
    describes_entries: bool,
}

/// Heads of columns with an answer for every row.
const REQUIRED: Words = Words::new("column: required", &["required"]);
/// Heads of columns with sentences.
const DESCRIPTION: Words = Words::new("column: description", &["description"]);
/// Heads of columns with kinds of value.
const TYPE: Words = Words::new("column: type", &["type"]);
/// Heads of columns with keys.
const KEY: Words = Words::new("column: key", &["parameter"]);
/// Heads of tables about other calls.
const OTHER_CALLS: Words = Words::new("column: other calls", &["response", "query"]);

impl Columns {
    /// By the head; by their places where it says nothing.
    fn of(table: &Table) -> Self {
        let heads: Vec<Vec<String>> = table.head.iter().map(|cell| key_words(cell)).collect();
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

/// The entries that a page describes beside its requests.
pub(super) fn parameters(page: &Page, asked: &[&str]) -> Vec<Parameter> {
    let tables = page.tables.iter();
    let mut all: Vec<Parameter> = tables.flat_map(|table| rows(table, asked)).collect();
    all.extend(prose::parameters(page, asked));
    all
}

fn rows(table: &Table, asked: &[&str]) -> Vec<Parameter> {
    let columns = Columns::of(table);
    if !columns.describes_entries {
        return Vec::new();
    }
    let rows = table.rows.iter();
    let rows = rows.filter_map(|row| parameter(row, &columns, asked));
    let mut rows: Vec<Parameter> = rows.collect();
    let is_optional = |row: &Parameter| matches!(row.stated, Some(Stated::Optional));
    let marks = rows.iter().any(is_optional);
    for row in &mut rows {
        row.beside_optional = marks;
    }
    rows
}

/// The entry that a row describes, if it describes one.
fn parameter(row: &Row, columns: &Columns, asked: &[&str]) -> Option<Parameter> {
    let cell = |at: Option<usize>| {
        let cell = at.and_then(|at| row.cells.get(at));
        cell.map_or("", String::as_str)
    };
    let (key, label) = named(cell(Some(columns.key)), cell(Some(0)))?;
    // A word without a point may be anything, unless a request sends it.
    if !asked.contains(&key) && !key.contains('.') {
        return None;
    }
    let description = cell(columns.description);
    let answer = columns
        .required
        .map(|at| required_and_default::answered(cell(Some(at))));
    let stated = answer.or_else(|| required_and_default::stated(description));
    let default = required_and_default::default(description);
    let data_type = cell(columns.data_type).trim().trim_matches('`');
    Some(Parameter {
        key: key.to_owned(),
        label: (!label.is_empty()).then(|| label.to_owned()),
        stated,
        unclear_default: default.is_none() && required_and_default::speaks_of_default(description),
        described_as_secret: described_as_one(description),
        default,
        data_type: (!data_type.is_empty()).then(|| data_type.to_lowercase()),
        line: row.line,
        ..Parameter::default()
    })
}

/// What the comment beside an entry says of it.
pub(super) fn commented(entry: &SampleEntry) -> Option<Parameter> {
    let comment = entry.comment.as_deref()?;
    let text = comment.trim_matches(['/', '*', '#', '<', '!', '-', '>', ' ', '\t', '\r', '\n']);
    let described = prose::described(&entry.key, text, entry.line);
    Some(described).filter(prose::says)
}

/// The key in its column and the label before it; else the key in back-ticks in the first.
fn named<'a>(cell: &'a str, first: &'a str) -> Option<(&'a str, &'a str)> {
    let bare = || is_entry_key(cell.trim()).then(|| (cell.trim(), ""));
    marked(cell).or_else(|| marked(first)).or_else(bare)
}

fn marked(cell: &str) -> Option<(&str, &str)> {
    let (before, rest) = cell.split_once('`')?;
    let key = rest.split('`').next()?.trim();
    let label = before.trim().trim_end_matches([':', '-']).trim();
    is_entry_key(key).then_some((key, label))
}
