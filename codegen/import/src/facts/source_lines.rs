//! Lines of a document: where they start, and where they come from.
//!
//! **Input:** a file, or the files that a page is made of. **Output:** the file and line of a place in
//! the text.

/// A line of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The document, as the user would type it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The file that the document includes and that has the line.
    pub included: Option<String>,
}

impl Place {
    /// The line for a sentence about the document: `line 5`, or `line 41 of _includes/setup.md`.
    #[must_use]
    pub fn words(&self) -> String {
        match &self.included {
            None => format!("line {}", self.line),
            Some(included) => {
                let (_, short) = included.rsplit_once("_includes/").unwrap_or(("", included));
                format!("line {} of `{short}`", self.line)
            }
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let file = self.included.as_ref().unwrap_or(&self.file);
        write!(out, "{file}:{}", self.line)
    }
}

/// The file that was read, and where each line of its text came from: a page may include others.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The document, as the user would type it.
    pub file: String,
    /// Lines of the text at which another file goes on, in order; none for a text without includes.
    runs: Vec<Run>,
}

/// Lines that follow each other in the text and in one file.
#[derive(Clone, Debug)]
struct Run {
    from: usize,
    line: usize,
    included: Option<String>,
}

impl Source {
    /// A file without includes.
    #[must_use]
    pub fn plain(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            runs: Vec::new(),
        }
    }

    /// A page of a site: the included file of each line, none for the page's own, and the line there.
    #[must_use]
    pub fn page(file: &str, origins: impl Iterator<Item = (Option<String>, usize)>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (at, (included, line)) in origins.enumerate() {
            let from = at + 1;
            let goes_on = runs.last().is_some_and(|run| {
                run.included == included && run.line + (from - run.from) == line
            });
            if !goes_on {
                runs.push(Run {
                    from,
                    line,
                    included,
                });
            }
        }
        Self {
            file: file.to_owned(),
            runs,
        }
    }

    /// Whether the document is a page of a site.
    #[must_use]
    pub fn is_page(&self) -> bool {
        !self.runs.is_empty()
    }

    /// The place of a line of the text.
    #[must_use]
    pub fn place(&self, line: usize) -> Place {
        let after = self.runs.partition_point(|run| run.from <= line);
        let run = after.checked_sub(1).and_then(|at| self.runs.get(at));
        Place {
            file: self.file.clone(),
            line: run.map_or(line, |run| run.line + (line - run.from)),
            included: run.and_then(|run| run.included.clone()),
        }
    }

    /// The first line that comes from an included file with this in its name.
    #[must_use]
    pub fn first_of(&self, name: &str) -> Option<usize> {
        let is_it = |run: &&Run| run.included.as_ref().is_some_and(|of| of.contains(name));
        Some(self.runs.iter().find(is_it)?.from)
    }
}

/// Where the lines of a text start.
#[derive(Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            starts: std::iter::once(0)
                .chain(breaks.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    /// Where a line starts; the end of the text behind the last one.
    #[must_use]
    pub fn start(&self, line: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1));
        start.copied().unwrap_or(usize::MAX)
    }

    /// The line of an offset, from 1.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }
}
