//! Tables and code that a guide's author wrote as HTML.
//!
//! Comes in: the source from a tag on. Goes out: a table with its head, or a code block, as if
//! Markdown had been written. Tags nobody expects are left out, entities stand for their letters.

use super::blocks::{Block, Closed, Row, Table};
use crate::lines::newlines;
use crate::markup::{Part, Parts, decoded, dresses, name};

/// The text between a tag and its end, and whether the end is there.
fn inside<'a>(source: &'a str, name: &str) -> Option<(&'a str, bool)> {
    let body = source.find('>')? + 1;
    let end = end(source, name);
    let text = source.get(body..end.unwrap_or(source.len()))?;
    Some((text, end.is_some()))
}

/// Where the closing tag of an element starts.
fn end(source: &str, name: &str) -> Option<usize> {
    let mut closing = source.match_indices("</").map(|(at, _)| at);
    closing.find(|at| {
        let found = source.as_bytes().get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// How long an element is; what is never closed reaches to the end.
pub(super) fn length(source: &str) -> usize {
    end(source, &name(source)).unwrap_or(source.len())
}

/// A `<pre>` as a code block.
pub(super) fn code(source: &str, line: usize) -> Option<Block> {
    let (text, closed) = inside(source, "pre")?;
    let at = source.len() - source[source.find('>')? + 1..].len();
    let first = line + newlines(&source.as_bytes()[..at]);
    let mut bare = String::new();
    for part in Parts(text) {
        match part {
            Part::Text(text) => bare.push_str(text),
            Part::Tag(tag) if dresses(tag) => {}
            Part::Tag(tag) => bare.push_str(tag),
        }
    }
    let closed = if closed { Closed::Yes } else { Closed::No };
    Some(Block::new(decoded(&bare), first, closed))
}

/// The items of a list; terms with what describes them. None where the list holds more than text.
pub(super) fn list(source: &str, line: usize) -> Option<Vec<Row>> {
    let (text, _) = inside(source, &name(source))?;
    let before = source.find('>')? + 1;
    let mut items: Vec<Row> = Vec::new();
    let mut line = line + newlines(&source.as_bytes()[..before]);
    for part in Parts(text) {
        let (Part::Text(whole) | Part::Tag(whole)) = part;
        let more = match part {
            Part::Text(text) => decoded(text),
            Part::Tag(tag) => match (name(tag).as_str(), tag.starts_with("</")) {
                ("li" | "dt", false) => {
                    items.push(row(vec![String::new()], line));
                    String::new()
                }
                ("code" | "tt", _) => "`".to_owned(),
                ("dd", false) => ":\n".to_owned(),
                ("br" | "p", _) => "\n".to_owned(),
                ("pre" | "table", _) => return None,
                _ => String::new(),
            },
        };
        if let Some(cell) = items.last_mut().and_then(|item| item.cells.last_mut()) {
            cell.push_str(&more);
        }
        line += newlines(whole.as_bytes());
    }
    Some(items)
}

fn row(cells: Vec<String>, line: usize) -> Row {
    Row {
        cells,
        line,
        section: None,
        bold: false,
    }
}

/// A `<table>` with its rows; the first row of heads is the head.
pub(super) fn table(source: &str, line: usize) -> Option<Table> {
    let (text, _) = inside(source, "table")?;
    let before = source.find('>')? + 1;
    let mut table = Table::default();
    let mut open: Option<(Row, bool)> = None;
    let mut line = line + newlines(&source.as_bytes()[..before]);
    for part in Parts(text) {
        let whole = match part {
            Part::Text(text) | Part::Tag(text) => text,
        };
        match part {
            Part::Text(text) => push(&mut open, &decoded(text)),
            Part::Tag(tag) => match (name(tag).as_str(), tag.starts_with("</")) {
                ("tr", false) => {
                    keep(&mut table, open.take());
                    open = Some((row(Vec::new(), line), false));
                }
                ("tr", true) => keep(&mut table, open.take()),
                (cell @ ("td" | "th"), false) => {
                    if let Some((row, is_head)) = &mut open {
                        row.cells.push(String::new());
                        *is_head |= cell == "th";
                    }
                }
                ("b" | "strong", false) => embolden(&mut open),
                ("code" | "tt", _) => push(&mut open, "`"),
                ("br" | "p" | "li", _) => push(&mut open, "\n"),
                _ => {}
            },
        }
        line += newlines(whole.as_bytes());
    }
    keep(&mut table, open);
    titled(&mut table);
    Some(table)
}

/// Marks a row whose first words are bold.
fn embolden(row: &mut Option<(Row, bool)>) {
    if let Some((row, false)) = row
        && let [first] = row.cells.as_slice()
        && first.trim().is_empty()
    {
        row.bold = true;
    }
}

/// A first row without a key is the head, whatever its cells are called.
fn titled(table: &mut Table) {
    let names_nothing = |row: &Row| !row.cells.iter().any(|cell| cell.contains(['`', '.', '_']));
    if table.head.is_empty() && table.rows.len() > 1 && names_nothing(&table.rows[0]) {
        table.head = table.rows.remove(0).cells;
    }
}

fn push(row: &mut Option<(Row, bool)>, text: &str) {
    let cell = row.as_mut().and_then(|(row, _)| row.cells.last_mut());
    if let Some(cell) = cell {
        cell.push_str(text);
    }
}

fn keep(table: &mut Table, row: Option<(Row, bool)>) {
    match row {
        Some((row, true)) if table.head.is_empty() && table.rows.is_empty() => {
            table.head = row.cells;
        }
        Some((row, _)) if !row.cells.is_empty() => table.rows.push(row),
        _ => {}
    }
}
