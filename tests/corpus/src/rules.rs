//! Which words, rules and repairs of the importer documents ask for.
//!
//! **Input:** documents, each read and merged on its own. **Output:** a line for each word and rule:
//! in how many documents it fires, and in how many it decides. A table that no document ever asks
//! has no line.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use element_import::facts::{Document, RemarkKind};
use element_import::lenient_json::RepairKind;
use element_import::word_tables::{self, Hit};
use element_import::{merge, run};

/// The table.
///
/// # Errors
///
/// When `common.json` cannot be used, or there are too many documents.
pub fn table(paths: &[PathBuf], common: &Path) -> Result<String, String> {
    let shared = run::shared(common)?;
    let documents = run::read(paths, None)?;
    let names = documents
        .iter()
        .map(|document| document.source.file.clone());
    let names: Vec<String> = names.collect();
    let mut repairs: BTreeMap<RepairKind, usize> = BTreeMap::new();
    let mut trouble = None;
    let count = word_tables::counted(&names, |name| match run::read(&[name.into()], None) {
        Ok(documents) => {
            drop(merge::all(&documents, &shared));
            for kind in documents.iter().flat_map(mended) {
                *repairs.entry(kind).or_default() += 1;
            }
        }
        Err(reason) => trouble = Some(reason),
    });
    if let Some(reason) = trouble {
        return Err(reason);
    }
    let mut out = format!("{} documents\n\n{:<60} fires  decides\n", names.len(), "");
    let mut row = |name: String, fires: usize, decides: usize| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{name:<60} {fires:>5} {decides:>8}");
    };
    for (table, word) in count.words() {
        let of = |part| count.of(table, word, part);
        row(
            format!("{table}: {word:?}"),
            of(Hit::Fires),
            of(Hit::Decides),
        );
    }
    for kind in RepairKind::ALL {
        let fires = repairs.get(kind).copied().unwrap_or_default();
        row(format!("repair: {}", kind.name()), fires, fires);
    }
    Ok(out)
}

/// What was mended in a document, each kind once.
fn mended(document: &Document) -> Vec<RepairKind> {
    let kinds = document
        .remarks
        .iter()
        .filter_map(|remark| match remark.kind {
            RemarkKind::Repaired(kind) => Some(kind),
            _ => None,
        });
    let mut kinds: Vec<RepairKind> = kinds.collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
