//! `fmt` and `fmt --check`: definitions in one layout.
//!
//! **Input:** definitions. **Output:** the same in the house layout; with `--check` the names of those
//! in another.

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::format;
use element_codegen::tree::{Change, Difference, lines};
use lexopt::prelude::*;

use crate::options::{Common, Options};
use crate::program::{Outcome, Program};
use crate::write_files::carry_out;

pub(crate) const HELP: &str = "\
Writes the definitions in one layout: an entry a line where it fits, two spaces a
level, members in their order. What a definition says stays.

Usage: cargo xtask fmt [--check] [OPTIONS]

  --check                  write nothing; show what differs, file by file, and exit with 1 when
                           something does

Nothing is written when one of the files is no JSON object.
";

/// Reads the rest of the arguments and does what they say.
pub(crate) fn run(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut check = false;
    let mut options = Options::new(program, &crate::FMT);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => check = true,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let catalogue = options.catalogue()?;
    let disk = &mut catalogue.disk();
    // A check writes nothing, so it need not wait for who does.
    let _lock = if check { None } else { Some(disk.lock()?) };
    let mut findings = Findings::new();
    let inputs = catalogue.read(&mut findings);
    let changes = format::changes(&inputs, &mut findings);
    let refused = findings.has_errors();
    options.print(findings, &inputs.files())?;
    if refused {
        return Ok(Outcome::BadDefinition);
    }
    if changes.is_empty() {
        options.all_is_well("in one layout", inputs.definitions.len(), "definition");
        return Ok(Outcome::Done);
    }
    if !check {
        return carry_out(&changes, disk);
    }
    let files = inputs.files();
    let shown = changes.iter().filter_map(|change| {
        let mut files = files.iter();
        let file = files.find(|file| inputs.path(&file.name) == change.path)?;
        Some(differs(change, file))
    });
    report(&shown.collect::<String>(), &options)
}

fn differs(change: &Change, file: &SourceFile) -> String {
    let what = match &change.difference {
        Difference::Stale { text, .. } => lines(&file.text, text),
        _ => String::new(),
    };
    format!("not in the layout: {}\n{what}", file.name)
}

fn report(shown: &str, options: &Options) -> Result<Outcome, lexopt::Error> {
    options.say(&format!(
        "{shown}\nRun `cargo xtask fmt` and commit what it writes.\n"
    ))?;
    Ok(Outcome::Stale)
}
