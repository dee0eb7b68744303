//! The command line of the importer.

use std::process::ExitCode;

fn main() -> ExitCode {
    element_import::cli::main()
}
