//! Parameters as guides list them: rows of a table, items of a list, headings, sentences.
//!
//! Comes in: what a page consists of, and the keys that its requests send. Goes out:
//! a [`Parameter`] for each that describes an entry. What a column holds, its head says; where it
//! does not, the columns are those of newer guides: label and key, description, data type.

mod columns;
mod legend;
mod prose;
mod rest;
pub(super) mod words;

use self::columns::{Asks, Columns};
use self::legend::Legend;
use super::blocks::{Page, Row, Table};
use crate::facts::{Parameter, Remark, RemarkKind, SampleEntry, Stated, Unclear, is_entry_key};
use crate::rules::placeholder::{self, Sample};
use crate::rules::secret;

/// The entries that a page describes beside its requests: in tables, in lists, under a heading of
/// their own, in sentences.
pub(super) fn parameters(page: &Page, asked: &[&str]) -> Vec<Parameter> {
    let legend = Legend::of(page);
    let tables = page.tables.iter();
    let mut all: Vec<Parameter> = tables
        .flat_map(|table| rows(table, legend, asked))
        .collect();
    all.extend(page.items.iter().flat_map(|item| listed(item, asked)));
    all.extend(prose::parameters(page, asked));
    let rest = rest::rest(page, &all, asked);
    all.extend(rest);
    all
}

/// Keys that a sentence or an item names, of a family that requests send, and that stand in none of
/// them nor anywhere else: each once, for a person to see.
pub(super) fn unsent(page: &Page, asked: &[&str], known: &[&str]) -> Vec<Remark> {
    let mut seen: Vec<&str> = asked.to_vec();
    seen.extend(known);
    let family = |key: &str| key.split('.').next().map(str::to_owned);
    let families: Vec<_> = asked
        .iter()
        .filter(|key| key.contains('.'))
        .map(|key| family(key))
        .collect();
    let texts = page.items.iter().chain(&page.topics);
    let named = texts.flat_map(|row| {
        let codes = row
            .cells
            .iter()
            .flat_map(|cell| cell.split('`').skip(1).step_by(2));
        codes.map(|code| (code.trim(), row.line))
    });
    let mut remarks = Vec::new();
    for (key, line) in named {
        let is_kin = key.contains('.') && is_entry_key(key) && families.contains(&family(key));
        if is_kin && !seen.contains(&key) {
            seen.push(key);
            let text = format!(
                "the page speaks of `{key}`, which neither a request sends, nor a response reports, nor a table describes; it was left out: see whether it is an entry"
            );
            remarks.push(Remark::new(RemarkKind::Undecided, line, text));
        }
    }
    remarks
}

fn rows(table: &Table, legend: Option<Legend>, asked: &[&str]) -> Vec<Parameter> {
    let columns = Columns::of(table);
    if !columns.describes_entries {
        return Vec::new();
    }
    let rows = table.rows.iter();
    let mut rows: Vec<Parameter> = rows
        .filter_map(|row| {
            let mut parameter = parameter(row, &columns, asked)?;
            let marked = || Some(legend?.of_row(row));
            parameter.stated = parameter.stated.or_else(marked);
            Some(parameter)
        })
        .collect();
    let is_optional = |row: &Parameter| matches!(row.stated, Some(Stated::Optional));
    let marks = rows.iter().any(is_optional);
    for row in &mut rows {
        row.beside_optional = marks;
    }
    rows
}

fn cell(row: &Row, at: Option<usize>) -> &str {
    let cell = at.and_then(|at| row.cells.get(at));
    cell.map_or("", String::as_str)
}

/// The key of a row, if it is the key of an entry.
fn entry<'a>(row: &'a Row, columns: &Columns, asked: &[&str]) -> Option<Named<'a>> {
    let named = Named::of(cell(row, columns.key), cell(row, Some(0)))
        .filter(|named| {
            let said = named.marked || columns.key_is_said;
            said || asked.contains(&named.key) || named.key.contains('.')
        })
        .or_else(|| Named::asked(row, asked))?;
    // Beside entries that requests send, a key of their family is one as well.
    let family = |key: &str| key.split('.').next().map(str::to_owned);
    let is_kin = || asked.iter().any(|key| family(key) == family(named.key));
    let shown = named.marked || columns.key_is_said || is_kin();
    let is_entry = asked.contains(&named.key) || shown && named.key.contains('.');
    is_entry.then_some(named)
}

