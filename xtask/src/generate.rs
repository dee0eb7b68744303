//! `gen` and `gen --check`.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Reuse, load, plan};
use element_codegen::tree::{
    Cache, Change, Difference, Inputs, RealDisk, diff, fingerprint, read_inputs, write,
};
use lexopt::prelude::*;

use crate::Outcome;

/// Whether the plan is carried out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Write,
    Check,
}

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let mut task = Task::Write;
    let mut root = workspace();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => task = Task::Check,
            Long("root") => root = PathBuf::from(arguments.value()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(generate(&mut RealDisk::new(root), task))
}

/// The workspace this program was built in: `cargo xtask` works from any folder.
fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

fn generate(disk: &mut RealDisk, task: Task) -> Outcome {
    let mut findings = Findings::new();
    let inputs = read_inputs(disk, &mut findings);
    let loaded = load(&inputs, &mut findings);
    if findings.has_errors() {
        show(findings, &inputs);
        return Outcome::BadDefinition;
    }
    let mut cache = Cache::load(disk);
    let reuse = match task {
        Task::Check => Reuse::Nothing,
        Task::Write => Reuse::Unchanged {
            cache: &mut cache,
            disk,
            generator: generator(),
        },
    };
    let plan = match plan(&loaded, &inputs, reuse) {
        Ok(plan) => plan,
        Err(bug) => {
            show(findings, &inputs);
            eprintln!("error: {bug}");
            return Outcome::Failed;
        }
    };
    let changes = diff(&plan, disk, &mut findings);
    let errors = findings.has_errors();
    show(findings, &inputs);
    match task {
        _ if errors => Outcome::Failed,
        Task::Check => check(&changes),
        Task::Write => carry_out(&changes, disk, &cache),
    }
}

fn show(findings: Findings, inputs: &Inputs) {
    let look = if std::io::stderr().is_terminal() {
        Look::Coloured
    } else {
        Look::Plain
    };
    let files: Vec<SourceFile> = inputs.files();
    eprint!("{}", people(&findings.into_list(), &files, look));
}

fn check(changes: &[Change]) -> Outcome {
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
        eprintln!(
            "error: {path}: {error}\n\nEvery file is whole; mend the cause and run `cargo xtask gen` again."
        );
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

/// Stands for this very program: another build may print otherwise.
fn generator() -> u64 {
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let identity = program.and_then(|file| Ok((file.len(), file.modified()?)));
    fingerprint(format!("{identity:?}").as_bytes())
}
