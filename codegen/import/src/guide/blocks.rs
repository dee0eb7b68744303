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
    let mut page = Page::default();
    let mut block: Option<Block> = None;
    let mut row: Option<Row> = None;
    for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        let line = lines.line(at + range.start);
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let fenced = matches!(kind, CodeBlockKind::Fenced(_));
                let closed = !fenced || ends_with_fence(&body[range.clone()]);
                block = Some(Block {
                    closed,
                    ..Block::default()
                });
            }
            Event::End(TagEnd::CodeBlock) => page.blocks.extend(block.take()),
            Event::Start(Tag::TableRow) => {
                row = Some(Row {
                    cells: Vec::new(),
                    line,
                });
            }
            Event::Start(Tag::TableCell) => {
                if let Some(row) = &mut row {
                    row.cells.push(String::new());
                }
            }
            Event::End(TagEnd::TableRow) => page.rows.extend(row.take()),
            Event::Text(part) => match (&mut block, &mut row) {
                (Some(block), _) => {
                    block.segments.push((block.text.len(), line));
                    block.text.push_str(&part);
                }
                (None, Some(row)) => append(row, &part),
                _ => {}
            },
            Event::Code(code) => {
                if let Some(row) = &mut row {
                    append(row, &format!("`{code}`"));
                }
            }
            Event::InlineHtml(html) | Event::Html(html) => {
                if let Some(row) = &mut row {
                    append(
                        row,
                        if html.to_lowercase().contains("br") {
                            "\n"
                        } else {
                            " "
                        },
                    );
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(row) = &mut row {
                    append(row, "\n");
                }
            }
            _ => {}
        }
    }
    page
}

fn append(row: &mut Row, part: &str) {
    if let Some(cell) = row.cells.last_mut() {
        cell.push_str(part);
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
