//! `serve`: the platform on this machine. It is a crate of its own, with a web server in it that no
//! other command needs; this starts it.

use crate::{Outcome, package};

pub(crate) const HELP: &str = "\
Runs the platform's instances API on this machine, until Ctrl-C.

Usage: cargo xtask serve [--port 8787] [--data FILE] [--seed FILE] [--strict|--lenient]
                         [--element FILE]… [--fault RULE]…

It prints the secrets to use, a command that creates an instance, and the address of its page.
`cargo xtask serve --help` lists the options; the platform is built at its first use.
";

/// Hands all arguments on.
pub(crate) fn run(arguments: &mut lexopt::Parser) -> Result<Outcome, lexopt::Error> {
    Ok(match package::start("element-platform", arguments)? {
        Some(0) => Outcome::Done,
        _ => Outcome::Failed,
    })
}
