//! What did not change is not made again.
//!
//! **Input:** definitions and what the last run left. **Output:** the same [`Plan`] as [`super::plan`],
//! in which unchanged modules are their fingerprints. A definition is unchanged when its text, the
//! dictionary and the generator are those of the last run and its files are still as they were written;
//! it was parsed and lowered then, without a finding.

use std::collections::BTreeMap;
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;

use super::load::{Keep, across, load_each};
use super::{
    Rendered, document, files, planned, regions, render_all, shared_files, unlikely_names,
};
use crate::diagnostic::{Findings, SourceFile};
use crate::model::{Catalog, Choice, Home, Listing};
use crate::render::NotAnItem;
use crate::schema::{self, Part};
use crate::tree::{Cache, Content, Disk, Inputs, Made, OPENAPI, Plan, PlannedFile, fingerprint};

/// What the last run left.
pub struct LastRun<'a> {
    /// Fingerprints and listings.
    pub cache: &'a mut Cache,
    /// Where its files are.
    pub disk: &'a dyn Disk,
    /// Stands for the generator itself.
    pub generator: u64,
}

/// All stages, for what changed; `None` when a definition has an error.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of a definition.
pub fn plan(
    inputs: &Inputs,
    last: &mut LastRun<'_>,
    findings: &mut Findings,
) -> Result<Option<Plan>, NotAnItem> {
    let shared_print = shared_print(inputs.common.as_ref(), last.generator);
    let Kept {
        mut plan,
        mut listings,
        mut parts,
        changed,
        prints,
    } = Kept::of(inputs, shared_print, last);
    let loaded = load_each(inputs, changed, Keep::Elements, findings);
    listings.extend(loaded.catalog.listings());
    listings.sort_by(|a, b| a.module.cmp(&b.module));
    across(&listings, &inputs.definitions, findings);
    if findings.has_errors() {
        return Ok(None);
    }
    unlikely_names::check(&listings, &inputs.definitions, findings);
    let Catalog { elements, choices } = loaded.catalog;
    for made in render_all(elements, loaded.origins)? {
        let module = made.listing.module.clone();
        if let Some(print) = prints.get(module.as_str()) {
            last.cache.put(remembered(&made, *print));
        }
        let (rust, page) = (Content::Text(made.rust), Content::Text(made.page));
        plan.files
            .extend(files(Home::Workspace, &module, rust, page));
        parts.insert(module, made.part);
    }
    last.cache.keep(&listings);
    let indexes = indexes(&listings, &choices, shared_print, last)?;
    plan.files.extend(indexes);
    // By module, as the listings are.
    let parts = parts.into_values().collect();
    plan.files.push(document(&listings, parts));
    plan.regions = regions(&listings);
    Ok(Some(plan))
}

/// What the next run has to know of an element that was rendered from these inputs.
fn remembered(made: &Rendered, inputs: u64) -> Made {
    let [rust, page] = [&made.rust, &made.page].map(|text| fingerprint(text.as_bytes()));
    Made {
        inputs,
        outputs: [rust, page, made.part.print()],
        listing: made.listing.clone(),
    }
}

/// What the last run left of each definition that is as it was, and the definitions that are not.
#[derive(Default)]
struct Kept<'i> {
    plan: Plan,
    listings: Vec<Listing>,
    /// By module.
    parts: BTreeMap<String, Part>,
    changed: Vec<&'i (String, SourceFile)>,
    /// The fingerprints of what changed, by module.
    prints: BTreeMap<&'i str, u64>,
}

impl<'i> Kept<'i> {
    fn of(inputs: &'i Inputs, shared_print: u64, last: &LastRun<'_>) -> Self {
        let mut kept = Self::default();
        let mut written = last_parts(last);
        for definition in &inputs.definitions {
            let (stem, file) = definition;
            let print = inputs_print(file, shared_print);
            let part = written.remove(&schema::owner(stem));
            if let Some((made, part)) = unchanged(stem, print, part, last) {
                let [rust, page, _] = made.outputs.map(Content::Unchanged);
                kept.plan
                    .files
                    .extend(files(Home::Workspace, stem, rust, page));
                kept.listings.push(made.listing.clone());
                kept.parts.insert(stem.clone(), part);
            } else {
                kept.changed.push(definition);
                kept.prints.insert(stem.as_str(), print);
            }
        }
        kept
    }
}

/// What elements added to the document for other languages, as it is on the disk.
fn last_parts(last: &LastRun<'_>) -> BTreeMap<String, Part> {
    let bytes = last.disk.read(OPENAPI).ok().flatten().unwrap_or_default();
    schema::parts(&String::from_utf8_lossy(&bytes))
}

/// The files of the whole catalogue, unless the last run left them for the same listings.
fn indexes(
    listings: &[Listing],
    choices: &[Choice],
    shared_print: u64,
    last: &mut LastRun<'_>,
) -> Result<Vec<PlannedFile>, NotAnItem> {
    let mut hasher = FxHasher::default();
    hasher.write_u64(shared_print);
    listings.hash(&mut hasher);
    let print = hasher.finish();
    if let Some(made) = last.cache.shared(print)
        && made
            .iter()
            .all(|(path, expected)| holds(path, *expected, last))
    {
        let unchanged = made
            .iter()
            .map(|(path, print)| planned(path, Content::Unchanged(*print)));
        return Ok(unchanged.collect());
    }
    let files = shared_files(listings, choices)?;
    let made = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), fingerprint(text.as_bytes())));
    last.cache.put_shared(print, made.collect());
    Ok(files
        .into_iter()
        .map(|(path, text)| planned(path, Content::Text(text)))
        .collect())
}

/// Whether a file on the disk has this fingerprint.
fn holds(path: &str, expected: u64, last: &LastRun<'_>) -> bool {
    let bytes = last.disk.read(path).ok().flatten();
    bytes.is_some_and(|bytes| fingerprint(&bytes) == expected)
}

/// What every element's files depend on: the generator and the dictionary.
fn shared_print(common: Option<&SourceFile>, generator: u64) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(generator);
    if let Some(common) = common {
        hasher.write(common.text.as_bytes());
    }
    hasher.finish()
}

/// Everything one element's files depend on.
fn inputs_print(definition: &SourceFile, shared_print: u64) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(shared_print);
    hasher.write(definition.text.as_bytes());
    hasher.finish()
}

/// What the last run made of the same inputs, if the disk has it still, its part of the document
/// included.
fn unchanged<'a>(
    module: &str,
    print: u64,
    part: Option<Part>,
    last: &'a LastRun<'_>,
) -> Option<(&'a Made, Part)> {
    let made = last.cache.get(module, print)?;
    let same = |ending: &str, expected: u64| {
        holds(&Home::Workspace.module_file(module, ending), expected, last)
    };
    let [rust, page, written] = made.outputs;
    let part = part.filter(|part| part.print() == written)?;
    (same("rs", rust) && same("md", page)).then_some((made, part))
}
