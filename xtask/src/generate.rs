//! `gen`, `gen --check` and `gen --diff`.

use std::path::PathBuf;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::reuse::{self, LastRun};
use element_codegen::generate::{load_to_plan, plan};
use element_codegen::render::NotAnItem;
use element_codegen::tree::{
    Cache, Change, Difference, Disk as _, Inputs, Plan, RealDisk, api, diff, fingerprint, lines,
    read_inputs, write,
};
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::{Format, show, workspace};

pub(crate) const HELP: &str = "\
Writes everything that follows from element-defs/: modules, guide pages, the index, features.

Usage: cargo xtask gen [--check | --diff] [--message-format human|json]

  --check            write nothing; list every stale, missing and orphaned file with its first
                     differing line, and exit with 1 when there is one
  --diff             write nothing; show what `gen` would change, line by line, and what of it
                     would break a caller
  --message-format   findings for people (standard error) or one JSON object a line (standard
                     output)

Only what differs is written, each file in one step. Nothing is written when a definition has an
error.
";

/// What is done with the plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Write,
    Check,
    Diff,
}

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut task = Task::Write;
    let mut root = workspace();
    let mut format = Format::Human;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => task = Task::Check,
            Long("diff") => task = Task::Diff,
            Long("root") => root = PathBuf::from(arguments.value()?),
            Long("message-format") => format = Format::parse(arguments.value()?)?,
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(Outcome::Done);
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(generate(&mut RealDisk::new(root), task, format))
}

fn generate(disk: &mut RealDisk, task: Task, format: Format) -> Outcome {
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    let mut cache = Cache::load(disk);
    let planned = match task {
        Task::Check | Task::Diff => whole(&inputs, &mut findings),
        Task::Write => {
            let mut last = LastRun {
                cache: &mut cache,
                disk,
                generator: generator(),
            };
            reuse::plan(&inputs, &mut last, &mut findings)
        }
    };
    let plan = match planned {
        Ok(Some(plan)) if !findings.has_errors() => plan,
        Ok(_) => {
            show(findings, &inputs, format);
            return Outcome::BadDefinition;
        }
        Err(bug) => {
            show(findings, &inputs, format);
            eprintln!("error: {bug}");
            return Outcome::Failed;
        }
    };
    let changes = diff(plan, disk, &mut findings);
    let errors = findings.has_errors();
    show(findings, &inputs, format);
    match task {
        _ if errors => Outcome::Failed,
        Task::Check => report(&changes, describe),
        Task::Diff => report(&changes, |change| show_lines(change, disk)),
        Task::Write => carry_out(&changes, disk, &cache),
    }
}

/// Every stage for every definition, whatever the last run left.
fn whole(inputs: &Inputs, findings: &mut Findings) -> Result<Option<Plan>, NotAnItem> {
    let loaded = load_to_plan(inputs, findings);
    if findings.has_errors() {
        Ok(None)
    } else {
        plan(&loaded).map(Some)
    }
}

fn report(changes: &[Change], describe: impl Fn(&Change) -> String) -> Outcome {
    if changes.is_empty() {
        return Outcome::Done;
    }
    for change in changes {
        println!("{}", describe(change));
    }
    println!("\nRun `cargo xtask gen` and commit what it writes.");
    Outcome::Stale
}

fn carry_out(changes: &[Change], disk: &mut RealDisk, cache: &Cache) -> Outcome {
    if let Err((path, error)) = write(changes, disk) {
        eprintln!("error: {path}: {error}");
        eprintln!("\nEvery file is whole; mend the cause and run `cargo xtask gen` again.");
        return Outcome::Failed;
    }
    cache.store(disk);
    for change in changes {
        let verb = match change.difference {
            Difference::Missing(_) => "wrote",
            Difference::Stale { .. } => "updated",
            Difference::Orphan | Difference::Leftover => "removed",
        };
        println!("{verb} {}", change.path);
    }
    Outcome::Done
}

fn describe(change: &Change) -> String {
    let path = &change.path;
    match &change.difference {
        Difference::Missing(_) => format!("missing: {path}"),
        Difference::Orphan => format!("orphaned: {path} (no definition asks for it)"),
        Difference::Leftover => format!("left over: {path} (a run was stopped)"),
        Difference::Stale {
            line,
            found,
            expected,
            ..
        } => {
            let side = |sign: char, text: &Option<String>| match text {
                Some(text) => format!("\n    {sign} {text}"),
                None => format!("\n    {sign} (end of file)"),
            };
            format!(
                "stale: {path}:{line}{}{}",
                side('-', found),
                side('+', expected)
            )
        }
    }
}

/// What `gen` would change in one file, and which callers would notice.
fn show_lines(change: &Change, disk: &RealDisk) -> String {
    let Difference::Stale { text, .. } = &change.difference else {
        return describe(change);
    };
    let bytes = disk.read(&change.path).ok().flatten().unwrap_or_default();
    let before = String::from_utf8_lossy(&bytes);
    let mut shown = format!("stale: {}\n{}", change.path, lines(&before, text));
    for line in api::breaking(&before, text) {
        shown.push_str("would break a caller: ");
        shown.push_str(&line);
        shown.push('\n');
    }
    shown
}

/// Stands for this very program: another build may print otherwise.
fn generator() -> u64 {
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let identity = program.and_then(|file| Ok((file.len(), file.modified()?)));
    fingerprint(format!("{identity:?}").as_bytes())
}
