//! `gen`, `gen --check` and `gen --diff`.
//!
//! **Input:** definitions. **Output:** modules, pages and indexes; with `--check` or `--diff` how they
//! differ.

use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use element_codegen::diagnostic::Findings;
use element_codegen::generate::incremental::{self, LastRun};
use element_codegen::generate::{Index, load_to_plan, plan};
use element_codegen::render::NotAnItem;
use element_codegen::tree::{Cache, Inputs, Plan, RealDisk, diff, fingerprint, read_inputs};
use lexopt::prelude::*;

use crate::check_or_write::{PlanMode, finish};
use crate::options::{Common, Options};
use crate::own_catalogue;
use crate::program::{Outcome, Program};

pub(crate) const HELP: &str = "\
Writes everything that follows from the definitions: modules, guide pages, the index, features.

Usage: cargo xtask gen [--check | --diff [--breaking]] [OPTIONS]
       cargo xtask gen --defs DIR --out DIR [--index] [--check | --diff [--breaking]] [OPTIONS]

  --out DIR                the folder of the modules of a catalogue of one's own, and of nothing else
  --index                  write mod.rs there too: the modules and a table of them
  --check                  write nothing; list every stale, missing and orphaned file with its
                           first differing line, and exit with 1 when there is one
  --diff                   write nothing; show what of `gen` would break a caller, then what it
                           would change, line by line
  --breaking               with `--diff`: only what would break a caller, and exit with 1 when
                           something would

Only what differs is written, each file in one step. Nothing is written when a definition has an
error, and nothing over a file that the generator did not write.
";

/// What is said of files that differ.
const REMEDY: &str = "\nRun `cargo xtask gen` and commit what it writes.\n";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut mode = PlanMode::Write;
    let (mut out, mut index) = (None, Index::ByHand);
    let mut options = Options::new(program, &crate::GEN);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => mode = PlanMode::Check,
            Long("diff") if mode == PlanMode::Breaking => {}
            Long("diff") => mode = PlanMode::Diff,
            Long("breaking") => mode = PlanMode::Breaking,
            Long("out") => out = Some(PathBuf::from(arguments.value()?)),
            Long("index") => index = Index::Generated,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    match (options.own()?, out) {
        (Some(catalogue), Some(out)) => {
            own_catalogue::generate(&catalogue, (&out, index), mode, &options)
        }
        (Some(_), None) => {
            Err("`--out DIR` names the folder of modules, such as `--out src/elements`".into())
        }
        (None, None) if index == Index::ByHand => generate(mode, &options),
        (None, _) => Err("`--out` and `--index` go with `--defs`".into()),
    }
}

fn generate(mode: PlanMode, options: &Options) -> Result<Outcome, lexopt::Error> {
    let disk = &mut RealDisk::new(options.root()?);
    // A check writes nothing, so it need not wait for who does.
    let _lock = match mode {
        PlanMode::Write => Some(disk.lock()?),
        PlanMode::Check | PlanMode::Diff | PlanMode::Breaking => None,
    };
    let generator = (mode == PlanMode::Write).then(|| thread::spawn(generator));
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    let mut cache = Cache::load(disk);
    let planned = match generator {
        None => whole(&inputs, &mut findings),
        Some(generator) => {
            let mut last = LastRun {
                cache: &mut cache,
                disk,
                generator: joined(generator),
            };
            incremental::plan(&inputs, &mut last, &mut findings)
        }
    };
    let plan = match planned {
        Ok(Some(plan)) if !findings.has_errors() => plan,
        Ok(_) => {
            options.print(findings, &inputs.files())?;
            return Ok(Outcome::BadDefinition);
        }
        Err(bug) => {
            options.print(findings, &inputs.files())?;
            return Err(bug.to_string().into());
        }
    };
    let changes = diff(plan, disk, &mut findings);
    let errors = findings.has_errors();
    options.print(findings, &inputs.files())?;
    if errors {
        return Ok(Outcome::Failed);
    }
    let outcome = finish(&changes, disk, mode, REMEDY)?;
    if outcome == Outcome::Done && !mode.wrote(&changes) {
        options.all_is_well(mode.up_to_date_text(), inputs.definitions.len(), "element");
    }
    if mode == PlanMode::Write && outcome == Outcome::Done {
        cache.store(disk);
    }
    Ok(outcome)
}

/// Every stage for every definition, whatever the last run left.
fn whole(inputs: &Inputs, findings: &mut Findings) -> Result<Option<Plan>, NotAnItem> {
    load_to_plan(inputs, findings).map(plan).transpose()
}

/// Stands for this very program, by its bytes: another build may print otherwise.
fn generator() -> Option<u64> {
    let program = std::env::current_exe().and_then(std::fs::read).ok()?;
    Some(fingerprint(&program))
}

/// Without the program nothing is known of it, and a number that no run had before says so.
fn joined(generator: JoinHandle<Option<u64>>) -> u64 {
    let known = generator.join().ok().flatten();
    known.unwrap_or_else(|| fingerprint(format!("{:?}", std::time::SystemTime::now()).as_bytes()))
}
