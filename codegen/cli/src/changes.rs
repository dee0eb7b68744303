//! `changes OLD NEW`: what changed between two catalogues, and how large a version has to say it is.
//!
//! **Input:** two folders or revisions. **Output:** what changed between them, by how much it takes
//! from callers.

use std::path::{Path, PathBuf};

use element_codegen::changes::{Version, between, changelog, enough, listing};
use element_codegen::diagnostic::Findings;
use element_codegen::generate::{Loaded, load_elements};
use element_codegen::tree::{DEFINITIONS, Disk, RealDisk, Revision, read_inputs, terminal};
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};

pub(crate) const HELP: &str = "\
Lists what changed between two catalogues: what breaks requests or Rust code, what is new, and the
least version that says so, with a section to put into CHANGELOG.

Usage: cargo xtask changes OLD [NEW] [--require-version] [OPTIONS]

  OLD, NEW                 a folder with element-defs/, or a revision of git such as `main`; without
                           NEW the workspace as it is
  --require-version        exit with 1 when the version in Cargo.toml does not say enough
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut named = Vec::new();
    let mut gate = Gate::Open;
    let mut options = Options::new(program, &crate::CHANGES);
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(word) if named.len() < 2 => named.push(word.string()?),
            Long("require-version") => gate = Gate::Version,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let (old, new) = match &named[..] {
        [old] => (old, None),
        [old, new] => (old, Some(new)),
        _ => {
            return Err(
                "`changes` takes what was before, such as `cargo xtask changes main`".into(),
            );
        }
    };
    let root = options.root()?;
    let Some(old) = State::named(old, &root, &options)? else {
        return Ok(Outcome::BadDefinition);
    };
    let new = match new {
        Some(new) => State::named(new, &root, &options)?,
        None => State::read(&RealDisk::new(root), &options)?,
    };
    match new {
        Some(new) => compare(&old, &new, gate),
        None => Ok(Outcome::BadDefinition),
    }
}

/// What is demanded of the version.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    Open,
    Version,
}

/// A catalogue at some time.
struct State {
    loaded: Loaded,
    version: Option<Version>,
}

impl State {
    /// Of a folder, or of a revision; nothing when a definition has an error, which is shown.
    fn named(name: &str, root: &Path, options: &Options) -> Result<Option<Self>, lexopt::Error> {
        let folder = PathBuf::from(name);
        if folder.join(DEFINITIONS).is_dir() {
            return Self::read(&RealDisk::new(folder), options);
        }
        if folder.is_dir() {
            return Err(format!("{name} has no folder `{DEFINITIONS}`").into());
        }
        Self::read(&Revision::read(root, name)?, options)
    }

    fn read(disk: &dyn Disk, options: &Options) -> Result<Option<Self>, lexopt::Error> {
        let mut findings = Findings::new();
        let inputs = read_inputs(disk, &mut findings);
        let loaded = load_elements(&inputs, &mut findings);
        let sound = !findings.has_errors();
        options.print(findings, &inputs.files())?;
        let manifest = disk.read("Cargo.toml").ok().flatten().unwrap_or_default();
        let version = Version::of_manifest(&String::from_utf8_lossy(&manifest));
        Ok(sound.then_some(Self { loaded, version }))
    }
}

fn compare(old: &State, new: &State, gate: Gate) -> Result<Outcome, lexopt::Error> {
    let effects = between(&old.loaded, &new.loaded).map_err(|bug| bug.to_string())?;
    let Some(largest) = effects.first().map(|effect| effect.impact) else {
        terminal::print("nothing changed\n")?;
        return Ok(Outcome::Done);
    };
    let listed = listing(&effects);
    let Some(before) = old.version else {
        terminal::print(&listed)?;
        return match gate {
            Gate::Open => Ok(Outcome::Done),
            Gate::Version => Err("no Cargo.toml says which version was before".into()),
        };
    };
    let least = before.after(largest);
    let section = changelog(&effects, &least.to_string());
    terminal::print(&format!(
        "{listed}\nAfter {before} this is {least} or later.\n\n{section}"
    ))?;
    let says_enough = new
        .version
        .is_some_and(|version| enough(before, version, Some(largest)));
    if gate == Gate::Version && !says_enough {
        terminal::tell(&format!(
            "error: write `version = \"{least}\"` into Cargo.toml\n"
        ));
        return Ok(Outcome::Stale);
    }
    Ok(Outcome::Done)
}
