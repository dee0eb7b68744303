//! The events of a Markdown reader, put together to what a page consists of.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Block, Page, Row, Table};
use crate::facts::Stated;
use crate::guide::html;
use crate::guide::table::words;
use crate::markup;

/// Longer items take no more of what is nested in them.
const LONGEST_ITEM: usize = 4096;

/// The page so far, and what is open.
#[derive(Default)]
pub(super) struct Reader {
    page: Page,
    block: Option<Block>,
    table: Option<Table>,
    row: Option<Row>,
    /// Items that are open, the innermost last.
    items: Vec<Row>,
    heading: Option<String>,
    /// The heading at hand and what stands below it.
    topic: Option<Row>,
    section: Option<Stated>,
    /// The same, without what a line like "Optional parameters:" has changed.
    of_heading: Option<Stated>,
}

impl Reader {
    /// Nothing yet but what may stand before the first heading.
    pub(super) fn new() -> Self {
        let mut reader = Self::default();
        reader.topic = Some(reader.new_row(vec![String::new(); 2], 1));
        reader
    }

    /// Takes a table, a sample or a list that is written as HTML; gives how long it is.
    pub(super) fn html(&mut self, source: &str, line: usize) -> Option<usize> {
        let below_heading = |mut row: Row| {
            row.section = self.section;
            row
        };
        match markup::name(source).as_str() {
            "table" => {
                let mut table = html::table(source, line)?;
                table.rows = table.rows.into_iter().map(below_heading).collect();
                self.page.tables.push(table);
            }
            "pre" => self.page.blocks.push(html::code(source, line)?),
            _ => {
                let items = html::list(source, line)?;
                self.page.items.extend(items.into_iter().map(below_heading));
            }
        }
        Some(html::length(source))
    }

    /// The page, with what its end closes.
    pub(super) fn done(mut self) -> Page {
        self.page.items.extend(self.items);
        self.page.topics.extend(self.topic);
        self.page
    }

    pub(super) fn event(&mut self, event: Event<'_>, source: &str, line: usize) {
        match event {
            Event::Start(tag) => self.start(tag, source, line),
            Event::End(tag) => self.end(tag, line),
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

    fn start(&mut self, tag: Tag<'_>, source: &str, line: usize) {
        match tag {
            Tag::CodeBlock(kind) => self.block = Some(opened(&kind, source)),
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableRow | Tag::TableHead => self.row = Some(self.new_row(Vec::new(), line)),
            Tag::Heading { .. } => self.heading = Some(String::new()),
            Tag::Paragraph => self.cell("\n\n"),
            Tag::Item => {
                self.cell("\n\n");
                let item = self.new_row(vec![String::new()], line);
                self.items.push(item);
            }
            Tag::TableCell => {
                if let Some(row) = &mut self.row {
                    row.cells.push(String::new());
                }
            }
            Tag::Strong => self.bold(),
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
                self.section = words::section(&heading);
                self.of_heading = self.section;
                let topic = self.new_row(vec![heading, String::new()], line);
                let before = self.topic.replace(topic);
                self.page.topics.extend(before);
            }
            TagEnd::Item => self.item(),
            TagEnd::Paragraph => self.lead_in(),
            _ => {}
        }
    }

    /// An item ends: what is nested and has no name of its own speaks of the item around it.
    fn item(&mut self) {
        let Some(item) = self.items.pop() else { return };
        let text = item.cells.first().map_or("", String::as_str);
        let around = self.items.last_mut().and_then(|row| row.cells.first_mut());
        if let Some(around) = around
            && !text.trim_start().starts_with('`')
            && around.len() + text.len() < LONGEST_ITEM
        {
            around.push_str("\n\n");
            around.push_str(text);
        }
        self.page.items.push(item);
    }

    /// A paragraph ends: one like "Optional parameters:" speaks for what follows, as a heading does.
    fn lead_in(&mut self) {
        let text = self.topic.as_ref().and_then(|topic| topic.cells.last());
        let text = text.map_or("", String::as_str);
        let last = text.rsplit("\n\n").next().unwrap_or_default().trim();
        let short = last.split_whitespace().count() <= 5 && !last.ends_with('.');
        if !self.items.is_empty() || !(short || last.ends_with(':')) {
            return;
        }
        // A line that introduces something else ends what such a line has said.
        self.section = words::section(last).or(self.of_heading);
    }

    fn new_row(&self, cells: Vec<String>, line: usize) -> Row {
        let section = self.section;
        Row {
            cells,
            line,
            section,
            bold: false,
        }
    }

    /// Marks a row whose first words are bold.
    fn bold(&mut self) {
        if let Some(row) = &mut self.row
            && let [first] = row.cells.as_slice()
            && first.trim().is_empty()
        {
            row.bold = true;
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

    /// Adds to the cell, the item and the text at hand, as far as there are any.
    fn cell(&mut self, part: &str) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(part);
            return;
        }
        if let Some(row) = &mut self.row {
            if let Some(cell) = row.cells.last_mut() {
                cell.push_str(part);
            }
            return;
        }
        let places = [self.items.last_mut(), self.topic.as_mut()];
        for cell in places
            .into_iter()
            .flatten()
            .filter_map(|row| row.cells.last_mut())
        {
            cell.push_str(part);
        }
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
