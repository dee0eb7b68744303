//! Variables and includes, filled in.
//!
//! **Input:** a page of a site. **Output:** its text, with the file that each line comes from.

use std::path::{Path, PathBuf};

use super::liquid::{From, Part, parts};
use super::{INCLUDES, Site, Values};
use crate::facts::{Remark, RemarkKind, Source};
use crate::front_matter;

/// Files that include each other any deeper do so for ever.
const DEEPEST: usize = 16;
/// A page includes less than this; whoever includes a file twice in itself gets here first.
const MOST_INCLUDES: usize = 1000;
/// A page becomes no longer.
const LONGEST: usize = 4 * 1024 * 1024;

/// A page as its visitors read it.
#[derive(Debug)]
pub struct Expanded {
    /// Its text.
    pub text: String,
    /// Where the lines come from.
    pub source: Source,
    /// What could not be filled in, by lines of the text.
    pub remarks: Vec<Remark>,
}

/// Fills in a page.
pub(super) fn page(site: &Site, file: &str, text: &str) -> Expanded {
    let mut page = Expansion {
        site,
        folder: Path::new(file)
            .parent()
            .unwrap_or(Path::new(""))
            .to_path_buf(),
        values: Values::default(),
        text: String::new(),
        origins: vec![None],
        files: vec![None],
        includes: 0,
        remarks: Vec::new(),
        told: Vec::new(),
    };
    for (name, value, _) in front_matter::split(text).members {
        page.values.insert(format!("page.{name}"), value);
    }
    page.fill_in(text, 0, &Values::default(), DEEPEST);
    let files = page.files;
    let mut before = (None, 1);
    let origins = page.origins.into_iter().map(|origin| {
        // A line of nothing but blanks is wherever the one before it is.
        let here = origin.map_or_else(
            || before.clone(),
            |(file, line)| (files[file].clone(), line),
        );
        before = (here.0.clone(), here.1 + 1);
        here
    });
    Expanded {
        source: Source::page(file, origins),
        text: page.text,
        remarks: page.remarks,
    }
}

struct Expansion<'s> {
    site: &'s Site,
    folder: PathBuf,
    values: Values,
    text: String,
    /// The file and the line of each line of the text, once something visible stands on it.
    origins: Vec<Option<(usize, usize)>>,
    /// Files by number; the first is the page itself.
    files: Vec<Option<String>>,
    includes: usize,
    remarks: Vec<Remark>,
    told: Vec<String>,
}

impl Expansion<'_> {
    /// Adds a text that stands in a file at a line.
    fn push(&mut self, text: &str, file: usize, mut line: usize) {
        for piece in text.split_inclusive('\n') {
            if let Some(origin) = self.origins.last_mut()
                && (!piece.trim().is_empty() || piece.ends_with('\n'))
            {
                origin.get_or_insert((file, line));
            }
            self.text.push_str(piece);
            if piece.ends_with('\n') {
                self.origins.push(None);
                line += 1;
            }
        }
    }

    /// Fills in the text of a file; `own` are the parameters it was included with.
    fn fill_in(&mut self, text: &str, file: usize, own: &Values, deeper: usize) {
        let mut line = 1;
        let mut counted = 0;
        for (at, part) in parts(text) {
            line += text[counted..at].matches('\n').count();
            counted = at;
            if self.text.len() > LONGEST {
                return self.tell(
                    "the page",
                    "becomes too long with all it includes",
                    RemarkKind::Undecided,
                );
            }
            match part {
                Part::Text(text) => self.push(text, file, line),
                Part::Variable(name) => match self.value(name, own) {
                    Some(value) => self.push(&value, file, line),
                    None => self.push(&format!("{{{{{name}}}}}"), file, line),
                },
                Part::Include {
                    from,
                    path,
                    parameters,
                } => {
                    let own = self.parameters(&parameters, own);
                    let path = self.plain(path, &own);
                    self.include(from, &path, &own, deeper, (file, line));
                }
            }
        }
    }

    fn value(&self, name: &str, own: &Values) -> Option<String> {
        let value = own.get(name).or_else(|| self.values.get(name));
        value.or_else(|| self.site.data.get(name)).cloned()
    }

    /// A text with its variables filled in.
    fn plain(&self, text: &str, own: &Values) -> String {
        let pieces = parts(text).into_iter().map(|(_, part)| match part {
            Part::Text(text) => text.to_owned(),
            Part::Variable(name) => self.value(name, own).unwrap_or_default(),
            Part::Include { .. } => String::new(),
        });
        pieces.collect()
    }

    fn parameters(&self, written: &[(&str, &str)], around: &Values) -> Values {
        let named =
            |(name, text): &(&str, &str)| (format!("include.{name}"), self.plain(text, around));
        written.iter().map(named).collect()
    }

    fn include(&mut self, from: From, path: &str, own: &Values, deeper: usize, at: (usize, usize)) {
        self.includes += 1;
        if deeper == 0 || self.includes > MOST_INCLUDES {
            return self.tell(path, "is included again and again", RemarkKind::Undecided);
        }
        let folder = match from {
            From::Includes => self.site.root.join(INCLUDES),
            From::Page => self.folder.clone(),
        };
        match self.site.included(&folder, path) {
            Ok((name, text)) => {
                let name = Some(name);
                let known = self.files.iter().position(|file| *file == name);
                let file = known.unwrap_or(self.files.len());
                if known.is_none() {
                    self.files.push(name);
                }
                self.fill_in(&text, file, own, deeper - 1);
            }
            Err(remark) => {
                self.tell(path, &remark.text, remark.kind);
                // The frame around a note is not at hand; what it says is.
                let content = own.get("include.content").map_or("", String::as_str);
                self.push(content, at.0, at.1);
            }
        }
    }

    /// Says once what is wrong with an include.
    fn tell(&mut self, path: &str, reason: &str, kind: RemarkKind) {
        let text = format!(
            "the include `{}` {reason}; it was left out",
            path.escape_debug()
        );
        if !self.told.contains(&text) {
            self.told.push(text.clone());
            self.remarks
                .push(Remark::new(kind, self.origins.len(), text));
        }
    }
}
