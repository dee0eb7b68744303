//! The Markdown of a guide: code blocks, tables and headings, each with its lines.

mod reader;

use std::cell::OnceCell;

use pulldown_cmark::{Options, Parser};

use self::reader::MarkdownReader;
use crate::lines::Lines;

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
        Self {
            text: format!("{{{}}}", self.text),
            segments: self
                .segments
                .iter()
                .map(|(at, line)| (at + 1, *line))
                .collect(),
            closed: self.closed,
            lines: OnceCell::new(),
        }
    }

    /// The same without the backslashes that let a command go on behind the end of a line.
    pub(super) fn joined(&self) -> Self {
        Self {
            text: self.text.replace(" \\\n", "  \n"),
            segments: self.segments.clone(),
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
        let index = self.segments.partition_point(|(start, _)| *start <= offset);
        let Some((start, line)) = index
            .checked_sub(1)
            .and_then(|index| self.segments.get(index))
        else {
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
    let mut reader = MarkdownReader::new();
    for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        reader.event(event, &body[range.clone()], lines.line(at + range.start));
    }
    reader.done()
}