/// The entry that a row describes, if it describes one.
fn parameter(row: &Row, columns: &Columns, asked: &[&str]) -> Option<Parameter> {
    let cell = |at: Option<usize>| cell(row, at);
    let named = entry(row, columns, asked)?;
    let description = cell(columns.description);
    let label = match cell(columns.label).trim() {
        "" => named.label,
        label if columns.label == columns.key && label == named.key => named.label,
        label if label.contains('`') => named.label,
        label => label,
    };
    let label = label.trim_end_matches(MARKS);
    let presence = cell(columns.presence.map(|(at, _)| at));
    let instead = words::default(presence);
    let stated = columns.presence.map(|(_, asks)| match instead {
        Some(_) => Stated::Optional,
        None => words::answered(presence, asks),
    });
    let default = words::bare_default(cell(columns.default))
        .or(instead)
        .or_else(|| words::default(named.rest));
    let stated = stated
        .or_else(|| words::stated(description))
        .or_else(|| words::stated(named.rest))
        .or(row.section);
    let sensitive = columns.secret.is_some()
        && words::answered(cell(columns.secret), Asks::Required) == Stated::Required;
    let data_type = cell(columns.data_type).trim().trim_matches('`');
    Some(Parameter {
        key: named.key.to_owned(),
        label: (!label.is_empty()).then(|| label.to_owned()),
        stated,
        unclear: words::unclear(description, stated, default.as_deref()),
        described_as_secret: sensitive || secret::described_as_one(description),
        default: default.or_else(|| words::default(description)),
        data_type: (!data_type.is_empty()).then(|| data_type.to_lowercase()),
        line: row.line,
        ..Parameter::default()
    })
}

/// The entries that an item of a list describes: only those that a request sends, and only where
/// the item says whether they may be left out.
fn listed(item: &Row, asked: &[&str]) -> Vec<Parameter> {
    let text = item.cells.first().map_or("", String::as_str);
    let codes = text.split('`').skip(1).step_by(2);
    let names_several = codes.filter(|code| asked.contains(code)).count() > 1;
    if names_several && !prose::is_about_first(text, asked) {
        return prose::spoken(text, item, asked);
    }
    let Some((key, rest)) = prose::subject(text, asked) else {
        return labelled(item, text, asked).into_iter().collect();
    };
    let mut parameter = prose::described(key, rest, item);
    // "Optionally a region (`acme.region`)".
    let label = text.split('`').next().unwrap_or_default();
    parameter.stated = parameter.stated.or_else(|| words::stated(label));
    Some(parameter).filter(prose::says).into_iter().collect()
}

/// An item that calls one entry by the last words of its key, "Company Code (optional)" that of
/// `acme.company.code`.
fn labelled(item: &Row, text: &str, asked: &[&str]) -> Option<Parameter> {
    let label = text.split(['(', ':', '`', '\n', '–', '—']).next()?;
    let label = label.split(" - ").next().unwrap_or(label);
    let said = element_core::words(label);
    let is_called = |key: &&&str| {
        let of_key = element_core::words(key);
        !said.is_empty() && of_key.ends_with(&said) || of_key.len() > 1 && said.ends_with(&of_key)
    };
    let mut called: Vec<&&str> = asked.iter().filter(is_called).collect();
    called.sort_unstable();
    called.dedup();
    let [key] = called.as_slice() else {
        return None;
    };
    let rest = text.get(label.len()..).unwrap_or_default();
    Some(prose::described(key, rest, item)).filter(prose::says)
}

/// What the comment beside an entry says of it.
pub(super) fn commented(entry: &SampleEntry) -> Option<Parameter> {
    let comment = entry.comment.as_deref()?;
    let text = comment.trim_matches(['/', '*', '#', '<', '!', '-', '>', ' ', '\t', '\r', '\n']);
    let row = Row {
        cells: Vec::new(),
        line: entry.line,
        section: None,
        bold: false,
    };
    let mut described = prose::described(&entry.key, text, &row);
    if described.default.is_none() && calls_default(text) {
        let value = entry.value.clone();
        let is_meant = |value: &String| placeholder::sample(&entry.key, value) == Sample::Literal;
        described.default = value.filter(is_meant);
        described
            .unclear
            .retain(|unclear| *unclear != Unclear::Default);
    }
    Some(described).filter(prose::says)
}

/// Whether a comment calls the value beside it the default: `false // default - or else true`.
fn calls_default(comment: &str) -> bool {
    let lower = comment.trim().to_lowercase();
    let rest = ["the default", "default value", "default"]
        .iter()
        .find_map(|word| lower.strip_prefix(word));
    rest.is_some_and(|rest| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with(['-', '–', '—', ',', ';', '.', '(', ')'])
    })
}

/// What people put behind a name to point at a legend or a footnote.
const MARKS: &[char] = &['*', '†', '‡', '§', '#', ' '];

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
        let cell = cell.trim();
        let end = cell.find(|c: char| c.is_whitespace() || matches!(c, '(' | '['));
        let (key, rest) = cell.split_at(end.unwrap_or(cell.len()));
        let rest = rest.trim_start();
        let remark = rest.trim_matches(MARKS).is_empty() || rest.starts_with(['(', '[']);
        let key = key.trim_end_matches(MARKS);
        (is_entry_key(key) && remark).then_some(Self {
            key,
            label: "",
            rest,
            marked: false,
        })
    }
}
