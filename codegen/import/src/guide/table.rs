//! Parameters as guides list them: rows of a table, items of a list.
//!
//! Comes in: tables with their heads and list items, and the keys that requests send. Goes out:
//! a [`Parameter`] for each that describes an entry. What a column holds, its head says; where it
//! does not, the columns are those of newer guides: label and key, description, data type.

mod columns;
pub(super) mod words;

use self::columns::Columns;
use super::blocks::{Page, Row};
use crate::facts::{Parameter, is_entry_key};

/// The entries that a page describes beside its requests.
pub(super) fn parameters(page: &Page, asked: &[&str]) -> Vec<Parameter> {
    let rows = page.tables.iter().flat_map(|table| {
        let columns = Columns::of(&table.head);
        let rows_of_entries = columns.describes_entries.then_some(&table.rows);
        let rows = rows_of_entries.into_iter().flatten();
        rows.filter_map(move |row| parameter(row, &columns, asked))
    });
    let items = page.items.iter();
    rows.chain(items.filter_map(|item| listed(item, asked)))
        .collect()
}

/// The entry that a row describes, if it describes one.
fn parameter(row: &Row, columns: &Columns, asked: &[&str]) -> Option<Parameter> {
    let cell = |at: Option<usize>| {
        at.and_then(|at| row.cells.get(at))
            .map_or("", String::as_str)
    };
    let named = Named::of(cell(columns.key), cell(Some(0)))
        .filter(|named| named.marked || columns.key_is_said || asked.contains(&named.key))
        .or_else(|| Named::asked(row, asked))?;
    let is_asked = asked.contains(&named.key);
    let shown = named.marked || columns.key_is_said;
    if !(is_asked || shown && named.key.contains('.')) {
        return None;
    }
    let description = cell(columns.description);
    let label = match cell(columns.label).trim() {
        "" => named.label,
        label if columns.label == columns.key && label == named.key => named.label,
        label if label.contains('`') => named.label,
        label => label,
    };
    let stated = columns
        .presence
        .as_ref()
        .map(|(at, asks)| words::answered(cell(Some(*at)), *asks));
    let default = words::bare_default(cell(columns.default));
    let data_type = cell(columns.data_type).trim().trim_matches('`');
    Some(Parameter {
        key: named.key.to_owned(),
        label: (!label.is_empty()).then(|| label.to_owned()),
        stated: stated
            .or_else(|| words::stated(description))
            .or_else(|| words::stated(named.rest))
            .or(row.section),
        default: default.or_else(|| words::default(description)),
        data_type: (!data_type.is_empty()).then(|| data_type.to_lowercase()),
        line: row.line,
    })
}

/// The entry that an item of a list describes: only one that a request sends, and only where the
/// item says whether it may be left out.
fn listed(item: &Row, asked: &[&str]) -> Option<Parameter> {
    let text = item.cells.first()?.trim_start();
    let (key, rest) = text.strip_prefix('`')?.split_once('`')?;
    let parameter = Parameter {
        key: key.trim().to_owned(),
        stated: words::stated(rest).or(item.section),
        default: words::default(rest),
        line: item.line,
        ..Parameter::default()
    };
    let says = parameter.stated.is_some() || parameter.default.is_some();
    (says && asked.contains(&parameter.key.as_str())).then_some(parameter)
}

/// The key in a cell, and what stands around it.
struct Named<'a> {
    key: &'a str,
    label: &'a str,
    rest: &'a str,
    /// Whether it stands in back-ticks.
    marked: bool,
}

impl<'a> Named<'a> {
    /// The key in its column; else in back-ticks in the first.
    fn of(cell: &'a str, first: &'a str) -> Option<Self> {
        Self::marked(cell)
            .or_else(|| Self::marked(first))
            .or_else(|| Self::bare(cell))
    }

    /// The first cell that is the key of an entry that requests send.
    fn asked(row: &'a Row, asked: &[&str]) -> Option<Self> {
        let mut cells = row.cells.iter().filter_map(|cell| Self::bare(cell));
        cells.find(|named| asked.contains(&named.key))
    }

    fn marked(cell: &'a str) -> Option<Self> {
        let (before, rest) = cell.split_once('`')?;
        let (key, rest) = rest.split_once('`')?;
        let key = key.trim();
        is_entry_key(key).then(|| Self {
            key,
            label: before.trim().trim_end_matches([':', '-']).trim(),
            rest,
            marked: true,
        })
    }

    fn bare(cell: &'a str) -> Option<Self> {
        let key = cell.trim();
        is_entry_key(key).then_some(Self {
            key,
            label: "",
            rest: "",
            marked: false,
        })
    }
}
