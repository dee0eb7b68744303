//! The Markdown of a guide: code blocks, tables and headings, each with its lines.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::html;
use super::table::words;
use crate::facts::Stated;
use crate::lines::{Lines, newlines};

/// A code block.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its text, without indentation of the list it stands in.
    pub(super) text: String,
    /// Offsets in `text` and the source line they stand on.
    segments: Vec<(usize, usize)>,
    /// Whether its end is known: a closing fence, or the end of its indentation.
    pub(super) closed: bool,
}

/// Whether the end of a code block is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    Yes,
    No,
}

impl Block {
    /// A text that starts on a line.
    pub(super) fn new(text: String, line: usize, closed: Closed) -> Self {
        Self {
            text,
            segments: vec![(0, line)],
            closed: closed == Closed::Yes,
        }
    }

    /// The same without the backslashes that a shell takes away between double quotes.
    pub(super) fn unescaped(&self) -> Self {
        let mut text = String::new();
        let mut segments = self.segments.iter().peekable();
        let mut moved = Vec::new();
        let mut letters = self.text.char_indices();
        while let Some((at, letter)) = letters.next() {
            while let Some((_, line)) = segments.next_if(|(start, _)| *start <= at) {
                moved.push((text.len(), *line));
            }
            let rest = letters.as_str();
            if letter == '\\' && rest.starts_with(['"', '\\', '$', '`']) {
                text.extend(letters.next().map(|(_, letter)| letter));
            } else {
                text.push(letter);
            }
        }
        Self {
            text,
            segments: moved,
            closed: self.closed,
        }
    }

    /// The source line of an offset in the text.
    pub(super) fn line(&self, offset: usize) -> usize {
        let index = self.segments.partition_point(|(start, _)| *start <= offset);
        let Some((start, line)) = index
            .checked_sub(1)
            .and_then(|index| self.segments.get(index))
        else {
            return 1;
        };
        let between = self
            .text
            .as_bytes()
            .get(*start..offset.min(self.text.len()))
            .unwrap_or_default();
        line + newlines(between)
    }
}

/// A row of a table: the text of each cell, code in back-ticks.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) line: usize,
    /// What the heading above says of all parameters below it.
    pub(super) section: Option<Stated>,
}

/// What a page consists of.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    pub(super) tables: Vec<Table>,
    /// Items of lists: the text before what is nested in them, in the one cell.
    pub(super) items: Vec<Row>,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The cells of its head.
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// Reads the Markdown `text[at..]`; lines are those of the whole text.
pub(super) fn read(text: &str, at: usize, lines: &Lines) -> Page {
    let body = &text[at..];
    let mut reader = Reader::default();
    let mut read_to = 0;
    for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::Html(html) = &event
            && range.start >= read_to
            && let Some(tag) = tag_in(html)
        {
            let start = range.start + tag;
            let line = lines.line(at + start);
            read_to = reader
                .page
                .html(&body[start..], line)
                .map_or(0, |length| start + length);
        }
        reader.event(event, &body[range.clone()], lines.line(at + range.start));
    }
    reader.page.items.extend(reader.item);
    reader.page.blocks.sort_by_key(|block| block.line(0));
    reader.page
}

/// Where a table or a sample starts in a line of HTML.
fn tag_in(html: &str) -> Option<usize> {
    let lower = html.to_ascii_lowercase();
    lower.find("<table").or_else(|| lower.find("<pre"))
}

impl Page {
    /// Takes a table or a sample that is written as HTML; gives how long it is.
    fn html(&mut self, source: &str, line: usize) -> Option<usize> {
        if source.len() >= 6 && source.as_bytes()[..6].eq_ignore_ascii_case(b"<table") {
            self.tables.push(html::table(source, line)?);
        } else {
            self.blocks.push(html::code(source, line)?);
        }
        Some(html::length(source))
    }
}

/// The page so far, and what is open.
#[derive(Default)]
struct Reader {
    page: Page,
    block: Option<Block>,
    table: Option<Table>,
    row: Option<Row>,
    item: Option<Row>,
    heading: Option<String>,
    section: Option<Stated>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, source: &str, line: usize) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => self.block = Some(opened(&kind, source)),
            Event::End(TagEnd::CodeBlock) => self.page.blocks.extend(self.block.take()),
            Event::Start(Tag::Table(_)) => self.table = Some(Table::default()),
            Event::End(TagEnd::Table) => self.page.tables.extend(self.table.take()),
            Event::Start(Tag::TableRow | Tag::TableHead) => {
                self.row = Some(self.new_row(Vec::new(), line));
            }
            Event::End(TagEnd::TableHead) => {
                if let (Some(table), Some(row)) = (&mut self.table, self.row.take()) {
                    table.head = row.cells;
                }
            }
            Event::Start(Tag::Heading { .. }) => self.heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let heading = self.heading.take();
                self.section = heading.and_then(|heading| words::section(&heading));
            }
            Event::Start(Tag::Item) => {
                let item = self.new_row(vec![String::new()], line);
                let before = self.item.replace(item);
                self.page.items.extend(before);
            }
            Event::End(TagEnd::Item) => self.page.items.extend(self.item.take()),
            Event::Start(Tag::TableCell) => {
                if let Some(row) = &mut self.row {
                    row.cells.push(String::new());
                }
            }
            Event::End(TagEnd::TableRow) => {
                if let (Some(table), Some(row)) = (&mut self.table, self.row.take()) {
                    table.rows.push(row);
                }
            }
            Event::Text(part) => self.text(&part, line),
            Event::Code(code) => self.cell(&format!("`{code}`")),
            Event::InlineHtml(html) | Event::Html(html) => {
                let breaks = html.to_lowercase().contains("br");
                self.cell(if breaks { "\n" } else { " " });
            }
            Event::SoftBreak | Event::HardBreak => self.cell("\n"),
            _ => {}
        }
    }

    fn new_row(&self, cells: Vec<String>, line: usize) -> Row {
        let section = self.section;
        Row {
            cells,
            line,
            section,
        }
    }

    fn text(&mut self, part: &str, line: usize) {
        match &mut self.block {
            Some(block) => {
                block.segments.push((block.text.len(), line));
                block.text.push_str(part);
            }
            None => self.cell(part),
        }
    }

    /// Adds to the cell or item at hand, if there is one.
    fn cell(&mut self, part: &str) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(part);
            return;
        }
        let row = self.row.as_mut().or(self.item.as_mut());
        let cell = row.and_then(|row| row.cells.last_mut());
        if let Some(cell) = cell {
            cell.push_str(part);
        }
    }
}

/// The whole body as one block, for pages that forget the fences.
pub(super) fn unfenced(text: &str, at: usize, lines: &Lines) -> Page {
    let block = Block::new(text[at..].to_owned(), lines.line(at), Closed::Yes);
    Page {
        blocks: vec![block],
        ..Page::default()
    }
}

/// A code block without its text.
fn opened(kind: &CodeBlockKind<'_>, source: &str) -> Block {
    let fenced = matches!(kind, CodeBlockKind::Fenced(_));
    Block {
        closed: !fenced || ends_with_fence(source),
        ..Block::default()
    }
}

/// Whether the source of a fenced block has a second fence at its end.
fn ends_with_fence(source: &str) -> bool {
    let mut lines = source.trim_end().lines();
    let _opening = lines.next();
    lines.last().is_some_and(|last| {
        let last = last.trim_start_matches([' ', '\t', '>']);
        last.starts_with("```") || last.starts_with("~~~")
    })
}
