//! `gen`, `gen --check` and `gen --diff`.

use std::thread::{self, JoinHandle};

use element_codegen::changes::{breaks, key};
use element_codegen::diagnostic::Findings;
use element_codegen::generate::reuse::{self, LastRun};
use element_codegen::generate::{load_to_plan, plan};
use element_codegen::render::NotAnItem;
use element_codegen::tree::{
    Cache, Change, Difference, Disk as _, Inputs, Plan, RealDisk, diff, fingerprint, lines,
    read_inputs, terminal,
};
use lexopt::prelude::*;

use crate::Outcome;
use crate::load::{carry_out, lock, show};
use crate::options::{Common, Format, Options, help};

pub(crate) const HELP: &str = help!(
    "\
Writes everything that follows from element-defs/: modules, guide pages, the index, features.

Usage: cargo xtask gen [--check | --diff [--breaking]] [OPTIONS]

  --check                  write nothing; list every stale, missing and orphaned file with its
                           first differing line, and exit with 1 when there is one
  --diff                   write nothing; show what of `gen` would break a caller, then what it
                           would change, line by line
  --breaking               with `--diff`: only what would break a caller, and exit with 1 when
                           something would

Only what differs is written, each file in one step. Nothing is written when a definition has an
error, and nothing over a file that the generator did not write.
"
);

/// What is done with the plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Write,
    Check,
    Diff,
    /// What would break a caller, alone.
    Breaking,
}

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut task = Task::Write;
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => task = Task::Check,
            Long("diff") if task == Task::Breaking => {}
            Long("diff") => task = Task::Diff,
            Long("breaking") => task = Task::Breaking,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        terminal::print(HELP)?;
        return Ok(Outcome::Done);
    }
    generate(&mut RealDisk::new(options.root()?), task, options.format)
}

fn generate(disk: &mut RealDisk, task: Task, format: Format) -> Result<Outcome, lexopt::Error> {
    // A check writes nothing, so it need not wait for who does.
    let _lock = match task {
        Task::Write => Some(lock(disk)?),
        Task::Check | Task::Diff | Task::Breaking => None,
    };
    let generator = (task == Task::Write).then(|| thread::spawn(generator));
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
            reuse::plan(&inputs, &mut last, &mut findings)
        }
    };
    let plan = match planned {
        Ok(Some(plan)) if !findings.has_errors() => plan,
        Ok(_) => {
            show(findings, &inputs, format)?;
            return Ok(Outcome::BadDefinition);
        }
        Err(bug) => {
            show(findings, &inputs, format)?;
            return Err(bug.to_string().into());
        }
    };
    let changes = diff(plan, disk, &mut findings);
    let errors = findings.has_errors();
    show(findings, &inputs, format)?;
    if errors {
        return Ok(Outcome::Failed);
    }
    let outcome = finish(&changes, disk, task)?;
    if task == Task::Write && matches!(outcome, Outcome::Done) {
        cache.store(disk);
    }
    Ok(outcome)
}

/// Does with the changes what was asked for.
fn finish(changes: &[Change], disk: &mut RealDisk, task: Task) -> Result<Outcome, lexopt::Error> {
    match task {
        Task::Write => carry_out(changes, disk),
        Task::Check => report(changes, describe),
        Task::Diff => {
            terminal::print(&would_break(changes, disk))?;
            report(changes, |change| show_lines(change, disk))
        }
        Task::Breaking => {
            let broken = would_break(changes, disk);
            terminal::print(&broken)?;
            let stale = !broken.is_empty();
            Ok(if stale { Outcome::Stale } else { Outcome::Done })
        }
    }
}

/// Every stage for every definition, whatever the last run left.
fn whole(inputs: &Inputs, findings: &mut Findings) -> Result<Option<Plan>, NotAnItem> {
    let loaded = load_to_plan(inputs, findings);
    if findings.has_errors() {
        Ok(None)
    } else {
        plan(loaded).map(Some)
    }
}

fn report(
    changes: &[Change],
    describe: impl Fn(&Change) -> String,
) -> Result<Outcome, lexopt::Error> {
    if changes.is_empty() {
        return Ok(Outcome::Done);
    }
    let mut text: String = changes
        .iter()
        .map(|change| describe(change) + "\n")
        .collect();
    text.push_str("\nRun `cargo xtask gen` and commit what it writes.\n");
    terminal::print(&text)?;
    Ok(Outcome::Stale)
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
            let what = difference(found.as_deref(), expected.as_deref());
            format!("stale: {path}:{line}{what}")
        }
    }
}

/// What differs in a line; two lines that look alike are told apart in words.
fn difference(found: Option<&str>, expected: Option<&str>) -> String {
    if let (Some(found), Some(expected)) = (found, expected) {
        if found.strip_suffix('\r') == Some(expected) {
            return "\n    its lines end with CR LF, ours with LF: `git config core.autocrlf` or an editor did that".into();
        }
        if found.trim_end() == expected.trim_end() {
            return "\n    only the blanks at the end of the line differ".into();
        }
        if found == expected {
            return "\n    a byte in this line is not UTF-8".into();
        }
    }
    let side = |sign: char, text: Option<&str>| match text {
        Some(text) => format!("\n    {sign} {text}"),
        None => format!("\n    {sign} (end of file)"),
    };
    side('-', found) + &side('+', expected)
}

/// What `gen` would change in one file.
fn show_lines(change: &Change, disk: &RealDisk) -> String {
    match &change.difference {
        Difference::Stale { text, .. } => {
            let before = found(change, disk);
            format!("stale: {}\n{}", change.path, lines(&before, text))
        }
        _ => describe(change),
    }
}

/// What a caller would notice of all changes, a line each.
fn would_break(changes: &[Change], disk: &RealDisk) -> String {
    let told = changes.iter().flat_map(|change| {
        let lines = match &change.difference {
            Difference::Stale { text, .. } => breaks(&found(change, disk), Some(text)),
            Difference::Orphan => orphaned(&found(change, disk), changes),
            Difference::Missing(_) | Difference::Leftover => Vec::new(),
        };
        lines
            .into_iter()
            .map(|line| format!("would break a caller: {}: {line}\n", change.path))
    });
    told.collect()
}

/// What a caller notices of a file that goes; another may have its element.
fn orphaned(before: &str, changes: &[Change]) -> Vec<String> {
    let mut told = breaks(before, None);
    let heir = changes.iter().find(|change| match &change.difference {
        Difference::Missing(text) => key(before).is_some() && key(text) == key(before),
        _ => false,
    });
    if let (Some(heir), Some(line)) = (heir, told.last_mut()) {
        *line = format!("{line}; {} has the element now", heir.path);
    }
    told
}

/// What is on the disk before.
fn found(change: &Change, disk: &RealDisk) -> String {
    let bytes = disk.read(&change.path).ok().flatten().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
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
