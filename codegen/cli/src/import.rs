//! `import PATH …`: documents to definitions.
//!
//! **Input:** guides and exports. **Output:** definitions in the folder that `--defs` names, and a report.

use std::path::PathBuf;

use element_codegen::tree::terminal;
use element_gen::{Command, Common, Format, IMPORT_HELP, Options, Outcome, Program, SharedOptions};
use element_import::report::{self, Reader};
use element_import::run::{self, Existing, Task};
use lexopt::prelude::*;

/// Reads documents into definitions.
pub(crate) const IMPORT: Command = Command {
    name: "import",
    summary: "read guides and exports into definitions",
    help: IMPORT_HELP,
    shared: SharedOptions::Catalogue,
    run: start,
};

/// What is done with the documents.
#[derive(Clone, Copy)]
enum ImportMode {
    Import(Existing),
    Report,
}

fn start(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut mode = ImportMode::Import(Existing::Keep);
    let (mut paths, mut site) = (Vec::new(), None);
    let mut options = Options::new(program, &IMPORT);
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) => paths.push(PathBuf::from(path)),
            Long("site") => site = Some(PathBuf::from(arguments.value()?)),
            Long("update") => mode = ImportMode::Import(Existing::Update),
            Long("report") => mode = ImportMode::Report,
            other => options.read(Common::of(other)?, arguments)?,
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    if paths.is_empty() {
        return Err("name at least one guide, export or folder".into());
    }
    let reader = match options.format {
        Format::Human => Reader::People,
        Format::Json => Reader::Programs,
    };
    match mode {
        ImportMode::Report => {
            let documents = run::read(&paths, site)?;
            terminal::print(&report::table(&documents, reader))?;
            Ok(ended(documents.iter().any(report::document_failed)))
        }
        ImportMode::Import(existing) => {
            let task = task(&options, (paths, site), existing)?;
            let outcome = run::import(&task)?;
            terminal::print(&report::outcome(&outcome, reader))?;
            Ok(ended(report::failed(&outcome)))
        }
    }
}

fn task(
    options: &Options,
    (paths, site): (Vec<PathBuf>, Option<PathBuf>),
    existing: Existing,
) -> Result<Task, lexopt::Error> {
    let Some(own) = options.own()? else {
        return Err("`--defs DIR` names the folder of definitions".into());
    };
    Ok(Task {
        paths,
        site,
        common: own.common.unwrap_or_else(|| own.definitions.clone()),
        out: own.definitions,
        public: Some((options.program().dictionary)()?),
        existing,
    })
}

fn ended(failed: bool) -> Outcome {
    if failed {
        Outcome::BadDefinition
    } else {
        Outcome::Done
    }
}
