//! One run: documents read, merged, judged, written.

use std::path::PathBuf;

use element_codegen::diagnostic::SourceFile;

use crate::draft::Draft;
use crate::facts::Document;
use crate::shared::Shared;
use crate::{files, merge, update, verify, write};

/// What to do with a definition that exists already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it alone and say so.
    Keep,
    /// Add what is missing.
    Update,
}

/// What a run is asked for.
#[derive(Clone, Debug)]
pub struct Task {
    /// Files and folders to read.
    pub paths: Vec<PathBuf>,
    /// Where definitions go.
    pub out: PathBuf,
    /// Where `common.json` lies, if not there.
    pub common: PathBuf,
    /// What happens to definitions that exist.
    pub existing: Existing,
}

/// What became of one element.
#[derive(Clone, Debug)]
pub enum Fate {
    /// A new definition.
    Written,
    /// A definition that exists got what it lacked; the diff.
    Updated(String),
    /// A definition that exists lacks nothing.
    Unchanged,
    /// A definition exists, and nobody asked to update it.
    Exists,
    /// Nothing was written, and why.
    Refused(Vec<String>),
}

/// One element of a run.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What the documents give.
    pub draft: Draft,
    /// Its file.
    pub path: PathBuf,
    /// What became of it.
    pub fate: Fate,
    /// Where the documents say otherwise than a definition that was kept.
    pub differences: Vec<String>,
}

/// What a run came to.
#[derive(Debug)]
pub struct Outcome {
    /// Every file that was read.
    pub documents: Vec<Document>,
    /// Every element they speak of.
    pub imported: Vec<Imported>,
}

/// Reads, merges, judges and writes.
///
/// # Errors
///
/// When `common.json` cannot be used, so that nothing could be judged.
pub fn import(task: &Task) -> Result<Outcome, String> {
    let shared = shared(&task.common)?;
    let documents = read(&task.paths);
    let drafts = merge::all(&documents, &shared);
    let mut taken = std::collections::BTreeMap::new();
    let imported = drafts.into_iter().map(|draft| {
        let twin = draft
            .file_name
            .as_ref()
            .and_then(|name| taken.insert(name.clone(), draft.key.clone()));
        one(draft, twin, task, &shared)
    });
    Ok(Outcome {
        imported: imported.collect(),
        documents,
    })
}

/// Reads every document the paths mean.
#[must_use]
pub fn read(paths: &[PathBuf]) -> Vec<Document> {
    files::expand(paths)
        .iter()
        .map(|path| files::document(path))
        .collect()
}

/// `common.json` of a folder.
///
/// # Errors
///
/// What is wrong with it.
pub fn shared(folder: &std::path::Path) -> Result<Shared, String> {
    let path = folder.join("common.json");
    let name = path.to_string_lossy().into_owned();
    match files::text(&path) {
        Ok(text) => Shared::read(text.map(|text| SourceFile { name, text })),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

fn one(draft: Draft, twin: Option<String>, task: &Task, shared: &Shared) -> Imported {
    let refused = |draft: Draft, reasons: Vec<String>| Imported {
        path: task
            .out
            .join(draft.file_name.as_deref().unwrap_or("?.json")),
        draft,
        fate: Fate::Refused(reasons),
        differences: Vec::new(),
    };
    let Some(name) = draft.file_name.clone() else {
        let reason = format!(
            "no module name can be made from the key `{}`: write this definition by hand",
            draft.key
        );
        return refused(draft, vec![reason]);
    };
    if let Some(twin) = twin {
        let reason = format!(
            "`{twin}` and `{}` would share the file {name}; write this definition by hand",
            draft.key
        );
        return refused(draft, vec![reason]);
    }
    let path = task.out.join(&name);
    let before = match files::text(&path) {
        Ok(before) => before,
        Err(error) => return refused(draft, vec![format!("{}: {error}", path.display())]),
    };
    let (text, differences) = match (&before, task.existing) {
        (None, _) => (write::definition(&draft), Vec::new()),
        (Some(_), Existing::Keep) => {
            return Imported {
                draft,
                path,
                fate: Fate::Exists,
                differences: Vec::new(),
            };
        }
        (Some(before), Existing::Update) => match update::definition(before, &draft) {
            Ok(updated) => (updated.text, updated.differences),
            Err(reason) => return refused(draft, vec![format!("{}: {reason}", path.display())]),
        },
    };
    if before.as_deref() == Some(text.as_str()) {
        return Imported {
            draft,
            path,
            fate: Fate::Unchanged,
            differences,
        };
    }
    let stem = name.strip_suffix(".json").unwrap_or(&name);
    if let Err(errors) = verify::definition(&path.to_string_lossy(), stem, &text, shared) {
        return refused(draft, errors);
    }
    if let Err(error) = files::write(&path, &text) {
        return refused(draft, vec![format!("{}: {error}", path.display())]);
    }
    let fate = match &before {
        None => Fate::Written,
        Some(before) => Fate::Updated(diff(before, &text)),
    };
    Imported {
        draft,
        path,
        fate,
        differences,
    }
}

fn diff(before: &str, after: &str) -> String {
    similar::TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(1)
        .to_string()
}
