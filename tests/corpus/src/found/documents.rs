//! Documents as an import understands them: a draft for each element.

use std::path::{Path, PathBuf};

use element_import::draft::{Draft, DraftEntry};
use element_import::facts::Document;
use element_import::files::{self, Sites};
use element_import::rules::required::Required;
use element_import::{merge, run};

use super::{Demand, Found, FoundEntry};

/// Imports every document under the paths in memory, all that speak of an element together.
///
/// # Errors
///
/// When `common.json` cannot be used, or there are too many documents.
pub fn read(paths: &[PathBuf], common: &Path) -> Result<Vec<Found>, String> {
    let shared = run::shared(common)?;
    let documents = run::read(paths, None)?;
    let mut sites = Sites::default();
    let drafts = merge::all(&documents, &shared);
    let texts: Vec<Option<String>> = documents
        .iter()
        .map(|document| {
            let path = Path::new(&document.source.file);
            files::whole_text(path, &mut sites).ok().flatten()
        })
        .collect();
    Ok(drafts
        .iter()
        .map(|draft| found(draft, &documents, &texts))
        .collect())
}

fn found(draft: &Draft, documents: &[Document], texts: &[Option<String>]) -> Found {
    let speaks =
        |document: &Document| (document.elements.iter()).any(|facts| facts.key == draft.key);
    let own = documents.iter().zip(texts);
    let sources = own.filter_map(|(document, text)| text.clone().filter(|_| speaks(document)));
    let corrections = draft.sources.iter().flat_map(|source| &source.corrections);
    Found {
        key: draft.key.clone(),
        entries: draft.entries.iter().map(entry).collect(),
        corrections: corrections.cloned().collect(),
        sources: sources.collect(),
    }
}

fn entry(entry: &DraftEntry) -> FoundEntry {
    let (required, required_by) = match &entry.required {
        None => (Demand::Undecided, entry.place.to_string()),
        Some(decision) => (
            match decision.value {
                Required::Always => Demand::Always,
                Required::InWays(_) => Demand::InSomeWays,
                Required::Never => Demand::Never,
            },
            format!("{}, {}", decision.rule, decision.place),
        ),
    };
    FoundEntry {
        key: entry.key.clone(),
        place: entry.place.clone(),
        secret: entry.secret.value,
        secret_by: format!("{}, {}", entry.secret.rule, entry.secret.place),
        required,
        required_by,
        called_required: Some(entry.called_required.unwrap_or(false)),
        settled: None,
    }
}
