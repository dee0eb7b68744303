//! `gen` for a catalogue of one's own.
//!
//! **Input:** a folder of definitions and a folder for modules. **Output:** the second as it follows from the
//! first, or what differs.

use std::path::Path;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::{Index, own_changes, own_schema};
use element_codegen::tree::{OwnCatalogue, RealDisk};

use crate::check_or_write::{PlanMode, finish};
use crate::options::Options;
use crate::program::Outcome;

pub(crate) fn generate(
    catalogue: &OwnCatalogue,
    (out, index): (&Path, Index),
    mode: PlanMode,
    options: &Options,
) -> Result<Outcome, lexopt::Error> {
    let public = (options.program().dictionary)()?;
    let disk = &mut RealDisk::apart(out);
    // A check writes nothing, so it need not wait for who does.
    let _lock = match mode {
        PlanMode::Write => Some(disk.lock()?),
        PlanMode::Check | PlanMode::Diff | PlanMode::Breaking => None,
    };
    let mut findings = Findings::new();
    let inputs = catalogue.read(public, &mut findings);
    let changes = own_changes(&inputs, index, disk, &mut findings);
    let errors = findings.has_errors();
    options.print(findings, &inputs.files())?;
    let changes = changes.map_err(|bug| bug.to_string())?;
    let remedy = format!(
        "\nRun `{}` and commit what it writes.\n",
        again(catalogue, out, index, options)
    );
    match changes {
        None => Ok(Outcome::BadDefinition),
        Some(_) if errors => Ok(Outcome::Failed),
        Some(changes) => {
            let definitions = &mut catalogue.disk();
            let schema: Vec<_> = own_schema(definitions).into_iter().collect();
            // Said once, after all that differs.
            let first = if changes.is_empty() {
                remedy.as_str()
            } else {
                ""
            };
            let told = finish(&schema, definitions, mode, first)?;
            let outcome = finish(&changes, disk, mode, &remedy)?;
            let done = outcome == Outcome::Done && told == Outcome::Done;
            if done && !mode.wrote(&schema) && !mode.wrote(&changes) {
                options.all_is_well(mode.up_to_date_text(), inputs.definitions.len(), "element");
            }
            Ok(if outcome == Outcome::Done {
                told
            } else {
                outcome
            })
        }
    }
}

/// The command that mends what a check finds.
fn again(catalogue: &OwnCatalogue, out: &Path, index: Index, options: &Options) -> String {
    let mut command = format!(
        "{} gen --defs {} --out {}",
        options.program().name,
        catalogue.name(),
        out.display()
    );
    if let Some(common) = &catalogue.common {
        command.push_str(" --common ");
        command.push_str(&common.display().to_string());
    }
    if index == Index::Generated {
        command.push_str(" --index");
    }
    command
}
