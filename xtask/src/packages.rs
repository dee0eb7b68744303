//! `import` and `serve`: packages of their own, since their libraries would slow every `gen` down. They
//! are built at their first use.
//!
//! **Input:** arguments, handed on as they are. **Output:** what the program ended with.

use std::ffi::OsString;
use std::process::Command;

use element_codegen::tree::workspace;

use crate::Outcome;

pub(crate) const IMPORT_HELP: &str = "\
Reads guides (Markdown) and exports (element.json) and writes definitions.

Usage: cargo xtask import [OPTIONS] PATH…

`cargo xtask import --help` lists the options; the importer is built at its first use.
";

/// `import`.
pub(crate) fn import(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    Ok(match start("element-import", arguments)? {
        Some(0) => Outcome::Done,
        Some(1) => Outcome::Stale,
        Some(2) => Outcome::BadDefinition,
        _ => Outcome::Failed,
    })
}

pub(crate) const SERVE_HELP: &str = "\
Runs the platform's instances API on this machine, until Ctrl-C.

Usage: cargo xtask serve [--port 8787] [--data FILE] [--seed FILE] [--strict|--lenient]
                         [--element FILE]… [--fault RULE]…

It prints the secrets to use, a command that creates an instance, and the address of its page.
`cargo xtask serve --help` lists the options; the platform is built at its first use.
";

/// `serve`.
pub(crate) fn serve(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    Ok(match start("element-platform", arguments)? {
        Some(0) => Outcome::Done,
        _ => Outcome::Failed,
    })
}

/// Runs the program of a package with all arguments that are left; nothing when a signal ended it.
fn start(package: &str, arguments: &mut lexopt::Parser) -> Result<Option<i32>, lexopt::Error> {
    let rest: Vec<OsString> = arguments.raw_args()?.collect();
    let manifest = workspace()?.root.join("Cargo.toml");
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--package", package, "--manifest-path"])
        .arg(manifest)
        .arg("--")
        .args(rest)
        .status()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    Ok(status.code())
}
