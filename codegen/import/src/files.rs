//! The disk: which files a path means, their bytes, and definitions written whole.
//!
//! **Input:** paths. **Output:** documents; definitions on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use element_codegen::generate::own_schema;
use element_codegen::tree::{Change, Difference, RealDisk};

use crate::document_kind::{self, Parts};
use crate::facts::{Document, DocumentKind, Remark, Source};
use crate::site::Site;

/// The files that a list of paths means.
#[derive(Debug, Default)]
pub struct Found {
    /// What may be a document, in order.
    pub files: Vec<PathBuf>,
    /// Those among them that somebody named.
    pub named: BTreeSet<PathBuf>,
    /// What was not entered, and why.
    pub left_out: Vec<Document>,
}

/// The documents a list of paths means: files as they are, folders with all that is in them.
#[must_use]
pub fn expand(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    // Links may lead anywhere, also back: each folder is entered once.
    let mut entered = BTreeSet::new();
    for path in paths {
        if path.is_dir() {
            walk(path, 0, &mut entered, &mut found);
        } else {
            found.files.push(path.clone());
            found.named.insert(path.clone());
        }
    }
    found.files.dedup();
    found
}

/// Deeper folders are not entered.
const DEEPEST: usize = 64;

fn walk(folder: &Path, depth: usize, entered: &mut BTreeSet<PathBuf>, found: &mut Found) {
    let real = match folder.canonicalize() {
        Ok(real) if depth <= DEEPEST => real,
        Ok(_) => {
            return found.leave_out(folder, &format!("it lies more than {DEEPEST} folders deep"));
        }
        Err(error) => return found.leave_out(folder, &error.to_string()),
    };
    if !entered.insert(real) {
        return found.leave_out(folder, "it is a folder that was read already");
    }
    let items = match std::fs::read_dir(folder) {
        Ok(items) => items,
        Err(error) => return found.leave_out(folder, &error.to_string()),
    };
    let mut paths: Vec<PathBuf> = items.flatten().map(|item| item.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, depth + 1, entered, found);
        } else if is_document(&path) {
            found.files.push(path);
        }
    }
}

fn is_document(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    ["md", "markdown", "json"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

impl Found {
    fn leave_out(&mut self, folder: &Path, reason: &str) {
        let text = format!("this folder was left out: {reason}");
        self.left_out.push(Document {
            source: Source::plain(&folder.to_string_lossy()),
            kind: DocumentKind::Guide,
            elements: Vec::new(),
            remarks: vec![Remark::check(1, text)],
        });
    }
}

/// The sites that documents belong to, each opened once.
#[derive(Debug, Default)]
pub struct Sites {
    named: Option<PathBuf>,
    roots: BTreeMap<PathBuf, Option<PathBuf>>,
    open: BTreeMap<PathBuf, Site>,
}

impl Sites {
    /// The one that was named, or for each document the one that it lies in.
    #[must_use]
    pub fn new(named: Option<PathBuf>) -> Self {
        Self {
            named,
            ..Self::default()
        }
    }

    fn of(&mut self, path: &Path) -> Option<&Site> {
        let root = if let Some(root) = &self.named {
            root.clone()
        } else {
            let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
            let root = self.roots.entry(folder);
            root.or_insert_with(|| Site::root_above(path)).clone()?
        };
        let site = self.open.entry(root.clone());
        Some(site.or_insert_with(|| Site::open(&root)))
    }
}

/// Reads and understands one file; nothing of one that is only a part of a site's pages.
#[must_use]
pub fn document(path: &Path, sites: &mut Sites, parts: Parts) -> Option<Document> {
    let name = path.to_string_lossy().into_owned();
    let failed = |reason: String| {
        Some(Document {
            source: Source::plain(&path.to_string_lossy()),
            kind: DocumentKind::Guide,
            elements: Vec::new(),
            remarks: vec![Remark::failed(1, reason)],
        })
    };
    match std::fs::metadata(path) {
        Ok(data) if !data.is_file() => return failed("this is no plain file".into()),
        Ok(data) if data.len() > document_kind::LARGEST as u64 => {
            return failed(document_kind::too_large(data.len()));
        }
        Ok(_) => {}
        Err(error) => return failed(format!("the file cannot be read: {error}")),
    }
    match std::fs::read(path) {
        Ok(bytes) => document_kind::found(&name, &bytes, sites.of(path), parts),
        Err(error) => failed(format!("the file cannot be read: {error}")),
    }
}

/// The text of a document as it was understood, with what it includes.
///
/// # Errors
///
/// Whatever keeps an existing file from being read as text.
pub fn whole_text(path: &Path, sites: &mut Sites) -> io::Result<Option<String>> {
    let text = text(path)?;
    let site = sites.of(path);
    Ok(text.map(|text| match site {
        Some(site) => site.expand(&path.to_string_lossy(), &text).text,
        None => text,
    }))
}

/// The text of a file, if there is one.
///
/// # Errors
///
/// Whatever keeps an existing file from being read as text.
pub fn text(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a definition as `gen` writes its files: whole or not at all, through no link.
///
/// # Errors
///
/// Whatever keeps the file from being written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().and_then(|name| name.to_str());
    let (Some(folder), Some(name)) = (path.parent(), name) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let change = Change {
        path: name.to_owned(),
        difference: Difference::Missing(text.to_owned()),
    };
    let written = element_codegen::tree::write(&[change], &mut RealDisk::new(folder));
    written.map_err(|(_, error)| error)
}

/// Writes the schema that definitions name beside them, if it is not there.
///
/// # Errors
///
/// Whatever keeps the file from being written.
pub fn schema(definitions: &Path) -> Result<(), String> {
    let disk = &mut RealDisk::apart(definitions);
    let change = own_schema(disk);
    let written = element_codegen::tree::write(change.as_slice(), disk);
    written.map_err(|(path, error)| format!("{}: {error}", disk.shown(&path)))
}
