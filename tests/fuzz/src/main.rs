//! Mutated inputs on every road into this workspace: a road's name and a seed in; counts, the slowest
//! case, the largest, and every failure as a file out.

mod arguments;
mod mutate;
mod run;
mod seeds;
mod target;

use std::process::ExitCode;

use crate::arguments::{Arguments, Command};

/// Counts what a case allocates.
#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

fn main() -> ExitCode {
    match arguments::parse(lexopt::Parser::from_env()) {
        Ok(Command::Help) => {
            print!("{}", arguments::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Run(arguments)) => run_all(&arguments),
        Err(error) => {
            eprintln!("error: {error}\n\n{}", arguments::HELP);
            ExitCode::from(3)
        }
    }
}

fn run_all(arguments: &Arguments) -> ExitCode {
    let mut failed = false;
    for name in &arguments.targets {
        match run::target(name, arguments) {
            Ok(outcome) => {
                println!("{outcome}");
                failed |= outcome.failed();
            }
            Err(error) => {
                eprintln!("error: {error}");
                return ExitCode::from(3);
            }
        }
    }
    ExitCode::from(u8::from(failed))
}
