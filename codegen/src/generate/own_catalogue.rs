//! Stages 3 and 4 for an application's own catalogue.
//!
//! **Input:** what was loaded from a folder. **Output:** a plan for a folder that holds the modules,
//! their pages and, on request, the index, and nothing else.

use crate::definition::schema_json;
use crate::diagnostic::Findings;
use crate::emit;
use crate::model::{Catalog, Home};
use crate::render::{self, NotAnItem};
use crate::tree::{
    Change, Content, Difference, Disk as _, INDEX, Inputs, Plan, RealDisk, diff, stale,
};

use super::{Loaded, files, load_to_plan, planned, render_all};

/// Who writes the index of the modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Index {
    /// The application, by hand.
    #[default]
    ByHand,
    /// The generator, as `mod.rs`.
    Generated,
}

/// What definitions name as their schema, beside them.
const SCHEMA_FILE: &str = "schema.json";

/// All stages but the last: what a folder of modules lacks, holds stale or has no more use for; `None`
/// when a definition is refused. Nothing is to be written if `findings` has an error.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of a definition.
pub fn own_changes(
    inputs: &Inputs,
    index: Index,
    out: &RealDisk,
    findings: &mut Findings,
) -> Result<Option<Vec<Change>>, NotAnItem> {
    let Some(loaded) = load_to_plan(inputs, findings) else {
        return Ok(None);
    };
    let folder = inputs.own.as_ref().map_or("", |own| own.folder.as_str());
    let plan = plan_own(loaded, folder, index)?;
    let mut found = Findings::new();
    let changes = diff(plan, out, &mut found);
    for mut finding in found.into_list() {
        finding.file = out.shown(&finding.file);
        findings.push(finding);
    }
    Ok(Some(changes))
}

/// The plan of an application's own catalogue; paths start at the folder of its modules.
/// `folder` is what headers call the folder of definitions.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of a definition.
pub fn plan_own(loaded: Loaded, folder: &str, index: Index) -> Result<Plan, NotAnItem> {
    let mut plan = Plan {
        home: Home::Application,
        ..Plan::default()
    };
    let Catalog { elements, .. } = loaded.catalog;
    let mut listings = Vec::with_capacity(elements.len());
    for made in render_all(elements, loaded.origins)? {
        let (rust, page) = (Content::Text(made.rust), Content::Text(made.page));
        let module = &made.listing.module;
        plan.files
            .extend(files(Home::Application, module, rust, page));
        listings.push(made.listing);
    }
    if index == Index::Generated {
        // No inner documentation: a file with that cannot be included.
        let header = Home::Application.rust_header(folder);
        let text = render::rust(&header, &[], emit::index::own(&listings))?;
        plan.files.push(planned(INDEX, Content::Text(text)));
    }
    Ok(plan)
}

/// What a folder of definitions lacks so that their `"$schema": "schema.json"` tells editors what a definition
/// may hold. A file of that name which somebody else wrote is theirs.
#[must_use]
pub fn own_schema(definitions: &RealDisk) -> Option<Change> {
    let text = schema_json::text();
    let difference = match definitions.read(SCHEMA_FILE).ok()? {
        None => Difference::Missing(text),
        Some(found) if found == text.as_bytes() => return None,
        Some(found) if String::from_utf8_lossy(&found).contains(schema_json::OURS) => {
            stale(text, &found)
        }
        Some(_) => return None,
    };
    Some(Change {
        path: SCHEMA_FILE.into(),
        difference,
    })
}
