//! `import`: documents into definitions. The importer is a crate of its own, since its libraries
//! would slow every `gen` down; this starts it.

use std::ffi::OsString;
use std::process::Command;

use element_codegen::tree::workspace;

use crate::Outcome;

pub(crate) const HELP: &str = "\
Reads guides (Markdown) and exports (element.json) and writes definitions.

Usage: cargo xtask import [OPTIONS] PATH…

`cargo xtask import --help` lists the options; the importer is built at its first use.
";

/// Hands all arguments on.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    let rest: Vec<OsString> = arguments.raw_args()?.collect();
    let manifest = workspace()?.root.join("Cargo.toml");
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "run",
            "--quiet",
            "--package",
            "element-import",
            "--manifest-path",
        ])
        .arg(manifest)
        .arg("--")
        .args(rest)
        .status()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    Ok(match status.code() {
        Some(0) => Outcome::Done,
        Some(1) => Outcome::Stale,
        Some(2) => Outcome::BadDefinition,
        _ => Outcome::Failed,
    })
}
