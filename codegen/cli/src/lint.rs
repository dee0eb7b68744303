//! `lint`: what generates all the same, and should not stay as it is.
//!
//! **Input:** definitions. **Output:** findings; with `--fix` definitions without those that an edit
//! mends.

use std::ffi::OsString;

use element_codegen::diagnostic::Findings;
use element_codegen::lint::fix::fix;
use element_codegen::lint::{catalogue, explanation};
use element_codegen::tree::terminal;
use lexopt::prelude::*;

use crate::options::{Common, Format, Options};
use crate::program::{Outcome, Program};
use crate::write_files::carry_out;

pub(crate) const HELP: &str = "\
Reads the definitions as a critical reader would: docs that say nothing, entries that common.json has,
responses that say otherwise, whatever waits for a person; and everything that `gen` refuses.

Usage: cargo xtask lint [--fix] [--deny warnings] [OPTIONS]
       cargo xtask lint --explain CODE

  --fix                    first mend what an edit mends: members that repeat common.json, entries
                           that it has or should have, entries that nobody uses, `use` of a key
                           that it has under a similar name, labels that are merely keys; says
                           what it leaves, and why
  --deny warnings          exit with 2 on warnings too, as CI does
  --explain CODE           what a code is about, what triggers it, how to mend it; for every code
                           of every command, such as `vague-doc`

A correction in `sources` that names a key or number settles what a source says wrongly about it.
";

/// Whether definitions are only read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LintMode {
    Read,
    Fix,
}

/// Which findings are too bad.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deny {
    Errors,
    Warnings,
}

impl Deny {
    /// The value of `--deny`.
    fn parse(word: OsString) -> Result<Self, lexopt::Error> {
        match word.string()?.as_str() {
            "warnings" => Ok(Self::Warnings),
            other => Err(format!("`--deny` takes `warnings`, not `{other}`").into()),
        }
    }
}

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut deny = Deny::Errors;
    let mut options = Options::new(program, &crate::LINT);
    let mut code = None;
    let mut mode = LintMode::Read;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("fix") => mode = LintMode::Fix,
            Long("deny") => deny = Deny::parse(arguments.value()?)?,
            Long("explain") => code = Some(arguments.value()?.string()?),
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    if let Some(code) = code {
        options.say(&explanation::explain(&code)?)?;
        return Ok(Outcome::Done);
    }
    if mode == LintMode::Fix && !mend(&options)? {
        return Ok(Outcome::Failed);
    }
    lint(deny, &options)
}

/// Fixes what can be, and says what is left for a person; whether the disk took it.
fn mend(options: &Options) -> Result<bool, lexopt::Error> {
    let catalogue = options.catalogue()?;
    let disk = &mut catalogue.disk();
    let _lock = disk.lock()?;
    let mut findings = Findings::new();
    let inputs = catalogue.read(&mut findings);
    let fixed = fix(&inputs, &mut findings);
    findings.discard("what keeps definitions from being read is told by the lint that follows");
    let outcome = carry_out(&fixed.changes, disk)?;
    for left in &fixed.left {
        terminal::tell(&format!("not fixed: {left}\n"));
    }
    Ok(outcome == Outcome::Done)
}

fn lint(deny: Deny, options: &Options) -> Result<Outcome, lexopt::Error> {
    let mut findings = Findings::new();
    let inputs = options.catalogue()?.read(&mut findings);
    catalogue(&inputs, &mut findings);
    let refused = findings.has_errors() || deny == Deny::Warnings && !findings.is_empty();
    let warnings = !findings.is_empty();
    options.print(findings, &inputs.files())?;
    if !warnings {
        options.all_is_well("nothing found", inputs.definitions.len(), "definition");
    }
    if warnings && options.format == Format::Human {
        let hint = "\n`cargo xtask lint --explain CODE` says more about a code.\n";
        terminal::tell(&options.program().says(hint));
    }
    Ok(if refused {
        Outcome::BadDefinition
    } else {
        Outcome::Done
    })
}
