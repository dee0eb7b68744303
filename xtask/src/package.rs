//! Other packages of the workspace: what needs more libraries than `gen` is built at its first use.
//!
//! **Input:** a package and the arguments that are its own. **Output:** its exit code.

use std::ffi::OsString;
use std::process::Command;

use element_codegen::tree::workspace;

/// Runs the program of a package with all arguments that are left; nothing when a signal ended it.
pub(crate) fn start(
    package: &str,
    arguments: &mut lexopt::Parser,
) -> Result<Option<i32>, lexopt::Error> {
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
