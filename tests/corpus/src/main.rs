//! The command line of the corpus checks.

use std::process::ExitCode;

fn main() -> ExitCode {
    element_corpus::cli::main()
}
