//! One run: documents read, merged, judged, written.
//!
//! **Input:** paths and the dictionary. **Output:** definitions, and what became of each document.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use element_codegen::definition::read as definitions;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::name;
use element_codegen::tree::RealDisk;

use crate::dictionary::SharedEntries;
use crate::document_kind::Parts;
use crate::draft::Draft;
use crate::facts::Document;
use crate::files::Sites;
use crate::{files, merge, update, write};

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
    /// The root of the site that pages belong to, if not the folder above them with `_includes`.
    pub site: Option<PathBuf>,
    /// Where definitions go.
    pub out: PathBuf,
    /// The dictionary, or the folder in which `common.json` lies.
    pub common: PathBuf,
    /// The public dictionary, for a catalogue of one's own: its entries can be used too.
    pub public: Option<SourceFile>,
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
/// When `common.json` cannot be used, so that nothing could be judged; when there are too many
/// documents; when the schema that definitions name cannot be written.
pub fn import(task: &Task) -> Result<Outcome, String> {
    let shared = shared(&task.common)?.beside(task.public.clone())?;
    let _lock = RealDisk::apart(&task.out).lock()?;
    let documents = read(&task.paths, task.site.clone())?;
    let drafts = merge::all(&documents, &shared);
    let there = files_by_key(&task.out);
    let mut taken = BTreeMap::new();
    let imported = drafts.into_iter().map(|draft| {
        let own = name::module(&draft.key).map(|module| format!("{module}.json"));
        let twin = own
            .clone()
            .and_then(|name| taken.insert(name, draft.key.clone()));
        // A person may have called the file otherwise: the key decides which definition it is.
        let name = match there.get(&draft.key) {
            Some(other) => Ok(other.clone()),
            None => file_name(&draft.key, own, twin),
        };
        one(draft, &name, task, &shared)
    });
    let imported: Vec<Imported> = imported.collect();
    if imported.iter().any(|it| matches!(it.fate, Fate::Written)) {
        files::schema(&task.out)?;
    }
    Ok(Outcome {
        documents,
        imported,
    })
}

/// Which file of a folder defines which element: one element has one definition.
fn files_by_key(folder: &Path) -> BTreeMap<String, String> {
    let paths = files::expand(&[folder.to_path_buf()]).files.into_iter();
    let paths = paths.filter(|path| path.parent() == Some(folder));
    let found = paths.filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        let text = files::text(&path).ok()??;
        let file = SourceFile { name, text };
        let mut findings = Findings::new();
        let definition = definitions::definition(&file, &mut findings);
        findings.discard("what is wrong in there is told by `gen`");
        Some((definition?.key?.value, file.name))
    });
    found.collect()
}

/// More documents are read in several runs.
const MOST_DOCUMENTS: usize = 10_000;

/// Reads every document the paths mean, pages of a site with what they include.
///
/// # Errors
///
/// When there are too many.
pub fn read(paths: &[PathBuf], site: Option<PathBuf>) -> Result<Vec<Document>, String> {
    let found = files::expand(paths);
    let count = found.files.len();
    if count > MOST_DOCUMENTS {
        return Err(format!(
            "{count} documents, and {MOST_DOCUMENTS} are the most of one run: name folders one after the other"
        ));
    }
    let mut sites = Sites::new(site);
    let documents = found.files.iter().filter_map(|path| {
        let named = found.named.contains(path);
        let parts = if named {
            Parts::Read
        } else {
            Parts::PassedOver
        };
        files::document(path, &mut sites, parts)
    });
    let documents: Vec<Document> = documents.collect();
    Ok(documents.into_iter().chain(found.left_out).collect())
}

/// A dictionary, or `common.json` of a folder.
///
/// # Errors
///
/// What is wrong with it.
pub fn shared(common: &Path) -> Result<SharedEntries, String> {
    let path = if common.is_file() {
        common.to_path_buf()
    } else {
        common.join("common.json")
    };
    let name = path.to_string_lossy().into_owned();
    match files::text(&path) {
        Ok(text) => SharedEntries::read(text.map(|text| SourceFile { name, text })),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

fn one(
    draft: Draft,
    name: &Result<String, String>,
    task: &Task,
    shared: &SharedEntries,
) -> Imported {
    let known = name.as_ref().map_or("?.json", String::as_str);
    let path = task.out.join(known);
    let stem = known.strip_suffix(".json").unwrap_or(known);
    let carried_out = match name {
        Ok(_) => carry_out(&draft, &path, stem, task.existing, shared),
        Err(reason) => Err(vec![reason.clone()]),
    };
    let (fate, differences) =
        carried_out.unwrap_or_else(|reasons| (Fate::Refused(reasons), Vec::new()));
    Imported {
        draft,
        path,
        fate,
        differences,
    }
}

/// The name of the definition's file, unless it cannot have one of its own.
fn file_name(key: &str, own: Option<String>, twin: Option<String>) -> Result<String, String> {
    let by_hand = "write this definition by hand";
    match (own, twin) {
        (Some(name), None) => Ok(name),
        (None, _) => {
            let name::UnusableKey { message, remedy } = name::no_module(key);
            Err(format!("{message}: {by_hand}; {remedy}"))
        }
        (Some(name), Some(twin)) => Err(format!(
            "`{twin}` and `{key}` would share the file {name}: {by_hand}"
        )),
    }
}

/// Writes the definition, or says why not; and what the documents say otherwise than the one there was.
fn carry_out(
    draft: &Draft,
    path: &Path,
    stem: &str,
    existing: Existing,
    shared: &SharedEntries,
) -> Result<(Fate, Vec<String>), Vec<String>> {
    let name = path.to_string_lossy().into_owned();
    let at_path = |reason: String| vec![format!("{}: {reason}", path.display())];
    let system = |error: std::io::Error| at_path(error.to_string());
    let judge = |text: &str| shared.judge(&name, stem, text);
    let Some(before) = files::text(path).map_err(system)? else {
        let text = write::definition(draft);
        judge(&text)?;
        files::write(path, &text).map_err(system)?;
        return Ok((Fate::Written, Vec::new()));
    };
    if existing == Existing::Keep {
        return Ok((Fate::Exists, Vec::new()));
    }
    let updated = update::definition(&before, draft, &judge).map_err(at_path)?;
    if updated.text == before {
        return Ok((Fate::Unchanged, updated.differences));
    }
    judge(&updated.text)?;
    files::write(path, &updated.text).map_err(system)?;
    let diff = diff(&before, &updated.text);
    Ok((Fate::Updated(diff), updated.differences))
}

fn diff(before: &str, after: &str) -> String {
    similar::TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(1)
        .to_string()
}
