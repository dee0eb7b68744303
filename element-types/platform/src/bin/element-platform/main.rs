//! `element-platform`: the local platform as a program.
//!
//! **Input:** arguments. **Output:** a server until Ctrl-C, or what another one of them answered.

mod arguments;
mod ask;
mod serve;

use std::io::Write as _;
use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let command = match arguments::read() {
        Ok(command) => command,
        Err(error) => {
            // A terminal that is gone reads no error.
            let _ = writeln!(
                std::io::stderr(),
                "error: {error}\n\nRun with `--help` for what there is."
            );
            return ExitCode::from(2);
        }
    };
    let result = match command {
        Command::Help => say(arguments::HELP),
        Command::Serve(options) => serve::run(*options),
        Command::Environment { port } => ask::environment(port).and_then(|text| say(&text)),
        Command::Snapshot { port, path } => ask::snapshot(port, &path),
        Command::Restore { port, path } => ask::restore(port, &path),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a text.
fn say(text: &str) -> Result<(), String> {
    let printed = std::io::stdout().write_all(text.as_bytes());
    printed.map_err(|error| format!("standard output: {error}"))
}
