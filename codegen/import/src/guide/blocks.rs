//! The Markdown of a guide: code blocks, tables and headings, each with its lines.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

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

impl Block {
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
}

/// What a page consists of.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    /// Rows of all tables, without their heads.
    pub(super) rows: Vec<Row>,
}

/// Reads the Markdown `text[at..]`; lines are those of the whole text.
pub(super) fn read(text: &str, at: usize, lines: &Lines) -> Page {
    let body = &text[at..];
    let mut reader = Reader::default();
    for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        reader.event(event, &body[range.clone()], lines.line(at + range.start));
    }
    reader.page
}

/// The page so far, and what is open.
#[derive(Default)]
struct Reader {
    page: Page,
    block: Option<Block>,
    row: Option<Row>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, source: &str, line: usize) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let fenced = matches!(kind, CodeBlockKind::Fenced(_));
                let closed = !fenced || ends_with_fence(source);
                self.block = Some(Block {
                    closed,
                    ..Block::default()
                });
            }
            Event::End(TagEnd::CodeBlock) => self.page.blocks.extend(self.block.take()),
            Event::Start(Tag::TableRow) => {
                let cells = Vec::new();
                self.row = Some(Row { cells, line });
            }
            Event::Start(Tag::TableCell) => {
                if let Some(row) = &mut self.row {
                    row.cells.push(String::new());
                }
            }
            Event::End(TagEnd::TableRow) => self.page.rows.extend(self.row.take()),
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

    fn text(&mut self, part: &str, line: usize) {
        match &mut self.block {
            Some(block) => {
                block.segments.push((block.text.len(), line));
                block.text.push_str(part);
            }
            None => self.cell(part),
        }
    }

    /// Adds to the cell at hand, if there is one.
    fn cell(&mut self, part: &str) {
        let cell = self.row.as_mut().and_then(|row| row.cells.last_mut());
        if let Some(cell) = cell {
            cell.push_str(part);
        }
    }
}

/// The whole body as one block, for pages that forget the fences.
pub(super) fn unfenced(text: &str, at: usize, lines: &Lines) -> Page {
    let block = Block {
        text: text[at..].to_owned(),
        segments: vec![(0, lines.line(at))],
        closed: true,
    };
    Page {
        blocks: vec![block],
        rows: Vec::new(),
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
