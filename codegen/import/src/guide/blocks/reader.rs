//! The events of a Markdown reader, put together to what a page consists of.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Block, Page, Row, Table};

/// The page so far, and what is open.
#[derive(Default)]
pub(super) struct MarkdownReader {
    page: Page,
    block: Option<Block>,
    table: Option<Table>,
    row: Option<Row>,
    heading: Option<String>,
    /// The heading at hand and what stands below it.
    topic: Row,
}

impl MarkdownReader {
    /// Nothing yet but what may stand before the first heading.
    pub(super) fn new() -> Self {
        Self {
            topic: row(vec![String::new(); 2], 1),
            ..Self::default()
        }
    }

    /// The page, with what its end closes.
    pub(super) fn done(mut self) -> Page {
        self.page.topics.push(self.topic);
        self.page
    }

    pub(super) fn event(&mut self, event: Event<'_>, source: &str, line: usize) {
        match event {
            Event::Start(tag) => self.start(tag, source, line),
            Event::End(tag) => self.end(tag, line),
            Event::Text(part) => self.text(&part, line),
            Event::Code(code) => self.cell(&format!("`{code}`")),
            Event::InlineHtml(html) | Event::Html(html) => {
                let lower = html.to_lowercase();
                let is_code = ["<code>", "</code>"].contains(&lower.as_str());
                let breaks = lower.contains("br");
                self.cell(if is_code {
                    "`"
                } else if breaks {
                    "\n"
                } else {
                    " "
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
                self.table = Some(Table {
                    line,
                    ..Table::default()
                });
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
                self.page
                    .topics
                    .push(std::mem::replace(&mut self.topic, topic));
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
