//! `import`: documents into definitions. The importer is a crate of its own, since its libraries
//! would slow every `gen` down; this starts it.

use crate::{Outcome, package};

pub(crate) const HELP: &str = "\
Reads guides (Markdown) and exports (element.json) and writes definitions.

Usage: cargo xtask import [OPTIONS] PATH…

`cargo xtask import --help` lists the options; the importer is built at its first use.
";

/// Hands all arguments on.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    Ok(match package::start("element-import", arguments)? {
        Some(0) => Outcome::Done,
        Some(1) => Outcome::Stale,
        Some(2) => Outcome::BadDefinition,
        _ => Outcome::Failed,
    })
}
