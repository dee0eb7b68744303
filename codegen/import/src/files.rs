//! The disk: which files a path means, their bytes, and definitions written whole.

use std::io;
use std::path::{Path, PathBuf};

use crate::facts::{Document, DocumentKind, Remark, RemarkKind};
use crate::input;

/// The documents a list of paths means: files as they are, folders with all that is in them.
#[must_use]
pub fn expand(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut inside = Vec::new();
            walk(path, 0, &mut inside);
            inside.sort();
            found.extend(inside);
        } else {
            found.push(path.clone());
        }
    }
    found.dedup();
    found
}

/// Folders deeper than this are a loop.
const DEEPEST: usize = 16;

fn walk(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    // A folder that cannot be listed holds no documents for us.
    let Ok(items) = std::fs::read_dir(folder) else {
        return;
    };
    for item in items.flatten() {
        let path = item.path();
        if path.is_dir() {
            if depth < DEEPEST {
                walk(&path, depth + 1, found);
            }
        } else if path.extension().is_some_and(|ending| {
            ["md", "markdown", "json"]
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        }) {
            found.push(path);
        }
    }
}

/// Reads and understands one file.
#[must_use]
pub fn document(path: &Path) -> Document {
    let name = path.to_string_lossy().into_owned();
    let failed = |reason: String| Document {
        file: path.to_string_lossy().into_owned(),
        kind: DocumentKind::Guide,
        elements: Vec::new(),
        remarks: vec![Remark::new(RemarkKind::Failed, 1, reason)],
    };
    match std::fs::metadata(path) {
        Ok(data) if !data.is_file() => return failed("this is no plain file".into()),
        Ok(data) if data.len() > input::LARGEST as u64 => {
            return failed(input::too_large(data.len()));
        }
        Ok(_) => {}
        Err(error) => return failed(format!("the file cannot be read: {error}")),
    }
    match std::fs::read(path) {
        Ok(bytes) => input::document(&name, &bytes),
        Err(error) => failed(format!("the file cannot be read: {error}")),
    }
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

/// Writes a definition beside its place and puts it there in one step.
///
/// # Errors
///
/// Whatever keeps the file from being written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("json.import-tmp");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)
}
