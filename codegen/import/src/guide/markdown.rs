//! The Markdown of a guide: code blocks, tables and headings, each with its lines.
//!
//! **Input:** Markdown. **Output:** its blocks, rows and headings.

use std::cell::OnceCell;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::facts::Lines;

/// A code block.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its text, without indentation of the list it stands in.
    pub(super) text: String,
    /// Offsets in `text` and the source line they stand on.
    segments: Vec<(usize, usize)>,
    /// Whether its end is known: a closing fence, or the end of its indentation.
    pub(super) closed: bool,
    /// The lines of `text`, once somebody asks for one.
    lines: OnceCell<Lines>,
}

impl Block {
    /// The same as an object, for members that stand alone.
    pub(super) fn braced(&self) -> Self {
        let moved = self.segments.iter().map(|(at, line)| (at + 1, *line));
        self.with(format!("{{{}}}", self.text), moved.collect())
    }

    /// The same without the backslashes that let a command go on behind the end of a line.
    pub(super) fn joined(&self) -> Self {
        self.with(self.text.replace(" \\\n", "  \n"), self.segments.clone())
    }

    fn with(&self, text: String, segments: Vec<(usize, usize)>) -> Self {
        Self {
            text,
            segments,
            closed: self.closed,
            lines: OnceCell::new(),
        }
    }

    /// Whether its end was forgotten: it has none, or took that of another block, whose start it
    /// holds.
    pub(super) fn is_open(&self) -> bool {
        let starts = |line: &str| {
            let fence = line.trim_start().strip_prefix("```");
            fence.is_some_and(|info| info.starts_with(char::is_alphabetic))
        };
        !self.closed || self.text.lines().any(starts)
    }

    /// Forgets what stands behind an offset.
    pub(super) fn close(&mut self, end: usize) {
        self.text.truncate(end);
        self.closed = true;
        self.lines = OnceCell::new();
    }

    /// The source line of an offset in the text.
    pub(super) fn line(&self, offset: usize) -> usize {
        let after = self.segments.partition_point(|(start, _)| *start <= offset);
        let Some((start, line)) = after.checked_sub(1).and_then(|at| self.segments.get(at)) else {
            return 1;
        };
        let lines = self.lines.get_or_init(|| Lines::new(&self.text));
        let below = lines.line(offset.min(self.text.len()));
        line + below.saturating_sub(lines.line(*start))
    }
}

/// A row of a table: the text of each cell, code in back-ticks.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) line: usize,
}

/// What a page consists of.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    pub(super) tables: Vec<Table>,
    /// Headings, and in the second cell all text up to the next one.
    pub(super) topics: Vec<Row>,
}

impl Page {
    /// Forgets all but the first blocks, and what stands behind a line.
    pub(super) fn cut(&mut self, blocks: usize, line: usize) {
        self.blocks.truncate(blocks);
        self.tables.retain(|table| table.line <= line);
        self.topics.retain(|topic| topic.line <= line);
    }

    /// Adds what another part of the page holds.
    pub(super) fn extend(&mut self, rest: Self) {
        self.blocks.extend(rest.blocks);
        self.tables.extend(rest.tables);
        self.topics.extend(rest.topics);
    }
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The cells of its head.
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) line: usize,
}

/// Reads the Markdown `text[at..]`; lines are those of the whole text.
pub(super) fn read(text: &str, at: usize, lines: &Lines) -> Page {
    let body = &text[at..];
    let mut reader = MarkdownReader {
        topic: row(vec![String::new(); 2], 1),
        ..MarkdownReader::default()
    };
    for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        reader.event(event, &body[range.clone()], lines.line(at + range.start));
    }
    reader.page.topics.push(reader.topic);
    reader.page
}

/// The page so far, and what is open.
#[derive(Default)]
struct MarkdownReader {
    page: Page,
    block: Option<Block>,
    table: Option<Table>,
    row: Option<Row>,
    heading: Option<String>,
    /// The heading at hand and what stands below it.
    topic: Row,
}

impl MarkdownReader {
    fn event(&mut self, event: Event<'_>, source: &str, line: usize) {
        match event {
            Event::Start(tag) => self.start(tag, source, line),
            Event::End(tag) => self.end(tag, line),
            Event::Text(part) => self.text(&part, line),
            Event::Code(code) => self.cell(&format!("`{code}`")),
            Event::InlineHtml(html) | Event::Html(html) => {
                self.cell(match html.to_lowercase().as_str() {
                    "<code>" | "</code>" => "`",
                    tag if tag.contains("br") => "\n",
                    _ => " ",
                });
            }
            Event::SoftBreak | Event::HardBreak => self.cell("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, source: &str, line: usize) {
        match tag {
            Tag::CodeBlock(kind) => self.block = Some(opened(&kind, source)),
            Tag::Table(_) => {
                let (head, rows) = (Vec::new(), Vec::new());
                self.table = Some(Table { head, rows, line });
            }
            Tag::TableRow | Tag::TableHead => self.row = Some(row(Vec::new(), line)),
            Tag::Heading { .. } => self.heading = Some(String::new()),
            Tag::Paragraph | Tag::Item => self.cell("\n\n"),
            Tag::TableCell => {
                if let Some(row) = &mut self.row {
                    row.cells.push(String::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, line: usize) {
        match tag {
            TagEnd::CodeBlock => self.page.blocks.extend(self.block.take()),
            TagEnd::Table => self.page.tables.extend(self.table.take()),
            TagEnd::TableHead => {
                if let (Some(table), Some(row)) = (&mut self.table, self.row.take()) {
                    table.head = row.cells;
                }
            }
            TagEnd::TableRow => {
                if let (Some(table), Some(row)) = (&mut self.table, self.row.take()) {
                    table.rows.push(row);
                }
            }
            TagEnd::Heading(_) => {
                let heading = self.heading.take().unwrap_or_default();
                let topic = row(vec![heading, String::new()], line);
                let before = std::mem::replace(&mut self.topic, topic);
                self.page.topics.push(before);
            }
            _ => {}
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

    /// Adds to the heading, the cell or the text at hand.
    fn cell(&mut self, part: &str) {
        let cell = match (&mut self.heading, &mut self.row) {
            (Some(heading), _) => Some(heading),
            (None, Some(row)) => row.cells.last_mut(),
            (None, None) => self.topic.cells.last_mut(),
        };
        if let Some(cell) = cell {
            cell.push_str(part);
        }
    }
}

fn row(cells: Vec<String>, line: usize) -> Row {
    Row { cells, line }
}

/// A code block without its text.
fn opened(kind: &CodeBlockKind<'_>, source: &str) -> Block {
    let closed = !matches!(kind, CodeBlockKind::Fenced(_)) || ends_with_fence(source);
    Block {
        closed,
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
